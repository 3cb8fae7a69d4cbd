import { readFileSync } from 'node:fs';
import { createSearch } from '../../src/domain/search/query.ts';
import { packAnswers, unpackAnswers, type AnswerData } from '../../src/domain/search/packed-answers.ts';
import { searchData } from '../../src/views/search-data.ts';
import { en } from '../../src/i18n/en.ts';
import { catalogOf } from '../support/content/content-folders.ts';
import type { QuerySet, Search } from './search-quality.ts';

const read = (name: string): QuerySet => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as QuerySet;

/** What owners ask: the set the search was ordered with, one of our own, and one kept back. */
export const sets = { queries: read('queries'), golden: read('golden'), heldOut: read('held-out') };

const asked = new Set(Object.values(sets).flatMap(({ first, hard }) => [...first, ...hard].map(({ q }) => plain(q))));

/** Whether an alias is one of the queries, word for word. */
export function isAsked(alias: string): boolean {
  return asked.has(plain(alias));
}

/** The site’s answers; on demand without every alias that equals a query. */
export function siteAnswers(without = false): AnswerData {
  const catalog = catalogOf();
  const answers = catalog.answers.map((answer) =>
    without ? { ...answer, aliases: answer.aliases.filter((alias) => !isAsked(alias)) } : answer,
  );
  return searchData({ ...catalog, answers }, (code, name) => en.model.title(code, name, catalog.site.task));
}

/** As many answers, made of the site’s own, each with a word that no other has. */
export function manyAnswers(count: number): AnswerData {
  const data = siteAnswers();
  const answers = Array.from({ length: count }, (_, at) => {
    const answer = data.answers[at % data.answers.length]!;
    return { ...answer, address: `${answer.address}-${at}`, aliases: answer.aliases.map((alias) => `${alias} word${at}`) };
  });
  return { ...data, answers };
}

/** The instant layer as the page runs it: the data is packed and unpacked on the way. */
export function instantSearch(data: AnswerData): Search {
  const { search: ask } = createSearch(unpackAnswers(packAnswers(data)));
  return (query) => ask(query).answers.map(({ entry }) => `/${entry.address}`);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9 ]/g, '');
}
