import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { compressFolder } from '../../../src/tools/compress-folder.ts';
import { copyOfProject, hashesOf, runBuild } from '../../support/commands/run-command.ts';

/** Builds and compresses the site in a folder where nothing was built before. */
async function cleanBuild(folder: string, settings: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const copy = copyOfProject(folder);
  const { status, printed } = runBuild({ SITE_URL: 'https://keys.test', ...settings }, copy);
  assert.equal(status, 0, printed);
  await compressFolder(join(copy, 'dist'));
  return hashesOf(join(copy, 'dist'));
}

it('two clean builds, in other folders, time zones and languages, are the same byte for byte, with their headers, single files and compressed files', async () => {
  const one = await cleanBuild('here', { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' });
  const other = await cleanBuild('another place/deeper down', { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  assert.deepEqual(other, one);
  for (const name of ['_headers', '_nginx.conf', 'download/e46.html', 'e46/index.html.br', 'sitemap-0.xml', 'pagefind/pagefind.js'])
    assert.ok(name in one, name);
});
