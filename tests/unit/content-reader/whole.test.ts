import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { validateContent } from '../../../src/integrations/validate-content.ts';
import { copyOf, realContent, smallContent } from '../../support/content/content-folders.ts';
import { answer } from '../../support/content/error-table.ts';

it('the content of the site is valid, and the small one too', () => {
  for (const folder of [realContent, smallContent]) assert.deepEqual(new ContentFolder(folder).problems, []);
});

it('an edit reads the file that changed, and no other', () => {
  const copy = copyOf(smallContent);
  const content = new ContentFolder(copy.folder);
  const [before] = content.content.raw.models;
  const right = copy.read(answer);
  copy.write(answer, '').write('models/a1.yaml', '');
  assert.equal(content.update(`${copy.folder}/${answer}`), true);
  assert.deepEqual([...new Set(content.problems.map(({ file }) => file))], [answer]);
  copy.write(answer, right);
  content.update(`${copy.folder}/${answer}`);
  assert.deepEqual([content.problems, content.content.raw.models[0]], [[], before]);
  assert.equal(content.update(`${copy.folder}/../elsewhere.mdx`), false);
});

it('invalid content stops a build by Astro alone too', async () => {
  const build = async (folder: string) => {
    const setUp = validateContent(folder).hooks['astro:config:setup']!;
    await setUp({ command: 'build', addWatchFile: () => {}, updateConfig: () => ({}) } as unknown as Parameters<typeof setUp>[0]);
  };
  await assert.rejects(build(copyOf(smallContent).write(answer, '').folder), { name: 'ContentError' });
  await build(smallContent);
});
