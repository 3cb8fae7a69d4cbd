import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { firstResult } from '../../support/browser/search-queries.ts';
import { belowBase, catalog, languageAt, pages } from '../../support/browser/sites.ts';
import { expect, expectPage, test, visit } from '../../support/browser/offline-fixture.ts';
import { completeFirstScreen } from '../../support/browser/guided-run.ts';
import { messages } from '../../support/content/site-messages.ts';

test('a first copy asks for all pages, and for what the search shows of each, in one piece', async ({ page, host }) => {
  await visit(page, host);
  expect(host.requestedPaths.filter((path) => path === '/offline-pages.json')).toHaveLength(1);
  expect(host.requestedPaths.filter((path) => path.startsWith('/faq/') || path.includes('fragment'))).toEqual([]);
});

test.describe('after a first visit to one page of a site below a path, with the host stopped,', () => {
  test.use({ site: belowBase });

  test.beforeEach(async ({ page, host }) => {
    await visit(page, host);
    await host.stop();
  });

  test('every page stands there with its own words, also after a reload and in a new tab', async ({ page, host, context, site }) => {
    const all = pages.filter((one) => languageAt(one) === catalog.language);
    const texts = await page.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await fetch(url)).text())),
      all.map((path) => host.on(path)),
    );
    for (const [at, path] of all.entries())
      expect.soft(texts[at] === readFileSync(join(site.folder, path, path.endsWith('/') ? 'index.html' : ''), 'utf8'), path).toBe(true);
    for (const path of onePageOfEachKind(all.map((one) => one.slice(1)))) {
      await page.goto(host.on(`/${path}`), { waitUntil: 'domcontentloaded' });
      await expectPage(page, site.folder, `/${path}`);
    }
    await page.goto(host.on('/e46/'));
    await page.reload();
    await expectPage(page, site.folder, '/e46/');
    const other = await context.newPage();
    await other.goto(host.on('/e39/'));
    await expectPage(other, site.folder, '/e39/');
  });

  test('an address without its final slash leads to its page', async ({ page, host, site }) => {
    await page.goto(host.on('/faq/which-doors?from=here'));
    await expect(page).toHaveURL(host.on('/faq/which-doors/?from=here'));
    await expectPage(page, site.folder, '/faq/which-doors/');
  });

  test('an unknown address says that it is not in the copy, and leads on', async ({ page, host, site }) => {
    const response = await page.goto(host.on('/no-such-page/'));
    expect(response?.status()).toBe(503);
    await expect(page.locator('[data-asked]')).toContainText(`${site.base}/no-such-page/`);
    await expect(page.getByRole('link', { name: messages.offline.askNetwork })).toHaveAttribute(
      'href',
      `${site.base}/no-such-page/?network`,
    );
    await page.getByRole('link', { name: messages.search.allQuestions }).last().click();
    await expectPage(page, site.folder, '/faq/');
  });

  test('the search answers in a header and at its address, the guided run begins, and the rehearsal takes presses', async ({
    page,
    host,
    site,
  }) => {
    await page.goto(host.on('/e46/'));
    await page.getByRole('searchbox').fill('seat memory');
    const first = page.getByRole('list', { name: 'Results' }).getByRole('link').first();
    await expect(first).toHaveAttribute('href', site.base + firstResult('seat memory'));
    await first.click();
    await expectPage(page, site.folder, firstResult('seat memory'));
    await page.goto(host.on('/search/?q=frequency'));
    await expect(first).toHaveAttribute('href', site.base + firstResult('frequency'));
    await page.goto(host.on('/e46/guide/'));
    await completeFirstScreen(page);
    await expect(page.getByText(messages.guide.soundTitle)).toBeVisible();
    await page.goto(host.on('/e46/rehearse/'));
    await page.getByRole('button', { name: messages.rehearsal.latch }).click();
    await page.locator('[data-press=unlock]').filter({ visible: true }).click();
    await expect(page.locator('[data-instruction]')).toContainText('Press LOCK');
  });
});

test('the page of the first visit itself goes on: its search too, which it had not yet loaded', async ({ page, host }) => {
  await visit(page, host, '/keys/');
  await host.stop();
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
});

test('the search works offline where the host isolates its pages, because headers are kept', async ({ page, host }) => {
  host.headers = {
    'cache-control': 'no-cache',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  };
  await visit(page, host);
  await host.stop();
  await page.goto(host.on('/faq/'));
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toBeVisible();
});
