import { expect, test, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { largeTextScreens, showOn } from '../../support/browser/overlap.ts';
import { catalog, on, plans, sites } from '../../support/browser/sites.ts';

const ways = (page: Page) => page.getByRole('navigation', { name: en.answer.now });
const answer = paths.answer(catalog.answers[0]!.id);
const { id, code } = plans.at(-1)!.model;

test('with large text nothing moves either', async ({ page }) => {
  const codes = () => page.locator('do-it-now li').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY));
  for (const screen of largeTextScreens) {
    await showOn(page, screen);
    await page.goto(answer);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(ways(page).getByText(en.answer.now)).toBeAttached();
    const before = await codes();
    await page.goto(paths.model(id));
    await page.goto(answer);
    await expect(ways(page).getByRole('link').first()).toContainText(en.answer.goOn.replace('{code}', code));
    expect.soft(await codes(), screen[0]).toEqual(before);
  }
});

for (const site of sites) {
  test(`who has opened a model is led on to it from an answer, and nothing there moves ${site.name} @both`, async ({ page }) => {
    /** Where everything stands, but for the one line that changes. */
    const places = () =>
      page.locator('main, main > *, do-it-now li, .site-footer').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x, y, width, height };
        }),
      );
    await page.goto(on(site, answer));
    await expect(page.getByRole('searchbox')).toBeVisible();
    await expect(ways(page).getByText(en.answer.now)).toBeVisible();
    const before = await places();
    await page.goto(on(site, paths.model(id)));
    await page.goto(on(site, answer));
    const first = ways(page).getByRole('link').first();
    await expect(first).toContainText(en.answer.goOn.replace('{code}', code));
    expect(await places()).toEqual(before);
    await first.click();
    await expect(page).toHaveURL(on(site, paths.model(id)));
  });
}

test('a model that the content has no more leads nowhere', async ({ page }) => {
  await page.goto(paths.model(id));
  await page.evaluate((model) => {
    for (const [name, value] of Object.entries(localStorage)) if (value === model) localStorage.setItem(name, 'gone');
  }, id);
  await page.goto(answer);
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(ways(page).getByRole('link')).toHaveCount(catalog.models.length);
});

test('paper names no other page to go on to', async ({ page }) => {
  await page.goto(answer);
  await page.emulateMedia({ media: 'print' });
  await expect(ways(page)).toBeHidden();
});
