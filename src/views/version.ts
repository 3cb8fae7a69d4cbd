import type { Catalog } from '../domain/catalog.ts';
import type { Version } from '../domain/version.ts';

/** What older copies are told about the current content: its revision, and the last one that corrected something unsafe. */
export function versionOf<Words extends { readonly lacks: string }>(
  { procedure, site }: Pick<Catalog, 'procedure' | 'site'>,
  words: Words,
): Version<Words> {
  const { revision, safety = 0 } = procedure;
  const lacks = site.correction ? `${words.lacks} ${site.correction}` : words.lacks;
  return { revision, safety, words: { ...words, lacks } };
}
