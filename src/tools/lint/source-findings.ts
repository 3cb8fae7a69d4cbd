import type { RawContent } from '../../domain/content/content.schema.ts';
import type { Entry } from '../../domain/content/entry.ts';
import type { Finding } from './finding.ts';

/** Claims that rest on no source and are not the site’s own advice. */
export function unsourcedClaims(raw: RawContent): Finding[] {
  return Object.values(raw)
    .flat()
    .flatMap(({ file, data, lines }: Entry<unknown>) =>
      supportsIn(data)
        .filter(({ sources, own }) => sources.length === 0 && own !== true)
        .map(({ path }) => ({
          file,
          line: lines?.of([...path, 'sources']),
          actual: `${path.length > 0 ? path.join('.') : 'the answer'} rests on no source`,
          fix: 'sources: [the ids of its sources], or own: true when it is the site’s own advice',
        })),
    );
}

/** Sources that nothing in the content names. */
export function uncitedSources(raw: RawContent): Finding[] {
  const cited = new Set(
    Object.values(raw)
      .flat()
      .flatMap(({ data }: Entry<unknown>) => supportsIn(data).flatMap(({ sources }) => sources)),
  );
  return raw.sources.flatMap(({ file, data, lines }) =>
    Object.keys(data)
      .filter((id) => !cited.has(id))
      .map((id) => ({
        file,
        line: lines?.of([id]),
        actual: `the source “${id}”, which nothing cites`,
        fix: 'its id in the sources of what rests on it, or take it out',
      })),
  );
}

interface Support {
  readonly path: readonly string[];
  readonly sources: readonly string[];
  readonly own: unknown;
}

/** Everything in a file that says what it rests on. */
function supportsIn(value: unknown, path: readonly string[] = []): Support[] {
  if (typeof value !== 'object' || value === null) return [];
  const { sources, own } = value as { sources?: unknown; own?: unknown };
  const here = Array.isArray(sources) && sources.every((id) => typeof id === 'string') ? [{ path, sources, own }] : [];
  const within = Object.entries(value).flatMap(([key, item]) => supportsIn(item, [...path, key]));
  return [...here, ...within];
}
