import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchRoute } from '../../src/domain/routes.ts';
import { builtPages } from '../../src/tools/page-kinds.ts';
import { gradeOf, textsOf } from './grade.ts';

/** A page with its texts and Flesch–Kincaid grade. */
export interface Graded {
  readonly path: string;
  readonly texts: readonly string[];
  readonly grade: number;
}

/** Grades of all model and answer pages in English, whose measure it is, of a built site, hardest first. */
export function gradedPages(folder: string): Graded[] {
  return builtPages(folder)
    .map((path) => `/${path}`)
    .filter((path) => ['model', 'answer'].includes(matchRoute(path) ?? ''))
    .map((path) => ({ path, html: readFileSync(join(folder, path, 'index.html'), 'utf8') }))
    .filter(({ html }) => /<html lang="en\b/.test(html))
    .map(({ path, html }) => ({ path, texts: textsOf(html) }))
    .map(({ path, texts }) => ({ path, texts, grade: gradeOf(texts) }))
    .sort((a, b) => b.grade - a.grade);
}
