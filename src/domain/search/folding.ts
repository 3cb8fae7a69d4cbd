import { tokenize } from './tokens.ts';

/** A way to spell letters, as a regular expression over a token, and the letters that the search reads in its place. */
export type Folding = readonly [pattern: string, letters: string];

/** Creates a function that gives a token the same letters however it is spelled: “schluessel” and “schlussel” for “Schlüssel”. */
export function createFolding(foldings: readonly Folding[] = []): (token: string) => string {
  const rules = foldings.map(([pattern, letters]) => [new RegExp(pattern, 'gu'), letters] as const);
  return (token) => rules.reduce((folded, [pattern, letters]) => folded.replace(pattern, letters), token);
}

/** Words of a text that have accents or foldings, by the letters that the search reads: for showing a corrected word as it is written. */
export function accentedForms(text: string, fold: (token: string) => string): ReadonlyMap<string, string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return new Map(words.map((word) => [fold(tokenize(word).join('')), word] as const).filter(([read, word]) => read !== word));
}
