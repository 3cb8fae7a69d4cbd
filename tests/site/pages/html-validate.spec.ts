import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { rules } from '../../support/browser/html-rules.ts';
import { grown } from '../../support/html/client-only-html.ts';
import { htmlFiles, on, pages, sites } from '../../support/browser/sites.ts';

for (const site of sites) {
  test(`the HTML of every page ${site.name} is valid, with what its scripts plant in it`, async () => {
    const validator = new HtmlValidate(rules);
    for (const file of htmlFiles(site)) {
      const { results } = await validator.validateString(grown(readFileSync(file, 'utf8')));
      const found = results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
      );
      expect.soft(found, relative(site.folder, file)).toEqual([]);
    }
  });

  test(`every link ${site.name} leads somewhere, anchors too, and every page can be reached`, async () => {
    const { links } = await new LinkChecker().check({
      path: site.address,
      recurse: true,
      checkFragments: true,
      // Other sites are not ours to test; the addresses that the pages give themselves are tested with their data.
      linksToSkip: (link) => Promise.resolve(!link.startsWith(new URL(site.address).origin)),
    });
    const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
    expect(own.filter(({ state }) => state !== LinkState.OK).map(({ url, parent, status }) => `${url} on ${parent}: ${status}`)).toEqual(
      [],
    );
    const seen = new Set(own.map(({ url }) => url.replace(/[#?].*/, '')));
    expect(pages.filter((path) => path !== '/404.html' && path !== '/search/' && !seen.has(on(site, path)))).toEqual([]);
    const outside = [...seen].filter((url) => !url.startsWith(site.address));
    expect(outside, 'links that leave the base path').toEqual([]);
  });
}
