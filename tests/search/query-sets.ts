import { readFileSync } from 'node:fs';
import { createSearch } from '../../src/domain/search/query.ts';
import { packAnswers, unpackAnswers, type AnswerData } from '../../src/domain/search/packed-answers.ts';
import { searchData } from '../../src/views/search-data.ts';
import { en } from '../../src/i18n/en.ts';
import { catalogOf } from '../support/content/content-folders.ts';
import type { QuerySet, Search } from './search-quality.ts';

const read = (name: string): QuerySet => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as QuerySet;

/** Owners’ queries: the set from the specification, our own, and a held-out set for measuring only. */
export const sets = { queries: read('queries'), golden: read('golden'), heldOut: read('held-out') };

const queryTexts = new Set(Object.values(sets).flatMap(({ first, hard }) => [...first, ...hard].map(({ q }) => plain(q))));

/** Whether an alias equals one of the queries, ignoring case and punctuation. */
export function isQuery(alias: string): boolean {
  return queryTexts.has(plain(alias));
}

/** Search data of the site; optionally without aliases that equal a query. */
export function siteAnswers(omitQueryAliases = false): AnswerData {
  const catalog = catalogOf();
  const answers = catalog.answers.map((answer) =>
    omitQueryAliases ? { ...answer, aliases: answer.aliases.filter((alias) => !isQuery(alias)) } : answer,
  );
  return searchData({ ...catalog, answers }, (code, name) => en.model.title(code, name, catalog.site.task));
}

/** `count` answers cloned from the site’s, each with a unique word in its aliases. */
export function manyAnswers(count: number): AnswerData {
  const data = siteAnswers();
  const answers = Array.from({ length: count }, (_, at) => {
    const answer = data.answers[at % data.answers.length]!;
    return { ...answer, address: `${answer.address}-${at}`, aliases: answer.aliases.map((alias) => `${alias} word${at}`) };
  });
  return { ...data, answers };
}

/** The instant search as the page runs it, including packing and unpacking the data. */
export function instantSearch(data: AnswerData): Search {
  const { search } = createSearch(unpackAnswers(packAnswers(data)));
  return (query) => search(query).answers.map(({ entry }) => `/${entry.address}`);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9 ]/g, '');
}
