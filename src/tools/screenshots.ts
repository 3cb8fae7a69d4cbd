import type { Browser } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { siteConfig } from '../integrations/site-config.ts';
import { builtPages } from './page-kinds.ts';
import { withSite } from './site-browser.ts';

// Takes screenshots of every built page at each width, in light and dark, and combines them into contact sheets.
const { values } = parseArgs({
  options: { only: { type: 'string', default: '.' }, widths: { type: 'string', default: '360,390,768,1280,1920' } },
});
const folder = 'screenshots';
const schemes = ['light', 'dark'] as const;

await withSite(async (browser, address) => {
  rmSync(folder, { recursive: true, force: true });
  for (const width of values.widths.split(',').map(Number)) {
    for (const scheme of schemes) {
      const files = await takeScreenshots(browser, address, width, scheme);
      await writeContactSheet(browser, files, `${folder}/contact-${width}-${scheme}.png`, width);
    }
  }
});

/** Takes a full-page screenshot of each page; returns the files. */
async function takeScreenshots(browser: Browser, address: string, width: number, colorScheme: (typeof schemes)[number]): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: width < 700 ? 800 : 900 }, colorScheme, serviceWorkers: 'block' });
  const page = await context.newPage();
  const files: string[] = [];
  for (const path of pagePaths()) {
    await page.goto(address + path);
    const file = `${folder}/${width}-${colorScheme}/${path.replace(/\/$|\.html$/, '').replaceAll('/', '_') || 'home'}.png`;
    await page.screenshot({ path: file, fullPage: true });
    files.push(file);
  }
  await context.close();
  return files;
}

/** Paths relative to the base path, filtered by --only. */
function pagePaths(): string[] {
  return ['404.html', ...builtPages(siteConfig(process.env).outDir)].filter((path) => new RegExp(values.only).test(path || 'home'));
}

/** Combines the first screen of each screenshot into one image, at a third of its size. */
async function writeContactSheet(browser: Browser, files: readonly string[], sheet: string, width: number): Promise<void> {
  const figures = files.map((file) => `<figure><img src="${pathToFileURL(file).href}"><figcaption>${file}</figcaption></figure>`);
  const style = `body{margin:16px;background:#888;font:11px sans-serif;column-width:${width / 3}px;column-gap:16px}figure{margin:0 0 16px;break-inside:avoid}img{width:100%;max-height:${width}px;object-fit:cover;object-position:top;display:block}`;
  const html = join(folder, 'contact.html');
  mkdirSync(dirname(sheet), { recursive: true });
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('')}`);
  const page = await browser.newPage({ viewport: { width: 2400, height: 1200 } });
  await page.goto(pathToFileURL(html).href);
  await page.screenshot({ path: sheet, fullPage: true });
  await page.close();
  rmSync(html);
  console.log(`${sheet}: ${files.length} pages`);
}
