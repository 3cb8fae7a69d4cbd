import { expect, test, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { textContrasts } from '../../support/browser/contrast.ts';
import { pages, plans } from '../../support/browser/sites.ts';

const kinds = onePageOfEachKind(pages.map((path) => path.slice(1))).map((path) => `/${path}`);
const schemes = ['light', 'dark'] as const;

/** Opens a page and waits for its controls. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.locator('main :not(:defined), offline-copy:not([data-shown])')).toHaveCount(0);
}

/** The colors that a page is drawn in: its paper, and all its letters. */
async function colorsOf(page: Page): Promise<{ paper: string; letters: readonly string[] }> {
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  return { paper, letters: [...new Set((await textContrasts(page)).map(({ color }) => color))] };
}

/** What is fainter than 7 to 1. */
const faint = async (page: Page) => (await textContrasts(page)).filter(({ contrast }) => contrast < 7);

for (const colorScheme of schemes) {
  test(`who asks for more contrast gets other colors, and at least 7 to 1 for all words of each kind of page, ${colorScheme}`, async ({
    page,
  }) => {
    for (const path of kinds) {
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      await open(page, path);
      const before = await colorsOf(page);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const after = await colorsOf(page);
      expect.soft(after.paper, path).not.toBe(before.paper);
      expect.soft(after.letters.length, `${path}: as many shades of ink`).toBeLessThanOrEqual(before.letters.length);
      expect.soft(await faint(page), path).toEqual([]);
    }
  });

  test(`the dark look that is chosen by hand has more contrast too, where that is asked for, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    await open(page, paths.guide(plans[0]!.model.id));
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'night'));
    const before = await colorsOf(page);
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    const after = await colorsOf(page);
    expect(after).not.toEqual(before);
    expect(await faint(page)).toEqual([]);
    const [light = 255] = after.paper.match(/\d+/g)!.map(Number);
    expect(light, 'the paper stays dark').toBeLessThan(0x40);
  });

  test(`in forced colors no words have the color of what lies behind them, on any kind of page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    for (const path of kinds) {
      await open(page, path);
      expect
        .soft(
          (await textContrasts(page)).filter(({ contrast }) => contrast < 3),
          path,
        )
        .toEqual([]);
    }
  });
}

test('words that a page was found by are read on their marks, in more contrast too', async ({ page }) => {
  await page.goto(paths.home);
  await page.getByRole('searchbox').fill('boot open');
  await page.getByRole('list', { name: 'Results' }).getByRole('link').first().click();
  await expect(page.locator('main mark').first()).toBeVisible();
  for (const colorScheme of schemes) {
    for (const contrast of ['no-preference', 'more'] as const) {
      await page.emulateMedia({ colorScheme, contrast });
      expect.soft(await faint(page), `${colorScheme}, ${contrast}`).toEqual([]);
      const [marked, plain] = await page.evaluate(() =>
        ['mark', 'body'].map((name) => getComputedStyle(document.querySelector(name)!).backgroundColor),
      );
      expect.soft(marked, 'a mark is seen').not.toBe(plain);
    }
  }
});
