import { expect, test, type Page } from '@playwright/test';
import { guidedModels } from '../../../src/domain/run/guided-models.ts';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { paths } from '../../../src/views/paths.ts';
import { belowBase, catalog, on, pages, plain, plans } from '../../support/browser/sites.ts';

const [first, second] = plans.map(({ model }) => model.id) as [string, string];

/** What this site keeps on the device. */
const kept = (page: Page): Promise<Record<string, string>> => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

test('each page of a model is remembered by the id of that model, and the last one counts @firefox', async ({ page }) => {
  const guided = guidedModels(catalog);
  for (const id of [first, second])
    for (const path of [paths.model(id), ...(guided.includes(id) ? [paths.guide(id), paths.rehearsal(id)] : [])]) {
      await page.goto('/');
      await page.evaluate(() => localStorage.clear());
      await page.goto(paths.model(id === first ? second : first));
      await page.goto(path);
      expect(
        Object.values(await kept(page)).filter((value) => value === id),
        path,
      ).toHaveLength(1);
      expect(Object.values(await kept(page)), path).not.toContain(id === first ? second : first);
    }
});

test('a visit to a page of any other kind remembers no model', async ({ page }) => {
  const ids = plans.map(({ model }) => model.id);
  const others = pages.filter((one) => !ids.includes(one.split('/')[1]!)).map((path) => path.slice(1));
  for (const path of onePageOfEachKind(others)) {
    await page.goto(`/${path}`);
    expect
      .soft(
        Object.values(await kept(page)).filter((value) => ids.includes(value)),
        path,
      )
      .toEqual([]);
  }
});

test('a site below a path remembers under a name of its own', async ({ page }) => {
  await page.goto(on(belowBase, paths.model(first)));
  const below = await kept(page);
  expect(Object.values(below)).toContain(first);
  await page.goto(on(plain, paths.model(first)));
  const [name] = Object.entries(await kept(page)).find(([, value]) => value === first)!;
  expect(below[name]).toBeUndefined();
});
