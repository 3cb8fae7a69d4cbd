import { resolve } from 'node:path';
import { withPagefind } from './pagefind-search.ts';
import { answeredNonsense, qualityOf, type Search } from './search-quality.ts';
import { instantSearch, manyAnswers, sets, siteAnswers } from './query-sets.ts';

// Prints how well the search answers what owners ask, and plain Pagefind beside it, over the built site.
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
const names = { queries: 'queries.json', golden: 'golden.json', heldOut: 'held-out.json, kept back' };
const rows: string[][] = [['set', 'search', 'aliases', 'first', 'in three', 'reciprocal', 'nonsense refused']];

async function measure(search: Search, name: string, aliases: string): Promise<void> {
  for (const [id, { first, hard, none }] of Object.entries(sets)) {
    const wrong = await answeredNonsense(search, none);
    for (const [kind, queries] of [
      ['easy', first],
      ['hard', hard],
    ] as const) {
      const { asked, first: best, three, reciprocal, missed } = await qualityOf(search, queries);
      const share = (count: number) => `${count}/${asked} ${Math.round((100 * count) / asked)} %`;
      rows.push([
        `${names[id as keyof typeof names]}: ${kind}`,
        name,
        aliases,
        share(best),
        share(three),
        reciprocal.toFixed(3),
        `${none.length - wrong.length}/${none.length}`,
      ]);
      if (process.argv.includes('--missed') && name === 'ours' && aliases === 'all')
        for (const miss of [...missed, ...(kind === 'hard' ? wrong : [])]) console.log(`  ${miss}`);
    }
  }
}

for (const without of [false, true]) {
  const aliases = without ? 'none equal' : 'all';
  await measure(instantSearch(siteAnswers(without)), 'ours', aliases);
  await withPagefind(folder, without, (search) => measure(search, 'plain Pagefind', aliases));
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));

for (const data of [siteAnswers(), manyAnswers(1000)]) {
  const search = instantSearch(data);
  const queries = sets.queries.first.map(({ q }) => q);
  const round = () =>
    queries.map((query) => {
      const start = performance.now();
      void search(query);
      return performance.now() - start;
    });
  round();
  const times = round().sort((a, b) => a - b);
  console.log(
    `\n${data.answers.length} answers: a query takes ${times[times.length >> 1]!.toFixed(2)} ms (median), ${times.at(-1)!.toFixed(2)} ms (longest)`,
  );
}
