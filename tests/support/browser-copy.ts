import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from './browser-host.ts';
import { plain, type Site } from './browser-sites.ts';
import { wordsOf } from './pages.ts';

/** Tests with a host of their own that can really be stopped. Each test has its own storage too, so none sees another’s copy. */
export const test = base.extend<{ site: Site; host: Host }>({
  site: [plain, { option: true }],
  host: async ({ site }, use) => {
    const host = await new Host(site.folder, site.base).start();
    await use(host);
    await host.stop();
  },
  serviceWorkers: 'allow',
});

/** Waits until this page is in the charge of a worker whose copy is complete. */
export async function copied(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { message: 'a worker is in charge', timeout: 15_000 }).toBe('activated');
}

/** The first visit: one page, and the wait until the copy stands. */
export async function visit(page: Page, host: Host, path = '/e46/'): Promise<void> {
  await page.goto(host.on(path));
  await copied(page);
}

/** The title and heading of a page as it was built. */
export function built(folder: string, path: string): { readonly title: string; readonly heading: string } {
  const html = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const between = (tag: string) => wordsOf(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '').trim();
  return { title: between('title'), heading: between('h1') };
}

/** Expects the words of one page, as it was built, in front of the reader. */
export async function expectPage(page: Page, folder: string, path: string): Promise<void> {
  const { title, heading } = built(folder, path);
  await expect.soft(page, path).toHaveTitle(title);
  await expect.soft(page.locator('h1'), path).toHaveText(heading);
}

/** The names of the caches of the site. */
export const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
