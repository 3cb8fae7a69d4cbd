import { expect, test as inBrowser, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { largeTextScreens, showOn } from '../../support/browser/overlap.ts';
import { test } from '../../support/browser/axe-fixture.ts';
import { catalog, on, plain, plans, sites } from '../../support/browser/sites.ts';

const ways = (page: Page) => page.getByRole('navigation', { name: en.answer.now });
const answer = paths.answer(catalog.answers[0]!.id);
const { id, code } = plans.at(-1)!.model;

test('every answer, and the page of keys, ends with the way to each model that it is for, by code and name', async ({ reader }) => {
  for (const { path, models } of [
    ...catalog.answers.map((one) => ({ path: paths.answer(one.id), models: one.models })),
    { path: paths.keys, models: undefined },
  ]) {
    await reader.goto(on(plain, path));
    const cars = catalog.models.filter((model) => models?.includes(model.id) ?? true);
    const links = ways(reader).getByRole('link');
    await expect.soft(links, path).toHaveCount(cars.length);
    for (const [at, car] of cars.entries()) {
      await expect.soft(links.nth(at), path).toHaveAttribute('href', paths.model(car.id));
      await expect.soft(links.nth(at), path).toHaveAccessibleName(`${car.facts.code} ${car.facts.name}`);
    }
  }
});

inBrowser('with large text nothing moves either', async ({ page }) => {
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
  inBrowser(`who has opened a model is led on to it from an answer, and nothing there moves ${site.name} @both`, async ({ page }) => {
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

inBrowser('a model that the content has no more leads nowhere', async ({ page }) => {
  await page.goto(paths.model(id));
  await page.evaluate((model) => {
    for (const [name, value] of Object.entries(localStorage)) if (value === model) localStorage.setItem(name, 'gone');
  }, id);
  await page.goto(answer);
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(ways(page).getByRole('link')).toHaveCount(catalog.models.length);
});

inBrowser('paper names no other page to go on to', async ({ page }) => {
  await page.goto(answer);
  await page.emulateMedia({ media: 'print' });
  await expect(ways(page)).toBeHidden();
});
