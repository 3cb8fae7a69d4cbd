import { chromium, type Browser } from '@playwright/test';
import { findChromium } from './browser.ts';
import { requireDist } from './dist.ts';
import { startServer } from './site-server.ts';

/** Serves the built site and opens a browser for the duration of `work`. Throws an Error if no Chromium is found. */
export async function withSite(work: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Screenshots need Chromium, which was not found. Run: npx playwright install chromium');
  const site = requireDist();
  if (!site) return;
  const { address, close } = await startServer(site.outDir, site.base);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await work(browser, address);
  } finally {
    await browser.close();
    close();
  }
}
