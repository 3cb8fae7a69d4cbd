import { createHash } from 'node:crypto';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { createSearch, type Search } from '../../src/domain/search/query.ts';
import { modelSizes, trainSearch } from '../../src/domain/training/train-search.ts';
import { trainingData } from '../../src/views/search-data.ts';
import { searchWords, siteAnswers } from './query-sets.ts';
import type { QuerySet } from './search-quality.ts';

/** A search trained without one part of the ways of asking, and that part as queries. */
export interface Fold {
  readonly search: Search;
  readonly queries: QuerySet;
}

/** Trains without each of `count` parts of the ways of asking in turn, so that every one is asked of a search that has not seen it. */
export function* folds(catalog: Catalog, count: number): Generator<Fold> {
  const { answers } = siteAnswers(catalog);
  for (let fold = 0; fold < count; fold++) {
    const [kept, asked] = splitOff(catalog, (way) => partOf(way, count) === fold);
    const search = createSearch(answers, trainSearch(trainingData(kept, searchWords(catalog).foldings), modelSizes.full));
    const { answers: entries, asked: elsewhere } = asked;
    const procedure = ['/', ...catalog.models.map(({ id }) => `/${id}/`)];
    const ways = [
      ...entries.flatMap(({ id, asked: texts }) => texts.map((text) => ({ text, pages: [id] }))),
      ...elsewhere.procedure.map((text) => ({ text, pages: procedure })),
    ];
    const first = [...Map.groupBy(ways, ({ text }) => text)].map(([q, all]) => ({ q, any: all.flatMap(({ pages }) => pages) }));
    yield { search, queries: { first, hard: [], none: elsewhere.noAnswer } };
  }
}

/** The catalog without the ways of asking that are chosen, and with these alone. */
function splitOff(catalog: Catalog, isChosen: (way: string) => boolean): readonly [Catalog, Catalog] {
  const withWays = (keep: (way: string) => boolean): Catalog => {
    const some = (ways: readonly string[]) => ways.filter(keep);
    return {
      ...catalog,
      answers: catalog.answers.map((answer) => ({ ...answer, asked: some(answer.asked) })),
      asked: { procedure: some(catalog.asked.procedure), noAnswer: some(catalog.asked.noAnswer) },
    };
  };
  return [withWays((way) => !isChosen(way)), withWays(isChosen)];
}

/** Part that a way of asking belongs to, by its letters, so that one of several answers is in one part alone. */
const partOf = (way: string, count: number): number => createHash('sha256').update(way.toLowerCase()).digest().readUInt32BE() % count;
