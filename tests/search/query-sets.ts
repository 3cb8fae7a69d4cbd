import { readFileSync } from 'node:fs';
import { createSearch, type Search } from '../../src/domain/search/query.ts';
import type { AnswerData } from '../../src/domain/search/answer-data.ts';
import type { PackedModel } from '../../src/domain/search/model.ts';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { modelData, searchData } from '../../src/views/search-data.ts';
import { en } from '../../src/i18n/en.ts';
import { catalogOf } from '../support/content/content-folders.ts';
import type { QuerySet } from './search-quality.ts';

const read = (name: string): QuerySet => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as QuerySet;

/** Owners’ queries: from the specification, our own, and for measuring only: kept back, what owners wrote in forums, and written blind. */
export const sets = {
  queries: read('queries'),
  golden: read('golden'),
  'held-out': read('held-out'),
  owners: read('owners'),
  blind: read('blind'),
  'blind-2': read('blind-2'),
};

/** Those of the sets that ask for answers of this content; none for another content. */
export function setsOf({ answers }: Catalog): Partial<typeof sets> {
  const ids = new Set(answers.map(({ id }) => id));
  return Object.fromEntries(Object.entries(sets).filter(([, { first }]) => first.some(({ any }) => any.some((id) => ids.has(id)))));
}

const queryTexts = new Set(
  Object.values(sets).flatMap(({ first, hard, none }) => [...first.map(({ q }) => q), ...hard.map(({ q }) => q), ...none].map(plain)),
);

/** Whether an alias or a way of asking equals one of the queries, ignoring case and punctuation. */
export function isQuery(text: string): boolean {
  return queryTexts.has(plain(text));
}

/** The site’s catalog without aliases and ways of asking that equal a query. */
export function catalogWithoutQueries(): Catalog {
  const catalog = catalogOf();
  const others = (texts: readonly string[]) => texts.filter((text) => !isQuery(text));
  return {
    ...catalog,
    answers: catalog.answers.map((answer) => ({ ...answer, aliases: others(answer.aliases), asked: others(answer.asked) })),
    asked: { procedure: others(catalog.asked.procedure), noAnswer: others(catalog.asked.noAnswer) },
  };
}

export const modelTitle = (catalog: Catalog) => (code: string, name: string) => en.model.title(code, name, catalog.site.task);

/** Data of the search as the pages load it. */
export function siteAnswers(catalog = catalogOf()): { readonly answers: AnswerData; readonly model: PackedModel } {
  return { answers: searchData(catalog, modelTitle(catalog)), model: modelData(catalog).model };
}

/** The search with both layers, or with the first alone. */
export function siteSearch(catalog?: Catalog, layer: 'first' | 'full' = 'full'): Search {
  const { answers, model } = siteAnswers(catalog);
  return createSearch(answers, layer === 'full' ? model : answers.model);
}

/** The site’s catalog with `count` answers, cloned, each with a word of its own in its aliases and without ways of asking. */
export function manyAnswers(count: number): Catalog {
  const catalog = catalogOf();
  const answers = Array.from({ length: count }, (_, at) => {
    const answer = catalog.answers[at % catalog.answers.length]!;
    return { ...answer, id: `${answer.id}-${at}`, aliases: answer.aliases.map((alias) => `${alias} word${at}`), asked: [] };
  });
  return { ...catalog, answers };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9 ]/g, '');
}
