import type { Catalog } from '../domain/catalog/catalog.ts';
import { pagePathsOf } from './kept-whole.ts';

const knownPaths = new WeakMap<Catalog, ReadonlySet<string>>();

/** The catalogs, one a language, that have a page, by its path without the language; none where fewer than two have it. */
export function catalogsWith(path: string, catalogs: readonly Catalog[]): readonly Catalog[] {
  const found = catalogs.length < 2 ? [] : catalogs.filter((catalog) => pathsIn(catalog).has(path));
  return found.length < 2 ? [] : found;
}

function pathsIn(catalog: Catalog): ReadonlySet<string> {
  const paths = knownPaths.get(catalog) ?? new Set(pagePathsOf(catalog));
  knownPaths.set(catalog, paths);
  return paths;
}

/** A language as Open Graph has it, with the territory that Unicode finds likeliest: de_DE for de. */
export function openGraphLocale(language: string): string {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}_${region}`;
}
