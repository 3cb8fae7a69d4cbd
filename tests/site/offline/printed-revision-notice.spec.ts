import { expect, test, type Page } from '@playwright/test';
import { en } from '../../../src/i18n/en.ts';
import { catalog, on, sites } from '../../support/browser/sites.ts';

const { revision } = catalog.procedure;
const note = (page: Page) => page.locator('main [data-sheet]');

/** Lets the publisher say what is current. */
const publish = (page: Page, version: { revision: number; safety: number }) =>
  page.route('**/version.json', (route) => route.fulfill({ json: { ...version, words: en.offline.notices } }));

for (const site of sites) {
  test(`the address on paper ${site.name} leads to a page that says whether the sheet is current @firefox`, async ({ page }) => {
    await page.goto(on(site, `/e46/?sheet=${revision}`));
    await expect(note(page)).toHaveText(`Your printed sheet is current: revision ${revision}.`);
    await publish(page, { revision: revision + 1, safety: 0 });
    await page.reload();
    await expect(note(page)).toHaveText(
      `Your printed sheet is revision ${revision}. Revision ${revision + 1} has replaced it: print it again.`,
    );
    await page.unrouteAll();
    await publish(page, { revision: revision + 1, safety: revision + 1 });
    await page.reload();
    await expect(note(page)).toContainText('It lacks a safety correction: print it again.');
  });
}

test('nothing is said of a sheet where none led here, or where its revision is none', async ({ page }) => {
  for (const search of ['', '?sheet=', '?sheet=x', '?sheet=%3Cb%3E1']) {
    const asked = page.waitForResponse(/version\.json$/);
    await page.goto(`/e46/${search}`);
    await (await asked).finished();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(note(page)).toHaveCount(0);
  }
});

test('what is said of the sheet is not printed', async ({ page }) => {
  await page.goto(`/e46/?sheet=${revision}`);
  await expect(note(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(note(page)).toBeHidden();
});
