import { expect, test, type Page } from '@playwright/test';
import { pagesOf } from '../../../src/tools/pdf-sheets.ts';
import { paperSizes } from '../../../src/views/paper-sizes.ts';
import { en } from '../../../src/i18n/en.ts';
import { printedColors } from '../../support/browser/painted-colors.ts';
import { layOut, overlaps, printed, sheets } from '../../support/browser/printed-layout.ts';
import { belowBase, catalog, on, plans } from '../../support/browser/sites.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';
import { limit, openPaused, timer } from '../../support/browser/timer-page.ts';
import { pagesIn, printToPdf, hasPoppler, skipReason } from '../../support/paper/printed-pdf.ts';

// Whatever a reader did before, the sheet is the same.

/** The words of a sheet; that it has further pages would show in them. */
const sheetOf = async (page: Page): Promise<string> => pagesIn(await printToPdf(page, 'A4')).join('\n— a further page —\n');

test('timers that run, count in or are over print their limits', async ({ page }) => {
  test.skip(!hasPoppler, skipReason);
  await openPaused(page);
  const atRest = await sheetOf(page);
  await timer(page, 'ignition').button.click();
  await page.clock.runFor(limit('ignition').ms);
  await expect(timer(page, 'ignition').root).toHaveAttribute('data-state', 'over');
  await timer(page, 'begin').button.click();
  await page.clock.runFor(4000);
  await expect(timer(page, 'begin').root).toHaveAttribute('data-state', 'running');
  await timer(page, 'presses').button.click();
  await expect(timer(page, 'presses').root).toHaveAttribute('data-state', 'count-in');
  expect(await sheetOf(page)).toBe(atRest);
  await layOut(page, sheets[0]);
  expect((await printedColors(page)).filter(({ kind, contrast }) => kind === 'text' && contrast < 7)).toEqual([]);
});

test('a page without scripts prints the same sheet', async ({ page, browser }) => {
  test.skip(!hasPoppler, skipReason);
  const still = await browser.newPage({ javaScriptEnabled: false });
  for (const { model } of plans) {
    const address = on(belowBase, `/${model.id}/`);
    await page.goto(address);
    await still.goto(address);
    expect.soft(await sheetOf(page), model.code).toBe(await sheetOf(still));
  }
  await still.close();
});

/** The model whose sheet has the least room left. */
async function fullest(page: Page): Promise<string> {
  const heights: (readonly [height: number, id: string])[] = [];
  for (const { model } of plans) {
    await page.goto(on(belowBase, `/${model.id}/`), { waitUntil: 'domcontentloaded' });
    await layOut(page, sheets[0]);
    heights.push([Math.max(...(await printed(page)).map(({ box }) => box.bottom)), model.id]);
  }
  await page.emulateMedia({ media: null });
  return heights.toSorted(([one], [other]) => other - one)[0]![1];
}

test('a page that lacks a safety correction says so at the head of its sheet, which is still one page', async ({ page }) => {
  const { revision } = catalog.procedure;
  const lacks = 'The old text named the wrong button in its third step.';
  await page.route('**/version.json', (route) =>
    route.fulfill({ json: { revision: revision + 1, safety: revision + 1, words: { ...en.offline.notices, lacks } } }),
  );
  await page.goto(on(belowBase, `/${await fullest(page)}/`));
  await expect(page.locator('[data-correction]')).toBeVisible();
  for (const paper of paperSizes) expect.soft(pagesOf(await printToPdf(page, paper)), paper).toBe(1);
  await layOut(page, sheets[0]);
  expect(await visibleText(page, 'main')).toMatch(new RegExp(`^${lacks}\\s+E\\d`));
});

test('a long address stands whole on the sheet, beside nothing else', async ({ page }) => {
  const host = 'the-owners-club-of-a-long-name.example';
  await page.goto(on(belowBase, `/${await fullest(page)}/`));
  await page.evaluate((name) => {
    for (const line of document.querySelectorAll('.address p, .colophon span'))
      line.textContent = line.textContent.replace('keys.test', name);
  }, host);
  for (const paper of paperSizes) expect.soft(pagesOf(await printToPdf(page, paper)), paper).toBe(1);
  for (const sheet of sheets) {
    await layOut(page, sheet);
    expect.soft(overlaps(await printed(page)), sheet.name).toEqual([]);
  }
});

test('what an answer rests on is printed, though it is folded away on the screen', async ({ page }) => {
  test.skip(!hasPoppler, skipReason);
  const answer = catalog.answers.find(({ id }) => id === 'which-doors')!;
  await page.goto('/faq/which-doors/');
  await expect(page.locator('details.sources')).not.toHaveAttribute('open');
  const words = pagesIn(await printToPdf(page, 'A4')).join(' ');
  for (const id of answer.sources) expect.soft(words).toContain(plainWords(catalog.sources.find((source) => source.id === id)!.title));
});
