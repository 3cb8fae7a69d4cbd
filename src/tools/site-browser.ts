import { chromium, type Browser } from '@playwright/test';
import { findChromium } from './browser.ts';
import { requireDist } from './dist.ts';
import { served } from './site-server.ts';

/** Serves what was built, opens a browser, and closes both when the work is done or fails. Throws an Error where no Chromium is found. */
export async function withSite(work: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('The pictures are taken by Chromium, and none was found. Run: npx playwright install chromium');
  const site = requireDist();
  if (!site) return;
  const { address, close } = await served(site.outDir, site.base);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await work(browser, address);
  } finally {
    await browser.close();
    close();
  }
}
