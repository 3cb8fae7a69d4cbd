import assert from 'node:assert/strict';
import { LinkChecker, LinkState } from 'linkinator';
import { it } from 'node:test';
import { startServer } from '../../src/tools/site-server.ts';
import { pages, sites } from '../support/browser/sites.ts';

for (const site of sites) {
  it(`every link ${site.name} leads somewhere, anchors too, and every page can be reached`, async () => {
    const { address, close } = await startServer(site.folder, `${site.base}/`);
    const { links } = await new LinkChecker().check({
      path: address,
      recurse: true,
      checkFragments: true,
      // Other sites are not ours to test; the addresses that the pages give themselves are tested with their data.
      linksToSkip: (link) => Promise.resolve(!link.startsWith(new URL(address).origin)),
    });
    close();
    const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
    assert.deepEqual(
      own.filter(({ state }) => state !== LinkState.OK).map(({ url, parent, status }) => `${url} on ${parent}: ${status}`),
      [],
    );
    const seen = new Set(own.map(({ url }) => url.replace(/[#?].*/, '')));
    assert.deepEqual(
      pages.filter((path) => !path.endsWith('/404.html') && !path.endsWith('/search/') && !seen.has(address.replace(/\/$/, '') + path)),
      [],
    );
    assert.deepEqual(
      [...seen].filter((url) => !url.startsWith(address)),
      [],
      'links that leave the base path',
    );
  });
}
