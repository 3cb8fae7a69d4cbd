import { chromium } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndexFiles } from '../../src/integrations/pagefind-index.ts';
import { ensureBrowsers } from '../../src/tools/browser.ts';
import type { Finder } from './search-quality.ts';
import { queryMatcher } from './query-sets.ts';

/** Baseline: stock Pagefind over a language of a built site, without aliases equal to a query; always sure. */
export async function withPagefind<T>(folder: string, language: string, use: (find: Finder) => Promise<T>): Promise<T> {
  const files = await buildIndexFiles(pagesOf(folder, queryMatcher(language)));
  const browser = await chromium.launch({ executablePath: ensureBrowsers(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/pagefind/', '');
      const body = files.get(path);
      return body
        ? route.fulfill({ body: Buffer.from(body), contentType: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' })
        : route.fulfill({ body: `<html lang="${language}">`, contentType: 'text/html' });
    });
    await page.goto('http://index.test/');
    const found = (query: string) => page.evaluate(searchInPage, query);
    const belowLanguage = (path: string) => path.replace(`/${language}/`, '/');
    return await use(async (query) => ({ paths: (await found(query)).map(belowLanguage), isSure: true }));
  } finally {
    await browser.close();
  }
}

function pagesOf(folder: string, isQuery: (text: string) => boolean): Map<string, string> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));
  return new Map(
    pages.map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return [`/${path.replace(/index\.html$/, '')}`, withoutAliases(html, isQuery)];
    }),
  );
}

const withoutAliases = (html: string, isQuery: (text: string) => boolean): string =>
  html.replace(
    /data-aliases="([^"]*)"/,
    (_, aliases: string) =>
      `data-aliases="${aliases
        .split(', ')
        .filter((alias) => !isQuery(alias))
        .join(', ')}"`,
  );

/** Runs in the page. */
async function searchInPage(query: string): Promise<string[]> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(address)) as { search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };
  const { results } = await pagefind.search(query);
  return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
}
