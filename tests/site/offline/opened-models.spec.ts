import type { Page } from '@playwright/test';
import { messages } from '../../support/content/site-messages.ts';
import type { Host } from '../../support/browser/faulty-host.ts';
import { fewerPages } from '../../support/browser/sites.ts';
import { halfDeployed, largeBuild, newerBuild } from '../../support/browser/changed-builds.ts';
import { expect, expectPage, precached, test, visit } from '../../support/browser/offline-fixture.ts';

// One file in one worker: the large build is made once.
test.describe.configure({ mode: 'default' });

let large = '';
test.beforeAll(async () => {
  large = await largeBuild(fewerPages.folder);
});

test.beforeEach(({ host }) => {
  host.folder = large;
});

const saved = (page: Page) => expect(page.locator('[data-when-saved]').first()).toHaveText(messages.model.saved);

/** Expects the pages of a model to be in the copy, or none of them. */
async function expectKept(page: Page, host: Host, model: string, isKept: boolean): Promise<void> {
  for (const path of [`/${model}/`, `/${model}/guide/`, `/${model}/rehearse/`]) {
    const response = await page.goto(host.on(path), { waitUntil: 'domcontentloaded' });
    expect(response?.status(), path).toBe(isKept ? 200 : 503);
    await expectPage(page, large, isKept ? path : '/offline/');
  }
}

test('the copy of a large site has the model that was visited, the answers and the search, and no other model', async ({ page, host }) => {
  await visit(page, host, '/e46/');
  await saved(page);
  await host.stop();
  await expectKept(page, host, 'e46', true);
  await expectKept(page, host, 'e39', false);
  for (const path of ['/', '/search/', '/faq/which-doors/']) {
    await page.goto(host.on(path));
    await expectPage(page, large, path);
  }
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
});

test('the copy begun on another page has no model until one is opened, and then says on its page that it has', async ({ page, host }) => {
  await visit(page, host, '/');
  await page.goto(host.on('/e39/'));
  await saved(page);
  await host.stop();
  await expectKept(page, host, 'e39', true);
  await expectKept(page, host, 'e46', false);
});

test('the page of the copy is told the models that it has, by their codes', async ({ page, host }) => {
  await visit(page, host, '/e46/');
  await page.goto(host.on('/e39/'));
  await saved(page);
  await page.goto(host.on('/offline/'));
  // Built for a site that is kept whole, it has no line for them.
  await page.locator('[data-size]').evaluate((size) => {
    const models = document.createElement('span');
    models.dataset['models'] = '';
    models.dataset['some'] = '{models}.';
    size.after(models);
  });
  await page.getByRole('button', { name: messages.offline.test }).click();
  await expect(page.locator('[data-models]')).toHaveText(/^(E46, E39|E39, E46)\.$/);
});

test('the test of a copy that has no room for the full-text search says what it finds, and no failure', async ({ page, host }) => {
  host.folder = await largeBuild(fewerPages.folder, 30_000);
  await visit(page, host, '/offline/');
  await host.stop();
  await page.reload();
  // Built for a site that is kept whole, the page has no words for it.
  const tested = page.locator('[data-tested]');
  await tested.evaluate((output) => (output.dataset['partly'] = 'In part.'));
  await page.getByRole('button', { name: messages.offline.test }).click();
  await expect(tested.locator('p').last()).toHaveText('In part.');
  await expect(tested.locator('p')).toHaveCount(2);
});

test('an update keeps the models that were opened, and fetches no other', async ({ page, host, context }) => {
  const newer = await newerBuild(large, [['e39/index.html', '</h1>', ' (newer)</h1>']]);
  await visit(page, host, '/e46/');
  await page.goto(host.on('/e39/'));
  await saved(page);
  host.folder = newer;
  host.requestedPaths.length = 0;
  const other = await context.newPage();
  await other.goto(host.on('/about/'));
  await other.evaluate(async () => void (await navigator.serviceWorker.getRegistration())!.update());
  await expectPage(page, newer, '/e39/');
  expect(host.requestedPaths.filter((path) => /^\/e\d\d\/./.test(path))).toEqual([]);
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  await host.stop();
  await expectKept(page, host, 'e46', true);
  await page.goto(host.on('/e39/guide/'));
  await expectPage(page, newer, '/e39/guide/');
});

test('a model that is half deployed is not taken for kept, and is added by a later visit', async ({ page, host }) => {
  const newer = await newerBuild(large, [['e39/guide/index.html', /<h1([^>]*)>/, '<h1$1>Newer ']]);
  await visit(page, host, '/');
  host.folder = halfDeployed(large, ['e39'], newer);
  const asked = page.waitForResponse(host.on('/version.json'));
  await page.goto(host.on('/e39/'));
  await asked;
  await expect(page.locator('[data-when-saved]').first()).toHaveText('');
  host.folder = large;
  await page.reload();
  await saved(page);
});

test('an address of no page leaves the copy as it is, and its page says so', async ({ page, host }) => {
  await page.goto(host.on('/no-such-page/'));
  await precached(page);
  const response = await page.goto(host.on('/neither-this/'));
  expect(response?.status()).toBe(404);
  await host.stop();
  await page.goto(host.on('/neither-this'));
  await expect(page.locator('[data-asked]')).toContainText('/neither-this/');
});
