import { chromium, type Browser } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishing } from '../build/publishing.ts';
import { findChromium } from './browser.ts';
import { siteServer } from './site-server.ts';

/** Serves what was built, opens a browser, and closes both when the work is done or fails. Throws an Error where no Chromium is found. */
export async function withSite(work: (browser: Browser, address: string) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('The pictures are taken by Chromium, and none was found. Run: npx playwright install chromium');
  const { outDir, base } = publishing(process.env);
  const server = await listening(createServer(siteServer(outDir, base)));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await work(browser, `http://localhost:${(server.address() as AddressInfo).port}${base}`);
  } finally {
    await browser.close();
    server.close();
  }
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(0, 'localhost', () => resolve(server)));
}
