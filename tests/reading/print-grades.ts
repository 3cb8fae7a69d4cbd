import { requireDist } from '../../src/tools/dist.ts';
import { hardestSentences } from './grade.ts';
import { gradedPages } from './graded-pages.ts';

// Prints the Flesch–Kincaid grade of each model and answer page, hardest first; --sentences adds the hardest sentences.
const site = requireDist();
const pages = site ? gradedPages(site.outDir) : [];
for (const { path, grade, texts } of pages) {
  console.log(`${grade.toFixed(1).padStart(5)}  ${path}`);
  if (process.argv.includes('--sentences')) for (const sentence of hardestSentences(texts, 4)) console.log(`         ${sentence}`);
}
const median = pages[pages.length >> 1];
if (median)
  console.log(`\n${pages.length} pages: median ${median.grade.toFixed(1)}, hardest ${pages[0]!.grade.toFixed(1)} (${pages[0]!.path})`);
