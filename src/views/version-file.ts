import type { Catalog } from '../domain/catalog/catalog.ts';
import type { VersionFile } from '../domain/catalog/revision.ts';

/** Version file read by older copies: current revision, latest safety revision, and notices. */
export function versionFileOf<Words extends { readonly lacks: string; readonly sheet: { readonly unsafe: string } }>(
  { procedure, site }: Pick<Catalog, 'procedure' | 'site'>,
  words: Words,
): VersionFile<Words> {
  const { revision, safety = 0 } = procedure;
  const withCorrection = (text: string) => (site.correction ? `${text} ${site.correction}` : text);
  const sheet = { ...words.sheet, unsafe: withCorrection(words.sheet.unsafe) };
  return { revision, safety, words: { ...words, lacks: withCorrection(words.lacks), sheet } };
}
