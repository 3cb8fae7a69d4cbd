import { expect, test, type Page } from '@playwright/test';
import { layOut, sheets } from '../../support/browser/printed-layout.ts';
import { languages, pathIn, plans } from '../../support/browser/sites.ts';
import { paths } from '../../../src/views/paths.ts';

const [first, second] = languages;
test.skip(!second, 'the site is in one language');
const other = second ?? first!;

const page46 = paths.model(plans[0]!.model.id);
const link = (page: Page) => page.getByRole('link', { name: other.messages.offer.text });

/** Waits until a page has loaded what shows such a line. */
const settled = (page: Page) => page.waitForResponse(/version\.json/);

test.describe('to a reader of another language of the site', () => {
  test.use({ locale: `${other.language}-AT` });

  test('a page offers itself in that language, in one line that moves nothing, is as high as a finger, and passes its title by', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(page46);
    await expect(link(page)).toBeVisible();
    await expect(page.getByRole('complementary', { name: other.messages.name })).toHaveAttribute('lang', other.language);
    for (const target of [link(page), page.getByRole('button', { name: other.messages.offer.close })])
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    await link(page).click();
    await expect(page).toHaveURL(pathIn(other.language, page46));
    await expect(page.locator('html')).toHaveAttribute('lang', other.language);
    await settled(page);
    await expect(page.locator('[lang] button', { hasText: other.messages.offer.close })).toHaveCount(0);
  });

  test('once dismissed it is not offered again, on any page', async ({ page }) => {
    await page.goto(page46);
    await page.getByRole('button', { name: other.messages.offer.close }).click();
    await expect(link(page)).toHaveCount(0);
    for (const path of [page46, paths.home]) {
      await page.goto(path);
      await settled(page);
      await expect(link(page)).toHaveCount(0);
    }
    expect(await page.context().cookies()).toEqual([]);
  });

  test('it is away while something runs, and on paper', async ({ page }) => {
    await page.goto(page46);
    await expect(link(page)).toBeVisible();
    await page.locator('step-timer button').first().click();
    await expect(link(page)).toBeHidden();
    await page.locator('step-timer button').first().click();
    await expect(link(page)).toBeVisible();
    await layOut(page, sheets[0]);
    await expect(link(page)).toBeHidden();
  });
});

for (const locale of [`${first!.language}-GB`, 'la'])
  test.describe(`to a reader of ${locale}`, () => {
    test.use({ locale });
    test('nothing is offered', async ({ page }) => {
      await page.goto(page46);
      await settled(page);
      await expect(page.locator('aside[lang]')).toHaveCount(0);
    });
  });

test('without scripts, one tap in the footer leads to the page in another language, and back', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, hasTouch: true, viewport: { width: 320, height: 568 } });
  const page = await context.newPage();
  await page.goto(page46);
  const footer = page.getByRole('contentinfo');
  for (const [to, path] of [
    [other, pathIn(other.language, page46)],
    [first!, page46],
  ] as const) {
    const there = footer.getByRole('link', { name: to.messages.name, exact: true });
    const { width, height } = (await there.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await there.tap();
    await expect(page).toHaveURL(path);
  }
  await context.close();
});
