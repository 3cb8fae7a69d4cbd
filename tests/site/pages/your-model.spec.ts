import { expect, test, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { on, plans, sites } from '../../support/browser/sites.ts';

const { model } = plans[2]!;
const { forget, forgets, name } = en.yourModel;
const filled = (words: string) => words.replace('{code}', model.code);
const yours = (page: Page) => page.getByRole('link', { name: filled(name), exact: true });

/** Where everything stands whose place nobody may lose. */
const places = (page: Page) =>
  page
    .locator('h1, header > p, .models tr, section, footer')
    .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));

for (const site of sites)
  test(`home begins with the model that was opened last, forgets it on request, and nothing moves ${site.name} @both`, async ({ page }) => {
    const home = on(site, paths.home);
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(home);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(yours(page)).toHaveCount(0);
    const before = await places(page);
    await page.goto(on(site, paths.model(model.id)));
    await page.goto(home);
    await expect(yours(page)).toHaveAttribute('href', new URL(on(site, paths.model(model.id))).pathname);
    const guide = page.getByRole('main').getByRole('link', { name: en.model.guide });
    await expect(guide).toHaveAttribute('href', new URL(on(site, paths.guide(model.id))).pathname);
    expect(await places(page)).toEqual(before);
    await page.getByRole('button', { name: filled(forgets) }).click();
    await expect(yours(page)).toHaveCount(0);
    expect(await places(page)).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    await page.reload();
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(yours(page)).toHaveCount(0);
  });

test('the button that forgets is named by what it shows', () => {
  expect(forgets.startsWith(forget)).toBe(true);
});

test('after it has forgotten, the keyboard goes on where it was', async ({ page }) => {
  await page.goto(paths.model(model.id));
  await page.goto(paths.home);
  await page.getByRole('button', { name: filled(forgets) }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const after = page.locator('main :focus');
  await expect(after).toHaveCount(1);
  expect(await after.evaluate((one) => one.closest('main header') !== null)).toBe(true);
});

test('a model that the content has no more leaves home as it is', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await page.goto(paths.model(model.id));
  await page.evaluate((id) => {
    for (const [key, value] of Object.entries(localStorage)) if (value === id) localStorage.setItem(key, 'gone');
  }, model.id);
  await page.goto(paths.home);
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByRole('button', { name: forget })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('which model it was is sent nowhere', async ({ page }) => {
  await page.goto(paths.model(model.id));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(paths.home);
  await expect(yours(page)).toBeVisible();
  expect(asked.filter((one) => one.includes(model.id))).toEqual([]);
});
