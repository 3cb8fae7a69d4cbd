import type { Stemmer } from './stems.ts';
import { tokenize } from './tokens.ts';

/** Creates a function that returns a stem with the stems that mean the same, from rows of words. */
export function createSynonyms(rows: readonly (readonly string[])[], stemOf: Stemmer): (stem: string) => readonly string[] {
  const byStem = new Map<string, string[]>();
  for (const row of rows) {
    const stems = row.flatMap(tokenize).map(stemOf);
    for (const stem of stems) byStem.set(stem, [...new Set([...(byStem.get(stem) ?? [stem]), ...stems])]);
  }
  return (stem) => byStem.get(stem) ?? [stem];
}
