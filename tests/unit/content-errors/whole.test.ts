import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contentProblems, soundContent } from '../../../src/build/checked-content.ts';
import { preFlight } from '../../../src/build/pre-flight.ts';
import { copyOf, realContent, smallContent } from '../../support/content.ts';
import { answer } from '../../support/mistakes.ts';

it('the content of the site has nothing to mend, nor has the small one', () => {
  for (const folder of [realContent, smallContent]) assert.deepEqual(contentProblems(folder), []);
});

it('the command and all parts of one build read the same content once', () =>
  assert.equal(soundContent(smallContent), soundContent(smallContent)));

it('whoever builds by Astro alone is stopped too, until it is mended', async () => {
  const copy = copyOf(smallContent);
  const right = copy.read(answer);
  const begin = async () => {
    const setUp = preFlight(copy.folder).hooks['astro:config:setup']!;
    await setUp({ command: 'build', addWatchFile: () => {}, updateConfig: () => ({}) } as unknown as Parameters<typeof setUp>[0]);
  };
  copy.write(answer, '');
  await assert.rejects(begin, { name: 'ContentError' });
  copy.write(answer, right);
  await begin();
});
