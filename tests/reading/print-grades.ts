import { resolve } from 'node:path';
import { hardestSentences } from './grade.ts';
import { gradedPages } from './graded-pages.ts';

// Prints the Flesch–Kincaid grade of each model and answer page, hardest first; --sentences adds the hardest sentences.
const pages = gradedPages(resolve(process.env['OUT_DIR'] ?? 'dist'));
for (const { path, grade, texts } of pages) {
  console.log(`${grade.toFixed(1).padStart(5)}  ${path}`);
  if (process.argv.includes('--sentences')) for (const sentence of hardestSentences(texts, 4)) console.log(`         ${sentence}`);
}
const median = pages[pages.length >> 1]!;
console.log(`\n${pages.length} pages: median ${median.grade.toFixed(1)}, hardest ${pages[0]!.grade.toFixed(1)} (${pages[0]!.path})`);
