import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { copyOf } from '../../src/build/offline-copy.ts';
import { pagesFile } from '../../src/offline/copy.ts';
import { isPage } from '../../src/offline/fill.ts';
import { brotliBytes } from '../../src/tools/compressed.ts';
import { kindOf } from '../../src/tools/page-kinds.ts';
import { htmlFiles, on, plans, sites } from '../support/browser-sites.ts';
import { bytesOf } from '../support/page-bytes.ts';

/** The most that arrives in the first round trip of a new connection. */
const budget = 14_336;

/** The most that one page of each kind may bring, in bytes with brotli: HTML, CSS, JS; and in how many files. */
const most: Readonly<Record<string, readonly [html: number, css: number, js: number, files: number]>> = {
  '/': [3600, 4700, 1200, 6],
  'a model': [7000, 5200, 2500, 8],
  'a model’s guide': [5000, 6200, 11000, 8],
  'a model’s rehearse': [3600, 4900, 6700, 8],
  '404.html': [2000, 4700, 1200, 6],
  'a page below faq/': [3600, 4700, 1200, 6],
  'a page below not-covered/': [2100, 4700, 1200, 6],
  'about/': [3600, 4700, 1200, 6],
  'faq/': [15000, 4700, 1200, 6],
  'keys/': [3700, 4700, 1200, 6],
  'offline/': [3100, 4700, 4600, 10],
  'search/': [1800, 4700, 1200, 6],
  'sources/': [8000, 4700, 1200, 6],
};
/** The most that the copy for use without a network may weigh, with brotli. */
const mostOfCopy = 350_000;

for (const site of sites) {
  for (const { model } of plans) {
    test(`the first load of ${model.code} ${site.name} is at most ${budget} bytes`, async ({ page }) => {
      const bodies = new Map<string, Promise<Buffer>>();
      page.on('response', (response) => {
        const request = response.request();
        const ahead = request.headers()['sec-purpose'] !== undefined || request.serviceWorker() !== null;
        if (['document', 'stylesheet', 'script'].includes(request.resourceType()) && !ahead) bodies.set(response.url(), response.body());
      });
      await page.goto(on(site, `/${model.id}/`), { waitUntil: 'load' });
      // What a page asks for just after its load counts as first load too. This is the measure, not a wait for something.
      await page.waitForTimeout(300);
      page.removeAllListeners('response');
      const sizes = await Promise.all(
        [...bodies].map(async ([url, body]) => [new URL(url).pathname.split('/').pop() || 'HTML', brotliBytes(await body)] as const),
      );
      const total = sizes.reduce((sum, [, size]) => sum + size, 0);
      console.log(
        `${model.code} ${site.name}: ${total} bytes: ${sizes.map(([name, size]) => `${name.replace(/\..*(?=\.\w+$)/, '')} ${size}`).join(', ')}`,
      );
      const names = sizes.map(([name]) => name).join(' ');
      expect(names, 'the style of paper is part of it').toMatch(/print\S*\.css/);
      expect(names, 'scripts are part of it').toMatch(/\.js/);
      expect(total).toBeLessThanOrEqual(budget);
    });
  }

  test(`every page ${site.name} keeps to the budget of its kind`, () => {
    const models = new Set(plans.map(({ model }) => model.id));
    const over: string[] = [];
    const worst: Record<string, Record<string, number>> = {};
    for (const file of htmlFiles(site)) {
      const kind = kindOf(relative(site.folder, file).replace(/index\.html$/, ''), models);
      const { html, css, js, files } = bytesOf(site.folder, site.base, file);
      const found = [html, css, js, files];
      if (!most[kind]?.every((limit, at) => found[at]! <= limit)) over.push(`${file}: ${found.join(', ')}, of ${most[kind]?.join(', ')}`);
      const before = worst[kind];
      if (!before || before['all']! < html + css + js) worst[kind] = { html, css, js, all: html + css + js, files };
    }
    console.table(worst);
    expect(over).toEqual([]);
    expect(Object.keys(worst).toSorted()).toEqual(Object.keys(most).toSorted());
  });

  test(`no script of any page ${site.name} blocks`, () => {
    for (const file of htmlFiles(site)) {
      const tags = [...readFileSync(file, 'utf8').matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(tags.length, `scripts of ${file}`).toBeGreaterThan(0);
      expect(
        tags.filter((tag) => !/ (type="(module|application\/(ld\+)?json)"|async|defer)[ >]/.test(tag)),
        file,
      ).toEqual([]);
    }
  });
  test(`the copy for use without a network ${site.name} is at most ${mostOfCopy} bytes`, () => {
    // As it is fetched: the worker, and all pages in one piece.
    const others = copyOf(site.folder)
      .files.map(([path]) => path)
      .filter((path) => !isPage(path));
    const bytes = ['offline-worker.js', pagesFile, ...others].map((path) => brotliBytes(readFileSync(join(site.folder, path))));
    const total = bytes.reduce((sum, one) => sum + one, 0);
    console.log(`the copy ${site.name}: ${bytes.length} files, ${total} bytes`);
    expect(total).toBeLessThanOrEqual(mostOfCopy);
  });
}
