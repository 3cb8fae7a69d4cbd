import type { Page } from '@playwright/test';
import { fewerPages } from '../../support/browser/sites.ts';
import { expect, expectPage, isMarked, mark, precached, test, visit } from '../../support/browser/offline-fixture.ts';
import { buildSite } from '../../support/commands/run-command.ts';
import { en } from '../../../src/i18n/en.ts';

// One file in one worker: the site without a copy is built once.
test.describe.configure({ mode: 'default' });

let without = '';
test.beforeAll(() => {
  without = buildSite({ OFFLINE: 'off' }).dist;
});

/** Checks for a new worker. Repeated, because a check that is under way also answers for one that is asked meanwhile. */
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update()).catch(() => undefined);

test('a publisher withdraws the worker: it removes its copy and itself, and the site goes on from the network', async ({
  page,
  host,
  context,
}) => {
  await visit(page, host);
  const other = await context.newPage();
  await other.goto(host.on('/keys/'));
  for (const tab of [page, other]) await mark(tab);
  host.folder = without;
  for (const tab of [page, other]) await expect.poll(() => update(page).then(() => isMarked(tab))).toBe(false);
  await expect
    .poll(() =>
      other.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]).catch(() => undefined),
    )
    .toEqual([[], 0]);
  for (const path of ['/e46/', '/faq/', '/e46/guide/']) {
    const asked = page.waitForRequest(/version\.json$/);
    await page.goto(host.on(path));
    await expectPage(page, without, path);
    await asked;
  }
  await page.goto(host.on('/offline/'));
  await expect(page.locator('main')).toContainText(en.offline.withdrawn);
  expect(
    await page.evaluate(async () => [navigator.serviceWorker.controller, (await navigator.serviceWorker.getRegistrations()).length]),
  ).toEqual([null, 0]);
});

test('a page about the copy that is still open when it is withdrawn says so', async ({ page, host }) => {
  await page.goto(host.on('/offline/'));
  // What is being typed is not lost to another page.
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('status').filter({ hasText: '“doors”' })).toBeVisible();
  await precached(page);
  const complete = page.locator('[data-complete]');
  await expect(complete).toHaveText(en.offline.said.yes);
  await mark(page);
  host.folder = without;
  await expect.poll(() => update(page).then(() => complete.textContent())).toBe(en.offline.said.withdrawn);
  await expect(page.getByRole('button', { name: en.offline.test })).toBeHidden();
  expect(await isMarked(page)).toBe(true);
});

test('a copy may come back after it was withdrawn', async ({ page, host }) => {
  host.folder = without;
  await page.goto(host.on('/offline/'));
  host.folder = fewerPages.folder;
  await visit(page, host, '/offline/');
  await host.stop();
  await page.goto(host.on('/e39/'));
  await expectPage(page, fewerPages.folder, '/e39/');
});

test('one site withdrawn leaves the copy of another one on the same host alone', async ({ page, host }) => {
  await visit(page, host);
  const kept = 'offline /elsewhere/ 123';
  await page.evaluate((name) => void caches.open(name), kept);
  await mark(page);
  host.folder = without;
  await expect.poll(() => update(page).then(() => isMarked(page))).toBe(false);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([kept]);
});
