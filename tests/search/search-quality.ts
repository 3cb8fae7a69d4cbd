import type { Search } from '../../src/domain/search/query.ts';

/** A query set: easy and hard queries with expected results, and queries that must return nothing. */
export interface QuerySet {
  readonly first: readonly ExpectedQuery[];
  readonly hard: readonly ExpectedQuery[];
  readonly none: readonly string[];
}

export interface ExpectedQuery {
  readonly q: string;
  /** Acceptable results, best first: answer slugs or URL paths. */
  readonly any: readonly string[];
}

/** Search quality on one list of queries: number asked, answered in the top 1 and top 3, turned away, and answered as if sure with another answer first. */
export interface Quality {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  readonly turnedAway: number;
  readonly wronglySure: number;
  /** Queries whose expected answer was not first, with the actual results. */
  readonly missed: readonly string[];
}

/** What was found: URL paths without base path, best match first, and whether the search is sure. */
export interface Found {
  readonly paths: readonly string[];
  readonly isSure: boolean;
}

export type Finder = (query: string) => Promise<Found> | Found;

/** Finder of the site’s own search. */
export const finderOf =
  ({ search }: Search): Finder =>
  (query) => {
    const { answers, certainty } = search(query);
    return { paths: answers.map(({ address }) => `/${address}`), isSure: certainty === 'sure' };
  };

/** Runs the queries and ranks the first acceptable result of each. */
export async function qualityOf(find: Finder, queries: readonly ExpectedQuery[]): Promise<Quality> {
  const counts = { first: 0, three: 0, turnedAway: 0, wronglySure: 0 };
  const missed: string[] = [];
  for (const { q, any } of queries) {
    const { paths, isSure } = await find(q);
    const accepted = any.map((name) => (name.startsWith('/') ? name : `/faq/${name}/`));
    const rank = paths.findIndex((path) => accepted.includes(path)) + 1;
    if (rank === 1) counts.first++;
    if (rank > 0 && rank <= 3) counts.three++;
    if (paths.length === 0) counts.turnedAway++;
    if (rank !== 1 && isSure) counts.wronglySure++;
    if (rank !== 1)
      missed.push(
        `${q} → ${isSure ? '' : '? '}${paths.slice(0, 3).join(' ') || 'no answer'} (expected ${accepted[0]}${rank ? `, ranked ${rank}` : ''})`,
      );
  }
  return { asked: queries.length, ...counts, missed };
}

/** Queries that should return nothing but did, with their first result. */
export async function falseHits(find: Finder, queries: readonly string[]): Promise<string[]> {
  const hits: string[] = [];
  for (const query of queries) {
    const { paths, isSure } = await find(query);
    if (paths.length > 0) hits.push(`${query} → ${isSure ? '' : '? '}${paths[0]}`);
  }
  return hits;
}
