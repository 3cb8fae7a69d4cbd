/** One set of queries: which page may come first, and what must not be answered. */
export interface QuerySet {
  readonly first: readonly Wanted[];
  readonly hard: readonly Wanted[];
  readonly none: readonly string[];
}

interface Wanted {
  readonly q: string;
  /** Slugs of answers, or addresses; the best first. */
  readonly any: readonly string[];
}

/** How well a search did on the queries of one kind. */
export interface Quality {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  /** The mean of one over the place of the first right answer. */
  readonly reciprocal: number;
  /** The queries whose right answer did not come first, with what did. */
  readonly missed: readonly string[];
}

/** A search: what was typed → the addresses of what it finds, best first, without the base path. */
export type Search = (query: string) => Promise<readonly string[]> | readonly string[];

/** Asks a search each query and looks where the first right answer stands. */
export async function qualityOf(search: Search, queries: readonly Wanted[]): Promise<Quality> {
  const places: number[] = [];
  const missed: string[] = [];
  for (const { q, any } of queries) {
    const found = await search(q);
    const right = any.map((name) => (name.startsWith('/') ? name : `/faq/${name}/`));
    const place = found.findIndex((address) => right.includes(address)) + 1;
    places.push(place);
    if (place !== 1)
      missed.push(`${q} → ${found.slice(0, 3).join(' ') || 'no answer'} (wanted ${right[0]}${place ? `, at ${place}` : ''})`);
  }
  const within = (limit: number) => places.filter((place) => place > 0 && place <= limit).length;
  return {
    asked: queries.length,
    first: within(1),
    three: within(3),
    reciprocal: places.reduce((sum, place) => sum + (place ? 1 / place : 0), 0) / queries.length,
    missed,
  };
}

/** The queries that were answered though nothing here answers them. */
export async function answeredNonsense(search: Search, queries: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const query of queries) {
    const [first] = await search(query);
    if (first) wrong.push(`${query} → ${first}`);
  }
  return wrong;
}
