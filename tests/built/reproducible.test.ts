import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { belowBase } from '../support/browser/sites.ts';
import { copyOfProject, hashesOf, runBuild } from '../support/commands/run-command.ts';

it('a clean build in another folder, time zone and language is the same byte for byte, with its headers and single files', () => {
  const there = copyOfProject('another place/deeper down');
  const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const { status, printed } = runBuild({ SITE_URL: belowBase.site, BASE_PATH: belowBase.base, ...elsewhere }, there);
  assert.equal(status, 0, printed);
  const one = hashesOf(belowBase.folder);
  assert.deepEqual(hashesOf(join(there, 'dist')), one);
  for (const name of ['_headers', '_nginx.conf', 'download/e46.html', 'sitemap-0.xml', 'pagefind/pagefind.js'])
    assert.ok(name in one, name);
});
