import { expect, test } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { catalog, plans } from '../../support/browser/sites.ts';

test('the page of a model has one title among results, whether its code or only its text was found', async ({ page }) => {
  const title = new Map(plans.map(({ model }) => [paths.model(model.id), en.model.title(model.code, model.name, catalog.site.task)]));
  const { code, names } = plans[2]!.model;
  const found = new Set<string>();
  for (const query of [code, `${code} ${names[0]!}`, names.at(-2)!, names[4]!]) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('[data-outcome] [role=status]')).not.toHaveText('');
    for (const link of await page.locator('[data-outcome] .results a').all()) {
      const path = (await link.getAttribute('href'))!.replace(/[?#].*$/, '');
      if (!title.has(path)) continue;
      found.add(query);
      await expect.soft(link.locator('strong'), query).toHaveText(title.get(path)!);
    }
  }
  expect(found.size).toBeGreaterThan(1);
});
