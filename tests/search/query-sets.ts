import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createSearch, type Search } from '../../src/domain/search/query.ts';
import type { AnswerData } from '../../src/domain/search/answer-data.ts';
import type { PackedModel } from '../../src/domain/search/model.ts';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { modelData, searchData, type SearchWords } from '../../src/views/search-data.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { catalogOf } from '../support/content/content-folders.ts';
import type { QuerySet } from './search-quality.ts';

/** Owners’ queries in a language, a file each: from the specification, our own, kept back, from forums, written blind. */
export function setsIn(language: string): Readonly<Record<string, QuerySet>> {
  const folder = new URL(`${language}/`, import.meta.url);
  // The sets that all may be tuned to come first.
  const rank = (file: string) => ['queries', 'golden', 'held-out', 'owners'].indexOf(file.replace('.json', '')) >>> 0;
  const files = existsSync(folder) ? readdirSync(folder).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)) : [];
  return Object.fromEntries(
    files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as QuerySet]),
  );
}

/** Those of the sets that ask for answers of this content; none for another content. */
export function setsOf({ language, answers }: Catalog): Readonly<Record<string, QuerySet>> {
  const ids = new Set(answers.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(setsIn(language)).filter(([, { first }]) => first.some(({ any }) => any.some((id) => ids.has(id)))),
  );
}

/** Creates a function that tells whether an alias or a way of asking equals a query of the language, ignoring case and punctuation. */
export function queryMatcher(language: string): (text: string) => boolean {
  const queries = Object.values(setsIn(language)).flatMap(({ first, hard, none }) => [...[...first, ...hard].map(({ q }) => q), ...none]);
  const known = new Set(queries.map(plain));
  return (text) => known.has(plain(text));
}

/** The catalog without aliases and ways of asking that equal a query. */
export function catalogWithoutQueries(catalog = catalogOf()): Catalog {
  const isQuery = queryMatcher(catalog.language);
  const others = (texts: readonly string[]) => texts.filter((text) => !isQuery(text));
  return {
    ...catalog,
    answers: catalog.answers.map((answer) => ({ ...answer, aliases: others(answer.aliases), asked: others(answer.asked) })),
    asked: { procedure: others(catalog.asked.procedure), noAnswer: others(catalog.asked.noAnswer) },
  };
}

/** What the search of a catalog takes from the words of its language. */
export function searchWords({ language, site }: Catalog): SearchWords {
  const { model, row, search } = messagesFor(language);
  return { modelTitle: (code, name) => model.title(code, name, site.task), row, foldings: search.foldings };
}

/** Data of the search as the pages load it. */
export function siteAnswers(catalog = catalogOf()): { readonly answers: AnswerData; readonly model: PackedModel } {
  const words = searchWords(catalog);
  return { answers: searchData(catalog, words), model: modelData(catalog, words.foldings).model };
}

/** The search with both layers, or with the first alone. */
export function siteSearch(catalog?: Catalog, layer: 'first' | 'full' = 'full'): Search {
  const { answers, model } = siteAnswers(catalog);
  return createSearch(answers, layer === 'full' ? model : answers.model);
}

/** The catalog with `count` answers, cloned, each with a word of its own in its aliases and without ways of asking. */
export function manyAnswers(count: number, catalog = catalogOf()): Catalog {
  const answers = Array.from({ length: count }, (_, at) => {
    const answer = catalog.answers[at % catalog.answers.length]!;
    return { ...answer, id: `${answer.id}-${at}`, aliases: answer.aliases.map((alias) => `${alias} word${at}`), asked: [] };
  });
  return { ...catalog, answers };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
}
