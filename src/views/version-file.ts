import type { Catalog } from '../domain/catalog/catalog.ts';
import type { Version } from '../domain/catalog/revision.ts';

/** What older copies are told about the current content: its revision, and the last one that corrected something unsafe. */
export function versionFileOf<Words extends { readonly lacks: string; readonly sheet: { readonly unsafe: string } }>(
  { procedure, site }: Pick<Catalog, 'procedure' | 'site'>,
  words: Words,
): Version<Words> {
  const { revision, safety = 0 } = procedure;
  const corrected = (text: string) => (site.correction ? `${text} ${site.correction}` : text);
  const sheet = { ...words.sheet, unsafe: corrected(words.sheet.unsafe) };
  return { revision, safety, words: { ...words, lacks: corrected(words.lacks), sheet } };
}
