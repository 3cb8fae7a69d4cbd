import { readdirSync } from 'node:fs';
import { matchRoute } from '../domain/routes.ts';

/** The addresses of the pages in a built folder, which begin with no slash; the page of wrong addresses has none. */
export function builtPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}

/** The first page of each route, by addresses that begin with no slash. */
export function onePageOfEachKind(paths: readonly string[]): readonly string[] {
  return [...Map.groupBy(paths.toSorted(), (path) => matchRoute(`/${path}`)).values()].map(([first]) => first!);
}
