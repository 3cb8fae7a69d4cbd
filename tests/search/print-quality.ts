import { resolve } from 'node:path';
import { createSearch } from '../../src/domain/search/query.ts';
import { modelSizes, trainSearch } from '../../src/domain/training/train-search.ts';
import { trainingData } from '../../src/views/search-data.ts';
import { catalogOf, realContent } from '../support/content/content-folders.ts';
import { folds } from './cross-validation.ts';
import { withPagefind } from './pagefind-search.ts';
import { catalogWithoutQueries, manyAnswers, searchWords, setsOf, siteAnswers } from './query-sets.ts';
import { falseHits, finderOf, qualityOf, type Finder, type Quality, type QuerySet } from './search-quality.ts';

// Prints the quality of the search in a language, the first argument, on the query sets and by cross-validation, beside plain Pagefind over the built site.
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
const foldCount = 5;
const language = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const catalog = catalogOf(realContent, language);
const sets = setsOf(catalog);
const rows: string[][] = [
  ['set', 'search', 'first', 'three', 'wrongly turned away', 'wrongly sure', 'none turned away', 'none answered as sure'],
];

async function measure(
  find: Finder,
  { first, hard, none }: QuerySet,
): Promise<{ easy: Quality; hard: Quality; hits: string[]; asked: number }> {
  return { easy: await qualityOf(find, first), hard: await qualityOf(find, hard), hits: await falseHits(find, none), asked: none.length };
}

const share = (count: number, total: number) => `${count}/${total} ${total > 0 ? ((100 * count) / total).toFixed(1) : '–'} %`;

function addRow(
  set: string,
  search: string,
  { asked, first, three, turnedAway, wronglySure }: Quality,
  hits: readonly string[],
  none: number,
): void {
  const sure = hits.filter((hit) => !hit.includes('→ ?')).length;
  const noneShares = none > 0 ? [share(none - hits.length, none), share(sure, none)] : ['', ''];
  rows.push([set, search, share(first, asked), share(three, asked), share(turnedAway, asked), share(wronglySure, asked), ...noneShares]);
}

async function measureSets(find: Finder, name: string): Promise<void> {
  for (const [id, set] of Object.entries(sets)) {
    const { easy, hard, hits, asked } = await measure(find, set);
    addRow(id, name, easy, hits, asked);
    addRow(`${id}, hard`, name, hard, [], 0);
    if (process.argv.includes('--missed') && name === 'ours')
      for (const miss of [...easy.missed, ...hard.missed, ...hits]) console.log(`  ${miss}`);
  }
}

async function crossValidate(): Promise<void> {
  const total = { asked: 0, first: 0, three: 0, turnedAway: 0, wronglySure: 0, missed: [] as string[] };
  const hits: string[] = [];
  let none = 0;
  for (const { search, queries } of folds(catalog, foldCount)) {
    const { easy, hits: foldHits, asked } = await measure(finderOf(search), queries);
    for (const name of ['asked', 'first', 'three', 'turnedAway', 'wronglySure'] as const) total[name] += easy[name];
    if (process.argv.includes('--missed')) for (const miss of [...easy.missed, ...foldHits]) console.log(`  ${miss}`);
    hits.push(...foldHits);
    none += asked;
  }
  addRow(`ways of asking, ${foldCount} folds`, 'ours', total, hits, none);
}

if (Object.keys(sets).length > 0) {
  const { answers, model } = siteAnswers(catalogWithoutQueries(catalog));
  await measureSets(finderOf(createSearch(answers, model)), 'ours');
  await measureSets(finderOf(createSearch(answers)), 'ours, first layer alone');
  await withPagefind(folder, catalog.language, (search) => measureSets(search, 'plain Pagefind'));
} else console.log('The query sets of tests/search ask for answers of another content: only the ways of asking are measured.');
await crossValidate();
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));

for (const measured of catalog.answers.length > 0 ? [catalog, manyAnswers(1000, catalog)] : []) {
  const { answers: data } = siteAnswers(measured);
  const start = performance.now();
  const full = trainSearch(trainingData(measured, searchWords(measured).foldings), modelSizes.full);
  const seconds = (performance.now() - start) / 1000;
  const { search } = createSearch(data, full);
  const queries = sets['queries']?.first.map(({ q }) => q) ?? catalog.answers.map(({ question }) => question);
  const measureAll = () =>
    queries.map((query) => {
      const before = performance.now();
      search(query);
      return performance.now() - before;
    });
  // Warm-up.
  measureAll();
  const times = measureAll().sort((a, b) => a - b);
  const [kilobytes, textKilobytes] = [
    JSON.stringify(full),
    trainingData(measured, [])
      .texts.map(({ text }) => text)
      .join('\n'),
  ].map((text) => Math.round(text.length / 1000));
  console.log(
    `\n${measured.answers.length} answers: query time ${times[times.length >> 1]!.toFixed(2)} ms (median), ${times.at(-1)!.toFixed(2)} ms (max); model ${kilobytes} kB, of ${textKilobytes} kB of text, trained in ${seconds.toFixed(1)} s`,
  );
}
