import { chromium } from '@playwright/test';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBenchContent } from './bench/bench-content.ts';
import { measuredBuild } from './bench/measured-build.ts';
import { firstSearch, visitPage } from './bench/visit.ts';
import { findChromium } from './browser.ts';
import { compressFolder } from './compress-folder.ts';
import { startServer } from './site-server.ts';

// Builds sites of the given page counts from the content plus generated answers; prints the cost of building and visiting each.
const requested = process.argv.slice(2).map(Number);
const sizes = requested.length > 0 ? requested : [12, 100, 1000];
const chromiumPath = findChromium();

if (sizes.every((size) => Number.isInteger(size) && size >= 12)) {
  if (!chromiumPath) console.error('Chromium was not found: visits are not measured.');
  const table: Record<string, Record<string, number | string>> = {};
  for (const pages of sizes)
    for (const [metric, value] of Object.entries(await measure(pages))) (table[metric] ??= {})[`${pages} pages`] = value;
  console.table(table);
} else {
  console.error(`Found “${process.argv.slice(2).join(' ')}”; expected page counts of 12 or more, such as: npm run bench -- 12 100 1000`);
  process.exitCode = 1;
}

async function measure(pages: number): Promise<Record<string, number | string>> {
  const [content, site] = ['content', 'site'].map((name) => join(tmpdir(), `bench-${pages}-${name}`)) as [string, string];
  try {
    writeBenchContent('content', content, pages);
    const { seconds, peakMemoryBytes, files, bytes } = await measuredBuild(content, site);
    return {
      'build, s': Number(seconds.toFixed(1)),
      'build per page, ms': Math.round((1000 * seconds) / pages),
      'memory, MB': peakMemoryBytes ? Math.round(peakMemoryBytes / 1e6) : 'unknown',
      files,
      'size, MB': Number((bytes / 1e6).toFixed(1)),
      ...(chromiumPath ? await measureVisits(content, site, chromiumPath) : {}),
    };
  } finally {
    for (const folder of [content, site]) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureVisits(content: string, site: string, executablePath: string): Promise<Record<string, number | string>> {
  const names = (path: string) => readdirSync(join(content, path)).map((file) => file.replace(/\.\w+$/, ''));
  const [model] = names('models');
  const answer = names('en/faq').at(-1)!;
  // Only the visited pages: compressing a large site takes longer than building it.
  for (const folder of ['_astro', model!, `faq/${answer}`]) await compressFolder(join(site, folder));
  const { address, close } = await startServer(site, '/');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const page = await visitPage(browser, `${address}${model}/`);
    const answerPage = await visitPage(browser, `${address}faq/${answer}/`);
    const [, question = ''] = /^question: (.*)$/m.exec(readFileSync(join(content, `en/faq/${answer}.mdx`), 'utf8')) ?? [];
    return {
      'model page, B': page.bytes,
      requests: page.requests,
      'answer, B': answerPage.bytes,
      'first search, B': await firstSearch(browser, `${address}${model}/`, question),
      'first paint, ms': Math.round(page.firstPaint),
      'largest, ms': Math.round(page.largestPaint),
      shift: page.shift,
      'longest task, ms': Math.round(page.longestTask),
    };
  } finally {
    await browser.close();
    close();
  }
}
