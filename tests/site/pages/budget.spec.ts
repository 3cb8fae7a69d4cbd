import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesOfCopy } from '../../../src/integrations/precache.ts';
import { languagePart, type CopyPart } from '../../../src/offline/copy-parts.ts';
import { pageBundlePath } from '../../../src/offline/precache-manifest.ts';
import { isBundled } from '../../../src/offline/install.ts';
import { brotliBytes } from '../../../src/tools/compress-folder.ts';
import { matchRoute, type RouteName } from '../../../src/domain/routes.ts';
import { belowBase, catalog, htmlFiles, languages, on, pages, pathIn, plain, plans } from '../../support/browser/sites.ts';
import { bytesOf } from '../../support/html/page-bytes.ts';

/** The most that arrives in the first round trip of a new connection. */
const budget = 14_336;

/** What the pages that list all of it grow with. */
const counts = {
  answers: catalog.answers.length,
  disagreements: catalog.disagreements.length,
  models: catalog.models.length,
  sources: catalog.sources.length,
};
type Budget = readonly [html: number, paper: number, js: number, files: number];
/** Budget of a page, in bytes with brotli (HTML with its styles, print styles, JavaScript) and in files. */
const ordinary: Budget = [6700, 1700, 1570, 4];
/** Budgets of the kinds of page that are larger, or grow with the content. */
const budgets: Readonly<Partial<Record<RouteName, Budget>>> = {
  home: [5800 + 200 * counts.models, 1700, 1570, 4],
  model: [11500, 1700, 1570, 4],
  guide: [10500, 1700, 13900, 7],
  rehearsal: [7100, 1700, 6900, 6],
  answer: [7000 + 60 * counts.models, 1700, 1570, 4],
  answers: [5500 + 320 * counts.answers, 1700, 1570, 4],
  keys: [6800 + 60 * counts.models, 1700, 1570, 4],
  offline: [6300, 1700, 5000, 8],
  sources: [3000 + 100 * (counts.sources + counts.disagreements + counts.models), 1700, 1570, 4],
};
/** What links to the other languages add to a page, in bytes; and how much longer than the original the words of a translation may be. */
const alternates = 60 * (languages.length - 1);
const translationGrowth = 1.15;
/** The most that the copy for use without a network may weigh, with brotli: the programs with the model of the search, and each page with its words in the index. */
const mostOfCopy = 196_000 + 2400 * pages.length;

/** The most that each of several languages may add to it: its model of the search, and its pages with their words in the index. */
const mostOfLanguage = 190_000 + 1900 * (pages.length / languages.length);

// The published site: the other has less in it, and nothing else.
for (const { model } of plans) {
  test(`the first load of ${model.code} is at most ${budget} bytes`, async ({ page }) => {
    const bodies = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      const request = response.request();
      const ahead = request.headers()['sec-purpose'] !== undefined || request.serviceWorker() !== null;
      if (['document', 'stylesheet', 'script'].includes(request.resourceType()) && !ahead) bodies.set(response.url(), response.body());
    });
    await page.goto(on(belowBase, `/${model.id}/`), { waitUntil: 'load' });
    // What a page asks for just after its load counts as first load too. This is the measure, not a wait for something.
    await page.waitForTimeout(300);
    page.removeAllListeners('response');
    const sizes = await Promise.all(
      [...bodies].map(async ([url, body]) => [new URL(url).pathname.split('/').pop() || 'HTML', brotliBytes(await body)] as const),
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    console.log(
      `${model.code}: ${total} bytes: ${sizes.map(([name, size]) => `${name.replace(/\..*(?=\.\w+$)/, '')} ${size}`).join(', ')}`,
    );
    const names = sizes.map(([name]) => name).join(' ');
    expect(names, 'the style of paper is part of it').toMatch(/print\S*\.css/);
    expect(names, 'scripts are part of it').toMatch(/\.js/);
    expect(total).toBeLessThanOrEqual(budget);
  });
}

for (const { language, plans: own } of languages)
  test(`without an address, the first load of each model in ${language} is at most ${budget} bytes`, () => {
    for (const { model } of own) {
      const path = pathIn(language, `/${model.id}/`);
      const { html, paper, js } = bytesOf(plain.folder, plain.base, join(plain.folder, path, 'index.html'));
      expect.soft(html + paper + js, path).toBeLessThanOrEqual(budget);
    }
  });

test(`one round trip brings a model’s page with its look and its timers`, async ({ page }) => {
  await page.route('**/_astro/**', (route) => route.abort());
  await page.goto(on(belowBase, '/e46/'));
  await page.locator('step-timer button').first().click();
  await expect(page.locator('step-timer').first()).toHaveAttribute('data-state', /running|count-in/);
  await expect(page.locator('h1')).toHaveCSS('font-weight', '700');
  await expect(page.locator('main')).toHaveCSS('display', 'grid');
});

test(`every page keeps to the budget of its kind`, () => {
  const over: string[] = [];
  const worst: Record<string, Record<string, number>> = {};
  for (const file of htmlFiles(belowBase)) {
    const path = relative(belowBase.folder, file).replace(/index\.html$/, '');
    const other = languages.slice(1).find(({ language }) => path.startsWith(`${language}/`));
    const kind = matchRoute(`/${other ? path.slice(other.language.length + 1) : path}`)!;
    const { html, paper, js, files } = bytesOf(belowBase.folder, belowBase.base, file);
    const found = [html, paper, js, files];
    const [mostHtml, ...others] = budgets[kind] ?? ordinary;
    const limits = [(mostHtml + alternates) * (other ? translationGrowth : 1), ...others] as const;
    if (!limits.every((limit, at) => found[at]! <= limit)) over.push(`${file}: ${found.join(', ')}, of ${limits.join(', ')}`);
    const before = worst[kind];
    if (!before || before['all']! < html + paper + js) worst[kind] = { html, paper, js, all: html + paper + js, files };
  }
  console.table(worst);
  expect(over).toEqual([]);
});

for (const { language } of languages)
  test(`what ${language} adds to the copy is at most ${mostOfLanguage} bytes`, () => {
    const prefix = language === languages[0]!.language ? '' : `${language}/`;
    const { files } = JSON.parse(readFileSync(join(belowBase.folder, languagePart(prefix)), 'utf8')) as CopyPart;
    const others = files.map(([path]) => path).filter((path) => !isBundled(path));
    const bytes = [prefix + pageBundlePath, ...others].map((path) => brotliBytes(readFileSync(join(belowBase.folder, path))));
    const total = bytes.reduce((sum, one) => sum + one, 0);
    console.log(`${language}: ${bytes.length} files, ${total} bytes`);
    expect(total).toBeLessThanOrEqual(mostOfLanguage);
  });

test(`the copy for use without a network is at most ${mostOfCopy} bytes`, () => {
  // As it is fetched: the worker, and what is bundled in one piece.
  const others = filesOfCopy(belowBase.folder)
    .map(([path]) => path)
    .filter((path) => !isBundled(path));
  const bytes = ['offline-worker.js', pageBundlePath, ...others].map((path) => brotliBytes(readFileSync(join(belowBase.folder, path))));
  const total = bytes.reduce((sum, one) => sum + one, 0);
  console.log(`the copy: ${bytes.length} files, ${total} bytes`);
  expect(total).toBeLessThanOrEqual(mostOfCopy);
});
