import { expect, test } from '@playwright/test';
import { pagesOf } from '../../../src/tools/pdf-sheets.ts';
import { paperSizes } from '../../../src/views/paper-sizes.ts';
import { paths } from '../../../src/views/paths.ts';
import { printedColors } from '../../support/browser/painted-colors.ts';
import { layOut, overlaps, printed, px, sheets } from '../../support/browser/printed-layout.ts';
import { belowBase, languages, on, pathIn, plain, plans } from '../../support/browser/sites.ts';
import { visibleText } from '../../support/browser/visible-text.ts';
import { minDrawings, expectedTexts } from '../../support/paper/sheet-text.ts';

/** Print that is read well in a car, in points, unless the language sets another. */
const fullPrint = 10.5;
const pxOfPoint = 96 / 72;

/** What every sheet leaves free at its foot. */
const aLine = px(4.76);

// The published sheet: where no address is known there is less on it.
for (const { plan, language, catalog, messages } of languages.flatMap((own) => own.plans.map((plan) => ({ ...own, plan })))) {
  const print = catalog.site.sheetPrint ?? fullPrint;
  test(`${plan.model.code} in ${language}: one sheet of A4 and Letter, whatever the printer’s margins, on which nothing overlaps, leaves the sheet, is too small or too pale, and all of the Plan stands there`, async ({
    page,
  }) => {
    await page.goto(on(belowBase, pathIn(language, paths.model(plan.model.id))));
    // What other pages say at their head, a sheet says in its own places.
    await expect(page.locator('.imprint')).toHaveCount(0);
    for (const format of paperSizes) {
      for (const mm of [0, 10]) {
        const margin = { top: `${mm}mm`, right: `${mm}mm`, bottom: `${mm}mm`, left: `${mm}mm` };
        const pdf = await page.pdf({ format, margin, printBackground: false });
        expect(pagesOf(pdf), `${format}, the printer’s margins ${mm} mm`).toBe(1);
      }
    }
    for (const sheet of sheets) {
      await layOut(page, sheet);
      const pieces = await printed(page);
      expect(pieces.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(60);
      expect(pieces.filter(({ kind }) => kind === 'drawing').length).toBeGreaterThanOrEqual(minDrawings(plan));
      expect.soft(overlaps(pieces), sheet.name).toEqual([]);
      const [width, height] = [px(sheet.width), px(sheet.height)];
      expect
        .soft(
          pieces.filter(({ box }) => box.left < -0.5 || box.right > width + 0.5).map(({ name }) => name),
          `${sheet.name}: beyond its width`,
        )
        .toEqual([]);
      expect
        .soft(
          pieces.filter(({ box }) => box.bottom > height - aLine).map(({ name }) => name),
          `${sheet.name}: in the room that is kept for other fonts and a longer address`,
        )
        .toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), sheet.name).toBe(true);
      expect
        .soft(
          pieces
            .filter(({ kind, size }) => kind === 'text' && size < print * pxOfPoint - 0.05)
            .map(({ name, size }) => `${name}: ${size} px`),
          `${sheet.name}: smaller than ${print} pt`,
        )
        .toEqual([]);
      const faint = (await printedColors(page)).filter(({ kind, contrast }) => contrast < (kind === 'text' ? 7 : 3));
      expect.soft(faint, `${sheet.name}: too pale in grey`).toEqual([]);
      const text = `${await visibleText(page, 'main')} `;
      for (const words of expectedTexts(plan, { messages })) expect.soft(text, `${sheet.name}: “${words}”`).toContain(words);
      await expect(page.locator('.ledger tbody tr')).toHaveCount(plan.counts['keys']!);
      const keys = plan.keys.filter(({ hasButtons }) => hasButtons);
      const named = await visibleText(page, '.ready .keys');
      for (const { name } of keys)
        expect.soft(named, `${sheet.name}: the name of each key beside what is drawn or said of it`).toContain(name);
    }
  });
}

test('nothing that only a screen can use is printed', async ({ page }) => {
  for (const path of ['/', '/e46/', '/faq/', '/faq/which-doors/']) {
    await page.goto(path);
    await layOut(page, sheets[0]);
    expect.soft(await page.locator('button, [type=search], nav, .skip').filter({ visible: true }).count(), path).toBe(0);
  }
});

test('the address and its QR code are on paper where the address is known, large enough for a phone, and nowhere else', async ({
  page,
}) => {
  for (const { model, language, messages } of languages.flatMap((own) => own.plans.map((plan) => ({ ...own, ...plan })))) {
    const path = pathIn(language, paths.model(model.id));
    const address = `${belowBase.site}${belowBase.base}${path}`;
    await page.goto(on(belowBase, path));
    await layOut(page, sheets[0]);
    const code = page.locator('.address svg');
    await expect(code).toHaveAccessibleName(messages.sheet.qr(address));
    const modules = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
    // Half a millimetre a square is what a phone reads from an arm’s length.
    expect((await code.boundingBox())!.width / modules).toBeGreaterThanOrEqual((0.4 * 96) / 25.4);
    expect(await visibleText(page, '.hero')).toContain(address.replace(/^https:..|.$/g, ''));
  }
  await page.goto(on(plain, `/${plans[0]!.model.id}/`));
  await expect(page.locator('.address')).toHaveCount(0);
  expect(await visibleText(page, 'main')).not.toMatch(/https?:|keys\.test|localhost|\bexample\b.?org/i);
});

test('paper is black on white, also from a device set to dark', async ({ page }) => {
  for (const path of ['/', '/e46/', '/faq/which-doors/', '/sources/', '/keys/']) {
    await page.goto(path);
    await layOut(page, sheets[0], 'dark');
    const pale = (await printed(page)).filter(
      ({ kind, color }) => kind === 'text' && Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number)) > 0x40,
    );
    expect
      .soft(
        pale.map(({ name, color }) => `${name}: ${color}`),
        path,
      )
      .toEqual([]);
    // Backgrounds are left out in print, so the only one that may be set is white.
    const dark = await page.evaluate(() =>
      [document.documentElement, document.body, ...document.querySelectorAll('main, main *')]
        .filter((element) => element.checkVisibility())
        .map((element) => getComputedStyle(element).backgroundColor)
        .filter((color) => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(color)),
    );
    expect.soft(dark, path).toEqual([]);
  }
});
