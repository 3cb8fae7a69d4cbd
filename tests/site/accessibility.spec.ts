import { expect, test } from '@playwright/test';
import { pages } from '../support/browser-sites.ts';
import { faultsInEveryScheme } from '../support/browser-axe.ts';

/** The pages in groups, so that both workers have some and no test is long. */
const groups = Array.from({ length: 8 }, (_, index) => pages.filter((_path, at) => at % 8 === index));

for (const [index, group] of groups.entries()) {
  test(`axe finds no fault on any page, by day, by night and in forced colors, part ${index + 1} of ${groups.length}`, async ({ page }) => {
    for (const path of group) {
      await page.goto(path);
      expect.soft(await faultsInEveryScheme(page), path).toEqual([]);
    }
  });
}

test('in forced colors, what colors say stands there without them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/e46/');
  // A ticked box is drawn by the browser there, and the limit is told from its label by a line.
  await page.getByRole('checkbox').first().check();
  expect(
    await page
      .getByRole('checkbox')
      .first()
      .evaluate((box) => getComputedStyle(box).appearance),
  ).toBe('auto');
  expect(
    await page
      .locator('.limit > time')
      .first()
      .evaluate((time) => parseFloat(getComputedStyle(time).borderRightWidth)),
  ).toBeGreaterThan(0);
});
