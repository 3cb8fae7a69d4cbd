import { expect as baseExpect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from './faulty-host.ts';
import { fewerPages, type Site } from './sites.ts';
import { textOf } from '../html/built-pages.ts';

/** Longer timeout: precaching is slow on a busy machine. */
export const expect = baseExpect.configure({ timeout: 20_000 });

/** Tests with a host of their own that can really be stopped. Each test has its own storage too, so none sees another’s copy. */
export const test = base.extend<{ site: Site; host: Host }>({
  site: [fewerPages, { option: true }],
  host: async ({ site }, use) => {
    const host = await new Host(site.folder, site.base).start();
    await use(host);
    await host.stop();
  },
  // Pages delay what they can be read without; tests need not wait for it.
  context: async ({ context }, use) => {
    await context.addInitScript((delayMs) => {
      const { setTimeout } = window;
      window.setTimeout = ((act: () => void, ms?: number) => setTimeout(act, ms === delayMs ? 0 : ms)) as typeof setTimeout;
    }, 2000);
    await use(context);
  },
  serviceWorkers: 'allow',
});

/** Waits until an activated worker, and thus a complete precache, controls the page. */
export async function precached(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { polling: 50, timeout: 60_000 });
}

/** First visit: loads a page and waits for the precache. */
export async function visit(page: Page, host: Host, path = '/e46/'): Promise<void> {
  await page.goto(host.on(path));
  await precached(page);
}

/** Title and heading of a built page. */
export function built(folder: string, path: string): { readonly title: string; readonly heading: string } {
  const html = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const between = (tag: string) => textOf(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '').trim();
  return { title: between('title'), heading: between('h1') };
}

/** Expects the tab to show the built page at a path. */
export async function expectPage(page: Page, folder: string, path: string): Promise<void> {
  const { title, heading } = built(folder, path);
  await expect.soft(page, path).toHaveTitle(title);
  await expect.soft(page.locator('h1'), path).toHaveText(heading);
}

/** Marks the current document, to detect a reload. */
export const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { marked: true }));

/** Whether the marked document is still loaded. */
export const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window).catch(() => true);
