import { expect, test } from '@playwright/test';
import { pages } from '../support/browser-sites.ts';
import { faultsOf } from '../support/browser-axe.ts';
import { timer } from '../support/browser-timers.ts';

const schemes = ['light', 'dark'] as const;

/** The pages in groups, so that both workers have some and no test is long. */
const groups = Array.from({ length: 8 }, (_, index) => pages.filter((_path, at) => at % 8 === index));

for (const [index, group] of groups.entries()) {
  test(`axe finds no fault on any page, light and dark, part ${index + 1} of ${groups.length}`, async ({ page }) => {
    for (const path of group) {
      await page.goto(path);
      expect.soft(await faultsOf(page), `${path}, light`).toEqual([]);
      // The night changes colors and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await faultsOf(page, ['color-contrast', 'link-in-text-block']), `${path}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
}

for (const colorScheme of schemes) {
  test(`axe finds no fault with the search, ${colorScheme} @both`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/e46/', '/search/']) {
      await page.goto(path);
      await page.getByRole('searchbox').focus();
      await page.getByRole('searchbox').fill('doors');
      await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
      expect.soft(await faultsOf(page), `${path} with results`).toEqual([]);
      await page.getByRole('searchbox').fill('pizza');
      await expect(page.getByRole('status')).toContainText('No answer');
      expect.soft(await faultsOf(page), `${path} without an answer`).toEqual([]);
    }
  });

  test(`axe finds no fault with a timer, ${colorScheme} @both`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    // The clock runs on: axe itself needs timeouts. Thirty seconds are enough for it.
    await page.clock.install();
    await page.goto('/e46/');
    await timer(page, 'begin').button.click();
    await expect(timer(page, 'begin').button).toHaveText('Stop');
    expect(await faultsOf(page), 'running').toEqual([]);
    await page.clock.fastForward(31_000);
    await expect(timer(page, 'begin').over).toBeVisible();
    expect(await faultsOf(page), 'over').toEqual([]);
  });
}

test('axe finds no fault in forced colors, and what colors say stands there without them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', '/e46/', '/keys/', '/sources/', '/search/?q=doors']) {
    await page.goto(path);
    if (path.includes('?')) await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
    expect.soft(await faultsOf(page), path).toEqual([]);
  }
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
