import type { RawContent } from '../../domain/content/content.schema.ts';
import type { Entry } from '../../domain/content/entry.ts';
import { pictureName, picturesIn } from '../../domain/content/pictures.ts';
import type { Finding } from './finding.ts';

/** Claims without sources that are not marked as the site’s own advice. */
export function unsourcedClaims(raw: RawContent): Finding[] {
  return Object.values(raw)
    .flat()
    .flatMap(({ file, data, lines }: Entry<unknown>) =>
      citationsIn(data)
        .filter(({ sources, own }) => sources.length === 0 && own !== true)
        .map(({ path }) => ({
          file,
          line: lines?.of([...path, 'sources']),
          actual: `${path.length > 0 ? path.join('.') : 'the answer'} has no source`,
          fix: 'sources: [its source ids], or own: true if it is the site’s own advice',
        })),
    );
}

/** Sources that nothing in the content cites. */
export function uncitedSources(raw: RawContent): Finding[] {
  const cited = new Set(
    Object.values(raw)
      .flat()
      .flatMap(({ data }: Entry<unknown>) => citationsIn(data).flatMap(({ sources }) => sources)),
  );
  return raw.sources.flatMap(({ file, data, lines }) =>
    Object.keys(data)
      .filter((id) => !cited.has(id))
      .map((id) => ({
        file,
        line: lines?.of([id]),
        actual: `the source “${id}”, which nothing cites`,
        fix: 'its id in the sources of a claim, or remove it',
      })),
  );
}

/** Pictures that no text and no step shows. */
export function unusedPictures(raw: RawContent): Finding[] {
  const used = new Set(picturesIn(raw).map(({ name }) => name));
  return raw.pictures
    .filter(({ file }) => !used.has(pictureName(file)))
    .map(({ file }) => ({
      file,
      line: undefined,
      actual: 'a picture that nothing shows',
      fix: `![what it shows](${pictureName(file)}) in a text, or remove it`,
    }));
}

interface Citation {
  readonly path: readonly string[];
  readonly sources: readonly string[];
  readonly own: unknown;
}

/** All values in a file that have a list of sources, with their paths. */
function citationsIn(value: unknown, path: readonly string[] = []): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const { sources, own } = value as { sources?: unknown; own?: unknown };
  const self = Array.isArray(sources) && sources.every((id) => typeof id === 'string') ? [{ path, sources, own }] : [];
  const nested = Object.entries(value).flatMap(([key, item]) => citationsIn(item, [...path, key]));
  return [...self, ...nested];
}
