import { precached, expect, test, visit } from '../../support/browser/offline-fixture.ts';
import { sites } from '../../support/browser/sites.ts';
import { en } from '../../../src/i18n/en.ts';

const { saved } = en.model;

for (const site of sites)
  test.describe(`the page of a model ${site.name}`, () => {
    test.use({ site });

    test('says as soon as this device holds a complete copy that it does, also without a network, and nothing moves', async ({
      page,
      host,
    }) => {
      await page.addInitScript(() => {
        const shifts: unknown[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(host.on('/e46/'));
      await expect(page.getByRole('searchbox')).toBeVisible();
      await expect(page.getByText(saved)).toHaveCount(0);
      await precached(page);
      await expect(page.getByText(saved)).toBeVisible();
      await host.stop();
      await page.reload();
      await expect(page.getByText(saved)).toBeVisible();
      expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    });
  });

test('a copy that lacks a file, and one that was removed, are not called saved', async ({ page, host }) => {
  await visit(page, host, '/e46/');
  await expect(page.getByText(saved)).toBeVisible();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const file = (await cache.keys()).find(({ url }) => url.endsWith('/keys/'));
      if (file) await cache.delete(file);
    }
  });
  const asked = page.waitForResponse(/version\.json$/);
  await page.reload();
  await asked;
  await expect(page.locator('[data-when-saved]')).toHaveText('');
  await page.goto(host.on('/offline/'));
  await page.getByRole('button', { name: en.offline.remove }).click();
  await expect(page.locator('[data-removed]')).toHaveText(en.offline.said.gone);
  const again = page.waitForResponse(/version\.json$/);
  await page.goto(host.on('/e46/'));
  await again;
  await expect(page.locator('[data-when-saved]')).toHaveText('');
});
