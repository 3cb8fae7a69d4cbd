import { isGuided, rehearsedModels } from '../../../src/domain/run/guided-models.ts';
import { filesOfCopy } from '../../../src/integrations/precache.ts';
import { faultsInEveryScheme } from '../../support/browser/axe.ts';
import { precached, expect, expectPage, test, visit } from '../../support/browser/offline-fixture.ts';
import { tabTo } from '../../support/browser/tab-stops.ts';
import { belowBase, catalog, fewerPages } from '../../support/browser/sites.ts';
import { messages } from '../../support/content/site-messages.ts';
import { en } from '../../../src/i18n/en.ts';

const { said } = en.offline;
const button = { test: en.offline.test, remove: en.offline.remove, again: en.offline.again, persist: en.offline.persist };

test.describe('the page of the copy of a site below a path', () => {
  test.use({ site: belowBase });

  test('says that it is complete, when it was saved and its size, and tests it without a network', async ({ page, host, site }) => {
    await visit(page, host, '/offline/');
    await expect(page.locator('[data-complete]')).toHaveText(said.yes);
    await expect(page.locator('[data-saved]')).toContainText(String(new Date().getFullYear()));
    await expect(page.locator('[data-size]')).toHaveText(/^\d+ kB in \d+ files$/);
    await expect(page.locator('[data-corrections]')).toContainText(String(new Date().getFullYear()));
    await host.stop();
    await page.reload();
    await page.getByRole('button', { name: button.test }).click();
    const files = filesOfCopy(site.folder);
    await expect(page.locator('[data-tested]')).toContainText(said.whole.other.replace('{files}', String(files.length)));
    await expect(page.locator('[data-tested]')).toContainText(/found [1-9]\d* pages, first “/);
    await expect(page.locator('[data-corrections]')).toContainText('not since');
  });

  test('names icons that are there, and stands in a manifest that a browser accepts', async ({ page, host, site, context }) => {
    await page.goto(host.on('/offline/'));
    const manifest = (await (
      await page.request.get(new URL((await page.locator('link[rel=manifest]').getAttribute('href'))!, page.url()).href)
    ).json()) as { start_url: string; scope: string; icons: { src: string }[] };
    expect([manifest.start_url, manifest.scope]).toEqual([`${site.base}/`, `${site.base}/`]);
    for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, page.url()).href)).status(), src).toBe(200);
    const session = await context.newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
});

test('the copy is removed on request, stays away, and comes back on request', async ({ page, host }) => {
  await visit(page, host, '/offline/');
  await page.getByRole('button', { name: button.remove }).click();
  await expect(page.locator('[data-removed]')).toHaveText(said.gone);
  await expect(page.locator('[data-complete]')).toHaveText(said.removed);
  const held = () => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
  expect(await held()).toEqual([0, 0]);
  await page.getByRole('button', { name: button.again }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  await page.getByRole('button', { name: button.remove }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.removed);
  const asked = page.waitForRequest(/version\.json$/);
  await page.goto(host.on('/e46/'));
  await asked;
  expect(await held()).toEqual([0, 0]);
  await page.goto(host.on('/offline/'));
  await page.getByRole('button', { name: button.again }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  expect(await held()).toEqual([1, 1]);
});

test('where data are to be saved no copy is made until it is asked for, and from then on it is kept', async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const held = () => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
  // What comes after the page comes with this question, and asks for a copy in the same breath.
  const asked = page.waitForResponse(/version\.json$/);
  await page.goto(host.on('/offline/'));
  await expect(page.locator('[data-complete]')).toHaveText(said.savesData);
  await (await asked).finished();
  expect(await held()).toEqual([0, 0]);
  await page.getByRole('button', { name: en.offline.make }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  await expect(page.getByRole('button', { name: en.offline.make })).toBeHidden();
  await page.getByRole('button', { name: button.remove }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.removed);
  await page.getByRole('button', { name: button.again }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  await host.stop();
  await page.goto(host.on('/e46/'));
  await expectPage(page, fewerPages.folder, '/e46/');
});

test('a phone on its own network gets a copy: the garage has none', async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { type: 'cellular', effectiveType: '4g' } }));
  await visit(page, host);
});

test('a worker that does not answer is said to be silent, and not waited for', async ({ page, host }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    ServiceWorker.prototype.postMessage = () => undefined;
  });
  await visit(page, host, '/offline/');
  await page.reload();
  await page.clock.fastForward(60_000);
  await expect(page.locator('[data-complete]')).toHaveText(said.silent);
});

test('a worker that stops answering is not tested for ever', async ({ page, host }) => {
  await page.clock.install();
  await visit(page, host, '/offline/');
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  await page.evaluate(() => {
    ServiceWorker.prototype.postMessage = () => undefined;
  });
  await page.getByRole('button', { name: button.test }).click();
  await expect(page.locator('[data-tested]')).toHaveText(said.testing);
  await page.clock.fastForward(120_000);
  await expect(page.locator('[data-tested]')).toHaveText(said.silent);
});

test('the browser is asked to keep it only on a tap', async ({ page, host }) => {
  await page.addInitScript(() => {
    const persist = navigator.storage.persist.bind(navigator.storage);
    navigator.storage.persist = () => ((document.documentElement.dataset['asked'] = 'yes'), persist());
  });
  await visit(page, host, '/offline/');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await page.getByRole('button', { name: button.persist }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked');
  await expect(page.locator('[data-persisted]')).not.toBeEmpty();
});

test('axe finds no fault with a copy that is tested, out of reach, asked for what it lacks, or removed, in every scheme', async ({
  page,
  host,
}) => {
  const look = async (what: string) => expect.soft(await faultsInEveryScheme(page), what).toEqual([]);
  await visit(page, host, '/offline/');
  // By keyboard alone, here.
  await tabTo(page, page.getByRole('button', { name: button.test }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tested]')).toContainText('The search for');
  await look('tested');
  await page.getByRole('button', { name: button.remove }).click();
  await expect(page.locator('[data-removed]')).toHaveText(said.gone);
  await look('removed');
  await page.goto(host.on('/offline/'));
  await page.getByRole('button', { name: button.again }).click();
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  await precached(page);
  await host.stop();
  await page.goto(host.on('/no-such-page/'));
  await expect(page.locator('[data-complete]')).toHaveText(said.yes);
  await look('without a network, in place of a page that is not there');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is complete, says why there is no copy, and shows no dead control', async ({ page, host }) => {
    await page.goto(host.on('/offline/'));
    await expect(page.locator('noscript p')).toHaveText(messages.offline.noScript);
    const { lead, where, keep, keepTested, updates, corrections } = messages.offline;
    const activities = [isGuided(catalog.procedure), rehearsedModels(catalog).length > 0] as const;
    for (const text of [lead(where, ...activities), updates(...activities), ...keep, keepTested, corrections])
      await expect(page.getByText(text)).toBeVisible();
    await expect(page.locator('main button').filter({ visible: true })).toHaveCount(0);
  });
});
