import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from '../../../src/hosting/headers-file.ts';
import { hostFiles } from '../../../src/hosting/headers.ts';
import { Host } from '../../support/browser/faulty-host.ts';
import { plain } from '../../support/browser/sites.ts';
import { watch } from '../../support/browser/page-watch.ts';

/** The page rests for a moment before it takes a link for meant. */
const meant = 100;

const prefetched = (page: Page): Promise<(string | null)[]> =>
  page.locator('link[rel=prefetch]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Opens a page where time passes only when it is told to. */
async function open(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.goto(path);
  await page.clock.pauseAt(3_600_000);
}

/** Points at each of some links for long enough. */
async function pointAt(page: Page, links: string): Promise<void> {
  for (const link of await page.locator(links).all()) {
    await link.hover();
    await page.clock.runFor(meant);
  }
}

test('a link that is pointed at opens from what was fetched ahead', async ({ page }) => {
  const host = new Host(plain.folder);
  host.headers = headersFor(readFileSync(join(plain.folder, hostFiles.headers), 'utf8'), '/');
  await host.start();
  try {
    const { faults } = await watch(page, new URL(host.address).origin);
    await page.goto(host.address);
    const link = page.locator('a.code[href="/e46/"]');
    const fetched = page.waitForResponse(host.on('/e46/'));
    await link.hover();
    await (await fetched).finished();
    expect(await faults()).toEqual([]);
    await link.click();
    await expect(page.locator('main.model')).toBeVisible();
    expect(host.requestedPaths.filter((path) => path === '/e46/')).toHaveLength(1);
  } finally {
    await host.stop();
  }
});

test('nothing is fetched ahead that is only passed, is this page, a file, or the page of all answers', async ({ page }) => {
  await open(page, '/e46/');
  await page.locator('.troubles a').first().hover();
  await page.clock.runFor(20);
  await page.locator('h1').hover();
  await page.clock.runFor(meant);
  await pointAt(page, 'a.number >> nth=0, a[download] >> nth=0, header a[href="/faq/"]');
  expect(await prefetched(page)).toEqual([]);
});

test('each page is fetched ahead once, and not more than ten', async ({ page }) => {
  await open(page, '/search/');
  await pointAt(page, 'main .groups a:visible, footer a');
  await pointAt(page, 'main .groups a:visible');
  const once = await prefetched(page);
  expect(new Set(once).size).toBe(once.length);
  await page.goto('/');
  await pointAt(page, 'main .models a.code, .symptoms a');
  expect(await prefetched(page)).toHaveLength(10);
});

test('nothing is fetched ahead where the connection costs', async ({ page }) => {
  await page.addInitScript(`Object.defineProperty(navigator, 'connection', { value: { type: 'cellular', effectiveType: '4g' } })`);
  await open(page, '/');
  await pointAt(page, 'main a.code >> nth=0');
  expect(await prefetched(page)).toEqual([]);
});

test('nothing is fetched ahead that the copy holds', async ({ page }) => {
  await page.addInitScript(
    `Object.defineProperty(navigator.serviceWorker, 'controller', { value: { scriptURL: '${plain.address}offline-worker.js' } })`,
  );
  await open(page, '/');
  await pointAt(page, 'main a.code >> nth=0');
  expect(await prefetched(page)).toEqual([]);
});
