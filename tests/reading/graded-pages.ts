import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../src/views/paths.ts';
import { catalogOf } from '../support/content/content-folders.ts';
import { gradeOf, textsOf } from './grade.ts';

/** A page with its texts and Flesch–Kincaid grade. */
export interface Graded {
  readonly path: string;
  readonly texts: readonly string[];
  readonly grade: number;
}

/** Grades of all model and answer pages of a built site, hardest first. */
export function gradedPages(folder: string): Graded[] {
  const { models, answers } = catalogOf();
  return [...models.map(({ id }) => paths.model(id)), ...answers.map(({ id }) => paths.answer(id))]
    .map((path) => ({ path, texts: textsOf(readFileSync(join(folder, path, 'index.html'), 'utf8')) }))
    .map(({ path, texts }) => ({ path, texts, grade: gradeOf(texts) }))
    .sort((a, b) => b.grade - a.grade);
}
