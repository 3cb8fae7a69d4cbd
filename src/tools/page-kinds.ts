import { readdirSync } from 'node:fs';
import { matchRoute } from '../domain/routes.ts';

/** Paths of the pages in a built folder, without leading slash, sorted; excludes the 404 page. */
export function builtPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/** The first path of each route; paths have no leading slash. */
export function onePageOfEachKind(paths: readonly string[]): readonly string[] {
  return [...Map.groupBy(paths.toSorted(), (path) => matchRoute(`/${path}`)).values()].map(([first]) => first!);
}
