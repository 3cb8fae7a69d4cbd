import { expect, test } from '@playwright/test';
import { firstResult } from '../../support/browser/search-queries.ts';

test('the first stop of every kind of page is the way past its header', async ({ page }) => {
  for (const path of ['/', '/e46/', '/faq/', '/faq/which-doors/', '/keys/', '/sources/', '/search/', '/404.html']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the page' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main, footer') !== null), `after skipping on ${path}`).toBe(true);
  }
});

for (const path of ['/e46/', '/search/']) {
  test(`on ${path} “/” leads to the search, arrows move through what it found, Escape leaves`, async ({ page }) => {
    await page.goto(path);
    const field = page.getByRole('searchbox');
    await expect(field).toBeVisible();
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.type('doors');
    await expect(page.getByRole('status')).toContainText('“doors”');
    const links = page.getByRole('list', { name: 'Results' }).getByRole('link');
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    if (path === '/e46/') await expect(page.locator('site-search .panel')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(field).not.toBeFocused();
  });
}

test('keys that choose a word in an input method leave the focus in the field, and the search open', async ({ page }) => {
  await page.goto('/e46/');
  const field = page.getByRole('searchbox');
  await field.fill('doors');
  await expect(page.getByRole('status')).toContainText('“doors”');
  const taken = await field.evaluate((input) =>
    ['ArrowDown', 'ArrowUp', 'Escape'].filter(
      (key) => !input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })),
    ),
  );
  expect(taken).toEqual([]);
  await expect(field).toBeFocused();
  await expect(page.locator('site-search .panel')).toBeVisible();
});

test('Enter on a result opens it, and a “/” that is typed stays in the field', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('lock/unlock');
  await expect(page.getByRole('searchbox')).toHaveValue('lock/unlock');
  await page.getByRole('searchbox').fill('seat memory');
  await expect(page.getByRole('status')).toContainText('“seat memory”');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === firstResult('seat memory'));
});

test('the open search shuts when the focus goes on into the page', async ({ page }) => {
  await page.goto('/e46/');
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('status')).toContainText('“doors”');
  const panel = page.locator('site-search .panel');
  // From the field, over the button that closes it.
  const stops = await panel.locator('a, button').filter({ visible: true }).count();
  for (let stop = 0; stop <= stops; stop += 1) await page.keyboard.press('Tab');
  await expect(panel).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true);
});
