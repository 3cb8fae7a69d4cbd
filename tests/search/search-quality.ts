/** A query set: easy and hard queries with expected results, and queries that must return nothing. */
export interface QuerySet {
  readonly first: readonly ExpectedQuery[];
  readonly hard: readonly ExpectedQuery[];
  readonly none: readonly string[];
}

interface ExpectedQuery {
  readonly q: string;
  /** Acceptable results, best first: answer slugs or URL paths. */
  readonly any: readonly string[];
}

/** Search quality on one list of queries: number asked, answered in the top 1 and top 3. */
export interface Quality {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  /** Mean reciprocal rank. */
  readonly reciprocal: number;
  /** Queries whose expected answer was not first, with the actual results. */
  readonly missed: readonly string[];
}

/** Maps a query to URL paths without base path, best match first. */
export type Search = (query: string) => Promise<readonly string[]> | readonly string[];

/** Runs the queries and ranks the first acceptable result of each. */
export async function qualityOf(search: Search, queries: readonly ExpectedQuery[]): Promise<Quality> {
  const ranks: number[] = [];
  const missed: string[] = [];
  for (const { q, any } of queries) {
    const results = await search(q);
    const accepted = any.map((name) => (name.startsWith('/') ? name : `/faq/${name}/`));
    const rank = results.findIndex((address) => accepted.includes(address)) + 1;
    ranks.push(rank);
    if (rank !== 1)
      missed.push(`${q} → ${results.slice(0, 3).join(' ') || 'no answer'} (expected ${accepted[0]}${rank ? `, ranked ${rank}` : ''})`);
  }
  const within = (limit: number) => ranks.filter((rank) => rank > 0 && rank <= limit).length;
  return {
    asked: queries.length,
    first: within(1),
    three: within(3),
    reciprocal: ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / queries.length,
    missed,
  };
}

/** Queries that should return nothing but did, with their first result. */
export async function falseHits(search: Search, queries: readonly string[]): Promise<string[]> {
  const falseHits: string[] = [];
  for (const query of queries) {
    const [first] = await search(query);
    if (first) falseHits.push(`${query} → ${first}`);
  }
  return falseHits;
}
