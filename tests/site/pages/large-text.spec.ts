import { expect, test, type Page } from '@playwright/test';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { largeTextScreens, showOn, layoutFaults } from '../../support/browser/overlap.ts';
import { catalog, pages, plans } from '../../support/browser/sites.ts';

const screens = [...largeTextScreens, ['844 × 390 with text of 32 px', { width: 844, height: 390 }, 32]] as const;
/** The one with the fewest letters in a line. */
const narrowest = screens.toSorted(([, a, aText], [, b, bText]) => a.width / aText - b.width / bText)[0]!;

const texts = pages.filter((path) => /^\/(faq|keys|sources|about|offline|not-covered|search)\//.test(path));
const kinds = onePageOfEachKind(texts.map((path) => path.slice(1))).map((path) => `/${path}`);

/** What cannot be read of pages, once their scripts have added what is theirs. */
async function readAll(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(page.locator('offline-copy:not([data-shown])')).toHaveCount(0);
    expect.soft(await layoutFaults(page), path).toEqual([]);
  }
}

for (const screen of screens) {
  test(`no kind of text needs scrolling sideways, or has words that are cut, broken or under others, ${screen[0]}`, async ({ page }) => {
    await showOn(page, screen);
    // Each answer then names the model to go on with.
    await page.goto(paths.model(plans[0]!.model.id));
    await readAll(page, kinds);
  });
}

test(`the words of every answer can be read as well, among all questions and under its own heading, ${narrowest[0]}`, async ({ page }) => {
  await showOn(page, narrowest);
  for (const { id } of catalog.answers) {
    await page.goto(`${paths.answers}#${id}`);
    expect.soft(await layoutFaults(page, `[id="${id}"]`), id).toEqual([]);
  }
  await page.goto(paths.answer(catalog.answers[0]!.id));
  for (const { id, question } of catalog.answers) {
    await page.locator('h1').evaluate((heading, words) => (heading.textContent = words), question);
    expect.soft(await layoutFaults(page, 'h1'), id).toEqual([]);
  }
});

test('what takes the marks away stays in its place with large text', async ({ page }) => {
  await showOn(page, narrowest);
  await page.goto(paths.home);
  await page.getByRole('searchbox').fill('boot open');
  await page.getByRole('list', { name: en.search.results }).getByRole('link').first().click();
  await expect(page.getByRole('button', { name: en.search.unmark })).toBeVisible();
  expect(await layoutFaults(page, '.unmark')).toEqual([]);
});

test('what the search says in a header leaves room for its results with large text', async ({ page }) => {
  await showOn(page, narrowest);
  await page.goto(paths.home);
  await page.getByRole('searchbox').fill('imobilizer');
  await expect(page.getByRole('status')).toContainText('“imobilizer”');
  const links = page.getByRole('list', { name: en.search.results }).getByRole('link');
  for (const link of [links.first(), links.last()]) {
    await link.focus();
    const isSeen = await link.locator('strong').evaluate((title) => {
      const { left, top } = title.getClientRects()[0]!;
      return title.contains(document.elementFromPoint(left + 4, top + 12));
    });
    expect(isSeen).toBe(true);
  }
});
