import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerData, ModelData } from '../../../src/domain/search/answer-data.ts';
import { createSearch } from '../../../src/domain/search/query.ts';
import { plain } from './sites.ts';
import { pagesOf, textOf } from '../html/built-pages.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(join(plain.folder, 'search', file), 'utf8')) as T;
const data = read<AnswerData>('answers.json');
const [firstLayer, full] = [createSearch(data), createSearch(data, read<ModelData>('model.json').model)];
const firstOf = (query: string, { search } = full): string | undefined => {
  const [first] = search(query).answers;
  return first && `/${first.address}`;
};

/** Whether both layers of the search have the same first answer to a query: what is shown then does not hang on which came first. */
export const areLayersAgreed = (query: string): boolean => firstOf(query) !== undefined && firstOf(query) === firstOf(query, firstLayer);

/**
 * Path of the first result expected for a query, without base path, whichever layer answers it first; throws a RangeError
 * if there is none or the layers differ.
 */
export function firstResult(query: string): string {
  const path = required(firstOf(query), `Nothing answers “${query}”`);
  if (firstOf(query, firstLayer) !== path) throw new RangeError(`The layers of the search answer “${query}” differently`);
  return path;
}

/** A question that the layers of the search answer differently, with the first result of each; throws a RangeError if there is none. */
export function betterAnswered(): { readonly query: string; readonly first: string; readonly better: string } {
  const pairs = data.answers.flatMap((one) => data.answers.map((other) => `${one.title.split(' ').at(-1)!} ${other.title.split(' ')[1]!}`));
  const differs = (pair: string) => !areLayersAgreed(pair) && firstOf(pair) && firstOf(pair, firstLayer);
  const query = required(pairs.find(differs), 'The layers answer every question alike');
  return { query, first: firstOf(query, firstLayer)!, better: firstOf(query)! };
}

/** An answer limited to some models or key kinds that is the first result for its own title. */
export function limitedAnswer(): { readonly query: string; readonly path: string; readonly only: string } {
  const answer = data.answers.find(({ title, appliesTo, address }) => appliesTo && firstOf(title) === `/${address}`);
  const { title, appliesTo: only, address } = required(answer, 'No answer is about something only');
  return { query: title, path: `/${address}`, only };
}

/** A question with one word replaced by a synonym whose answer still ranks first; `word`: the original word. */
export function synonymQuery(): { readonly query: string; readonly path: string; readonly word: string } {
  const rows = data.synonyms.map((row) => row.filter((word) => /^[a-z]{4,}$/.test(word)));
  const substitutions = rows.flatMap((row) =>
    row.flatMap((word) =>
      row.filter((synonym) => synonym !== word).map((synonym) => ({ word, synonym, pattern: new RegExp(`\\b${word}\\b`) })),
    ),
  );
  for (const { title, address } of data.answers)
    for (const { word, synonym, pattern } of substitutions) {
      const query = title.replace(pattern, synonym);
      if (query !== title && firstOf(query) === `/${address}`) return { query, path: `/${address}`, word };
    }
  throw new RangeError('No question works with a synonym');
}

/** A question that is answered for sure with more than one sentence, that answer, and a question that only has closest answers. */
export function certainQueries(): { readonly sure: string; readonly short: string; readonly unsure: string } {
  const { shorts } = read<ModelData>('model.json');
  const at = data.answers.findIndex(
    ({ title, address }, index) => shorts[index] && full.search(title).certainty === 'sure' && firstOf(title) === `/${address}`,
  );
  const { title, excerpt } = required(data.answers[at], 'No answer is sure');
  const pairs = data.answers.flatMap((one) =>
    data.answers.map((other) => `${one.title.split(' ').at(-1)!} ${other.title.split(' ').at(-2)!}`),
  );
  const unsure = pairs.find((query) => full.search(query).certainty === 'unsure');
  return { sure: title, short: `${excerpt} ${shorts[at]!}`, unsure: required(unsure, 'Every question is answered for sure') };
}

/** A word that occurs in a single answer’s text and has no instant result, only a full-text one. */
export function rareWord(): { readonly query: string; readonly path: string } {
  const pages = pagesOf(plain.folder).map(({ path, html }) => ({ path, text: textOf(html).toLowerCase() }));
  for (const { path, text } of pages.filter((page) => /^\/faq\/./.test(page.path)))
    for (const [word] of text.matchAll(/(?<![\w-])[a-z]{8,}(?![\w-])/g)) {
      const others = pages.filter((page) => page.path !== '/faq/' && page.path !== path);
      if (!firstOf(word) && others.every((page) => !page.text.includes(word.slice(0, 6)))) return { query: word, path };
    }
  throw new RangeError('No word occurs in a single answer only');
}

function required<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new RangeError(message);
  return value;
}
