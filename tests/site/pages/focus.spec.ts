import { expect, test, type Page } from '@playwright/test';
import { en } from '../../../src/i18n/en.ts';
import { stopsOf, tab } from '../../support/browser/tab-stops.ts';
import { pages } from '../../support/browser/sites.ts';

/** One page of each kind, and what has to stand there before it is looked at. */
const kinds = [
  '/',
  '/e46/',
  '/faq/',
  '/faq/which-doors/',
  '/keys/',
  '/sources/',
  '/search/',
  '/offline/',
  '/about/',
  '/e46/guide/',
  '/e46/rehearse/',
  '/404.html',
].concat(pages.filter((path) => path.startsWith('/not-covered/')).slice(0, 1));

/** Goes through a page with Tab alone: each thing in the order of the page, once, seen and not covered, and out at its end. */
async function walk(page: Page, what: string): Promise<void> {
  const count = await stopsOf(page);
  expect(count, what).toBeGreaterThan(3);
  const reached: number[] = [];
  for (let step = 0; step < count; step += 1) {
    const { index, name, fault } = await tab(page);
    reached.push(index);
    expect.soft(fault, `${name} on ${what}`).toBe('');
  }
  expect.soft(reached, `the order of the stops on ${what}`).toEqual(Array.from({ length: count }, (_, index) => index));
  const { index } = await tab(page);
  expect.soft([-1, 0], `the end of ${what} is no trap`).toContain(index);
}

test.describe('at 400 % zoom, where little fits and much could cover', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  for (const path of kinds) {
    test(`Tab reaches all of ${path} in its order, and what has the focus is seen whole`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('searchbox')).toBeVisible();
      await walk(page, path);
    });
  }

  test('the button that takes the marks away covers nothing that has the focus', async ({ page }) => {
    await page.goto('/e46/');
    await page.getByRole('searchbox').fill('boot open');
    await page.getByRole('list', { name: en.search.results }).getByRole('link').first().click();
    await expect(page.getByRole('button', { name: en.search.unmark })).toBeVisible();
    await page.locator('site-search').evaluate((search) => search.remove());
    await walk(page, 'a page with marks');
  });
});
