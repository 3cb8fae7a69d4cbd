import { resolve } from 'node:path';
import { withPagefind } from './pagefind-search.ts';
import { falseHits, qualityOf, type Search } from './search-quality.ts';
import { instantSearch, manyAnswers, sets, siteAnswers } from './query-sets.ts';

// Prints search quality on the query sets for the built site, compared with stock Pagefind.
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
const names = { queries: 'queries.json', golden: 'golden.json', heldOut: 'held-out.json' };
const rows: string[][] = [['set', 'search', 'aliases', 'top 1', 'top 3', 'MRR', 'nonsense rejected']];

async function measure(search: Search, name: string, aliases: string): Promise<void> {
  for (const [id, { first, hard, none }] of Object.entries(sets)) {
    const nonsense = await falseHits(search, none);
    for (const [kind, queries] of [
      ['easy', first],
      ['hard', hard],
    ] as const) {
      const { asked: total, first: top1, three: top3, reciprocal, missed } = await qualityOf(search, queries);
      const share = (count: number) => `${count}/${total} ${Math.round((100 * count) / total)} %`;
      rows.push([
        `${names[id as keyof typeof names]}: ${kind}`,
        name,
        aliases,
        share(top1),
        share(top3),
        reciprocal.toFixed(3),
        `${none.length - nonsense.length}/${none.length}`,
      ]);
      if (process.argv.includes('--missed') && name === 'ours' && aliases === 'all')
        for (const miss of [...missed, ...(kind === 'hard' ? nonsense : [])]) console.log(`  ${miss}`);
    }
  }
}

for (const omitQueryAliases of [false, true]) {
  const aliases = omitQueryAliases ? 'none equal to a query' : 'all';
  await measure(instantSearch(siteAnswers(omitQueryAliases)), 'ours', aliases);
  await withPagefind(folder, omitQueryAliases, (search) => measure(search, 'plain Pagefind', aliases));
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));

for (const data of [siteAnswers(), manyAnswers(1000)]) {
  const search = instantSearch(data);
  const queries = sets.queries.first.map(({ q }) => q);
  const measureAll = () =>
    queries.map((query) => {
      const start = performance.now();
      void search(query);
      return performance.now() - start;
    });
  // Warm-up.
  measureAll();
  const times = measureAll().sort((a, b) => a - b);
  console.log(
    `\n${data.answers.length} answers: query time ${times[times.length >> 1]!.toFixed(2)} ms (median), ${times.at(-1)!.toFixed(2)} ms (max)`,
  );
}
