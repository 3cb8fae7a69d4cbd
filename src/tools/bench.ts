import { chromium } from '@playwright/test';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBenchContent, writeModelBenchContent } from './bench/bench-content.ts';
import { measuredBuild } from './bench/measured-build.ts';
import { offlineBytes } from './bench/offline-bytes.ts';
import { plainSeconds, renderSeconds } from './bench/plain-astro.ts';
import { firstSearch, visitPage } from './bench/visit.ts';
import { findChromium } from './browser.ts';
import { compressFolder } from './compress-folder.ts';
import { startServer } from './site-server.ts';

// Builds sites of the given page counts from the content plus generated answers, or, with --models, of the given numbers of models;
// prints the cost of building and visiting each.
const growsModels = process.argv.includes('--models');
const requested = process.argv.slice(2).filter((text) => text !== '--models');
const sizes = requested.length > 0 ? requested.map(Number) : [12, 100, 1000];
const [unit, writeContent] = growsModels ? (['models', writeModelBenchContent] as const) : (['pages', writeBenchContent] as const);
const chromiumPath = findChromium();

if (sizes.every((size) => Number.isInteger(size) && size >= 12)) {
  if (!chromiumPath) console.error('Chromium was not found: visits are not measured.');
  const table: Record<string, Record<string, number | string>> = {};
  for (const size of sizes)
    for (const [metric, value] of Object.entries(await measure(size))) (table[metric] ??= {})[`${size} ${unit}`] = value;
  console.table(table);
} else {
  console.error(`Found “${requested.join(' ')}”; expected numbers of ${unit} of 12 or more, such as: npm run bench -- 12 100 1000`);
  process.exitCode = 1;
}

async function measure(size: number): Promise<Record<string, number | string>> {
  const [content, site] = ['content', 'site'].map((name) => join(tmpdir(), `bench-${size}-${name}`)) as [string, string];
  try {
    writeContent('content', content, size);
    const { seconds, peakMemoryBytes, files, bytes, pages } = await measuredBuild(content, site);
    const [model = ''] = namesIn(join(content, 'models'));
    return {
      'build, s': Number(seconds.toFixed(1)),
      pages,
      'plain Astro, s': Number((await plainSeconds(pages)).toFixed(1)),
      'Astro rendering, s': Number((await renderSeconds(content)).toFixed(1)),
      'build per page, ms': Math.round((1000 * seconds) / pages),
      'memory, MB': peakMemoryBytes ? Math.round(peakMemoryBytes / 1e6) : 'unknown',
      files,
      'size, MB': Number((bytes / 1e6).toFixed(1)),
      'offline copy, B': offlineBytes(site, model),
      ...(chromiumPath ? await measureVisits(content, site, chromiumPath) : {}),
    };
  } finally {
    for (const folder of [content, site]) rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).map((file) => file.replace(/\.\w+$/, ''));
}

async function measureVisits(content: string, site: string, executablePath: string): Promise<Record<string, number | string>> {
  const [model] = namesIn(join(content, 'models'));
  const answer = namesIn(join(content, 'en/faq')).at(-1)!;
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
