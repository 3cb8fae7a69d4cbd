import type { Page } from '@playwright/test';
import { en } from '../../../src/i18n/en.ts';
import { precached, expect, expectPage, test, visit } from '../../support/browser/offline-fixture.ts';
import { faults } from '../../support/browser/faulty-host.ts';

const { said } = en.offline;

/** Changes what the copy holds for a path: into other bytes, or into nothing. */
async function spoil(page: Page, address: string, body: string | undefined): Promise<void> {
  const changed = await page.evaluate(
    async ([url, text]) => {
      const names = (await caches.keys()).filter((name) => name.startsWith('offline '));
      const cache = await caches.open(names[0]!);
      const held = await cache.match(url);
      if (text === undefined) return cache.delete(url);
      await cache.put(url, new Response(text, { headers: held!.headers }));
      return Boolean(held);
    },
    [address, body] as const,
  );
  expect(changed, `${address} was in the copy`).toBe(true);
}

for (const [name, body] of [
  ['damaged', '<title>Damaged</title><h1>Turn the key to START</h1>'],
  ['missing', undefined],
] as const) {
  test.describe(`an entry of the copy that is ${name}`, () => {
    test.beforeEach(async ({ page, host }) => {
      await visit(page, host);
      await spoil(page, host.on('/e39/'), body);
    });

    test('is not shown without a network, but a page that says so; all others work, and with one it is mended', async ({
      page,
      host,
      site,
    }) => {
      await host.stop();
      await page.goto(host.on('/e39/'));
      await expect(page.locator('[data-asked]')).toContainText('/e39/');
      await expect(page.getByText('Turn the key to START')).toHaveCount(0);
      await expect(page.locator('[data-complete]')).toContainText('/e39/');
      await page.goto(host.on('/e46/'));
      await expectPage(page, site.folder, '/e46/');
      await host.start();
      await page.goto(host.on('/e39/'));
      await expectPage(page, site.folder, '/e39/');
      // It is whole from then on.
      await host.stop();
      await page.reload();
      await expectPage(page, site.folder, '/e39/');
    });

    test('is not mended with whatever a host says instead', async ({ page, host }) => {
      for (const fault of [faults.error, faults.cutOff, faults.signIn]) {
        host.faults.set('/e39/', fault);
        await page.goto(host.on('/e39/'));
        await expect(page.locator('[data-asked]')).toContainText('/e39/');
      }
      await page.getByRole('link', { name: en.offline.askNetwork }).click();
      await expect(page).toHaveTitle('Sign in');
    });

    test('is found and mended by the test of the copy', async ({ page, host, site }) => {
      await page.goto(host.on('/offline/'));
      await page.getByRole('button', { name: en.offline.test }).click();
      await expect(page.locator('[data-tested]')).toContainText(said.mended.replace('{paths}', '/e39/'));
      await host.stop();
      await page.goto(host.on('/e39/'));
      await expectPage(page, site.folder, '/e39/');
    });
  });
}

test('a copy that is interrupted half-way is none yet, and the next visit goes on where it ended', async ({ page, host, site }) => {
  // What all languages share comes last.
  host.faults.set('/pagefind/pagefind-entry.json', (_request, response) => void response.destroy());
  await page.goto(host.on('/offline/'));
  await expect(page.locator('[data-complete]')).toContainText('/pagefind/');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.goto(host.on('/faq/'));
  await expectPage(page, site.folder, '/faq/');

  // A script that only the worker asks for here.
  const scripts = () => host.requestedPaths.filter((path) => /^\/_astro\/Guide.*js$/.test(path));
  expect(scripts()).toHaveLength(1);
  host.faults.clear();
  await page.reload();
  await precached(page);
  expect(scripts()).toHaveLength(1);
  await host.stop();
  await page.goto(host.on('/e39/'));
  await expectPage(page, site.folder, '/e39/');
});

for (const [name, fault] of Object.entries(faults)) {
  test(`with ${name} in place of a file that a copy needs there is no copy, the page says why, and the site works`, async ({
    page,
    host,
    site,
  }) => {
    host.faults.set('/pagefind/pagefind.js', fault);
    await page.goto(host.on('/offline/'));
    await expect(page.locator('[data-complete]')).toHaveText(said.failed.replace('{path}', '/pagefind/pagefind.js'));
    await page.goto(host.on('/e46/'));
    await expectPage(page, site.folder, '/e46/');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });

  test(`with ${name} in place of the pages in one piece each is fetched by itself; in place of a file of the rest the copy says so`, async ({
    page,
    host,
    site,
  }) => {
    for (const path of ['/offline-pages.json', '/icon-512.png']) host.faults.set(path, fault);
    await visit(page, host, '/offline/');
    await expect(page.locator('[data-complete]')).toHaveText(said.damaged.replace('{paths}', '/icon-512.png'));
    for (const part of ['/faq/next-key/', '/pagefind/fragment/'])
      expect(host.requestedPaths.some((path) => path.startsWith(part))).toBe(true);
    await host.stop();
    await page.goto(host.on('/faq/next-key/'));
    await expectPage(page, site.folder, '/faq/next-key/');
  });
}

test('with no room on the device there is no copy, nothing of it is left behind, and the site works', async ({
  page,
  host,
  site,
  context,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 60_000 });
  await page.goto(host.on('/offline/'));
  await expect(page.locator('[data-complete]')).toHaveText(/^No\. The (last )?attempt failed/);
  expect((await page.evaluate(() => caches.keys())).filter((name) => !name.endsWith('note'))).toEqual([]);
  await page.goto(host.on('/e46/'));
  await expectPage(page, site.folder, '/e46/');
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
});

test.describe('where storage is forbidden', () => {
  for (const what of ['serviceWorker', 'caches', 'localStorage'] as const) {
    test(`${what} throws, and every page works as it did, with no error`, async ({ page, host, site }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.addInitScript((name) => {
        const owner = name === 'serviceWorker' ? Navigator.prototype : window;
        Object.defineProperty(owner, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }, what);
      await page.goto(host.on('/offline/'));
      // A worker has caches of its own.
      await expect(page.locator('[data-complete]')).toHaveText(what === 'serviceWorker' ? said.unsupported : said.yes);
      for (const path of ['/e46/', '/e46/guide/']) {
        const asked = page.waitForRequest(/version\.json$/);
        await page.goto(host.on(path));
        await expectPage(page, site.folder, path);
        // What comes after the page has come.
        await asked;
      }
      expect(errors).toEqual([]);
    });
  }
});
