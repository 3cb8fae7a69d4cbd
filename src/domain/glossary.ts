import { stemmer } from 'stemmer';
import { plainWords } from './plain-words.ts';

/** The words of one language: which mean the same, and which say little or nothing about what is asked. */
export interface Glossary {
  /** Rows of words or phrases that owners use for the same thing; a word may stand in several rows. */
  readonly same: readonly (readonly string[])[];
  /** Words that ask, such as how and where: they count less. */
  readonly asking: readonly string[];
  /** Words that do not count. */
  readonly ignore: readonly string[];
}

/** A word, or a phrase of the glossary, as the index knows it. */
export interface Term {
  /** The words as they stand in the text. */
  readonly words: readonly string[];
  /** What is the same in all forms of the word, such as “charg” for charged and charging. */
  readonly stem: string;
  /** The rows of the glossary that it stands in. */
  readonly meanings: readonly number[];
  /** How much it says about what is asked, from 0 to 1. */
  readonly share: number;
}

/** Reads words with a glossary. */
export interface Reader {
  readonly stemOf: (word: string) => string;
  /** Words as terms: the longest phrase of the glossary first. */
  readonly read: (words: readonly string[]) => Term[];
  /** Every word of the glossary, for the spelling. */
  readonly words: readonly string[];
}

/** How much a word that asks counts. */
const less = 0.35;

/** A reader for a language. Words are stemmed in English only; in any other language they stand as they are. */
export function readerOf({ same, asking, ignore }: Glossary, language: string): Reader {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const stem = stems.get(word) ?? (language === 'en' ? stemmer(american(word)) : word);
    stems.set(word, stem);
    return stem;
  };
  const keyOf = (words: readonly string[]) => words.map(stemOf).join(' ');
  const rows = new Map<string, number[]>();
  for (const [row, phrases] of same.entries())
    for (const phrase of phrases) {
      const key = keyOf(plainWords(phrase));
      if (!rows.get(key)?.includes(row)) rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  // How many words the longest phrase has that begins with a stem.
  const longest = new Map<string, number>();
  for (const key of rows.keys()) {
    const words = key.split(' ');
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  }
  const shares = new Map([
    ...asking.flatMap(plainWords).map((word) => [word, less] as const),
    ...ignore.flatMap(plainWords).map((word) => [word, 0] as const),
  ]);

  const termAt = (words: readonly string[], at: number): Term => {
    const word = words[at]!;
    for (let length = longest.get(stemOf(word)) ?? 0; length > 0; length--) {
      const taken = words.slice(at, at + length);
      const stem = keyOf(taken);
      const meanings = rows.get(stem);
      if (meanings) return { words: taken, stem, meanings, share: 1 };
    }
    return { words: [word], stem: stemOf(word), meanings: [], share: shares.get(word) ?? 1 };
  };
  const read = (words: readonly string[]): Term[] => {
    const terms: Term[] = [];
    for (let at = 0; at < words.length; at += terms.at(-1)!.words.length) terms.push(termAt(words, at));
    return terms;
  };
  return { stemOf, read, words: [...same.flat(), ...asking, ...ignore].flatMap(plainWords) };
}

/** An English word in its American spelling, as far as endings tell: synchronise, colour. */
function american(word: string): string {
  return word.replace(/(.{3})is(e|ed|es|er|ing|ation)$/, '$1iz$2').replace(/(.{2})our(|s|ed|ing)$/, '$1or$2');
}
