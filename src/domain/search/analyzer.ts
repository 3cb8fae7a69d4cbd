import { stemmer } from 'stemmer';
import { tokenize } from './tokens.ts';

/** The words of one language: which mean the same, and which say little or nothing about what is asked. */
export interface Glossary {
  /** Rows of words or phrases that owners use for the same thing; a word may stand in several rows. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words that ask, such as how and where: they count less. */
  readonly questionWords: readonly string[];
  /** Words that do not count. */
  readonly stopwords: readonly string[];
}

/** A word, or a phrase of the glossary, as the index knows it. */
export interface Term {
  /** The words as they stand in the text. */
  readonly words: readonly string[];
  /** What is the same in all forms of the word, such as “charg” for charged and charging. */
  readonly stem: string;
  /** The rows of the glossary that it stands in. */
  readonly synonymRows: readonly number[];
  /** How much it says about what is asked, from 0 to 1. */
  readonly weight: number;
}

/** Reads words with a glossary. */
export interface Analyzer {
  readonly stemOf: (word: string) => string;
  /** Words as terms: the longest phrase of the glossary first. */
  readonly analyze: (words: readonly string[]) => Term[];
  /** Every word of the glossary, for the spelling. */
  readonly words: readonly string[];
}

/** How much a word that asks counts. */
const questionWordWeight = 0.35;

/** A reader for a language. Words are stemmed in English only; in any other language they stand as they are. */
export function createAnalyzer({ synonyms: same, questionWords: asking, stopwords: ignore }: Glossary, language: string): Analyzer {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const stem = stems.get(word) ?? (language === 'en' ? stemmer(american(word)) : word);
    stems.set(word, stem);
    return stem;
  };
  const keyOf = (words: readonly string[]) => words.map(stemOf).join(' ');
  const phrases = same.map((row) => row.map(tokenize));
  const rows = new Map<string, number[]>();
  for (const [row, all] of phrases.entries())
    for (const key of all.map(keyOf)) {
      const known = rows.get(key);
      if (!known) rows.set(key, [row]);
      else if (!known.includes(row)) known.push(row);
    }
  // What a phrase may go on from: each of its beginnings.
  const beginnings = new Set<string>();
  for (const key of rows.keys())
    for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) beginnings.add(key.slice(0, end));
  const [askingWords, ignored] = [asking.flatMap(tokenize), ignore.flatMap(tokenize)];
  const shares = new Map([...askingWords.map((word) => [word, questionWordWeight] as const), ...ignored.map((word) => [word, 0] as const)]);

  // One term for each word, however often it stands in the texts: the first answer waits until all are read.
  const alone = new Map<string, Term>();
  const termOf = (word: string): Term => {
    const stem = stemOf(word);
    const meanings = rows.get(stem);
    const term: Term = { words: [word], stem, synonymRows: meanings ?? [], weight: meanings ? 1 : (shares.get(word) ?? 1) };
    alone.set(word, term);
    return term;
  };
  const termAt = (words: readonly string[], at: number): Term => {
    const word = words[at]!;
    let term = alone.get(word) ?? termOf(word);
    let stem = term.stem;
    for (let end = at + 1; end < words.length && beginnings.has(stem); end++) {
      stem += ` ${stemOf(words[end]!)}`;
      const meanings = rows.get(stem);
      if (meanings) term = { words: words.slice(at, end + 1), stem, synonymRows: meanings, weight: 1 };
    }
    return term;
  };
  const read = (words: readonly string[]): Term[] => {
    const terms: Term[] = [];
    for (let at = 0; at < words.length;) {
      const term = termAt(words, at);
      terms.push(term);
      at += term.words.length;
    }
    return terms;
  };
  return { stemOf, analyze: read, words: [...phrases.flat(2), ...askingWords, ...ignored] };
}

/** An English word in its American spelling, as far as endings tell: synchronise, colour. */
function american(word: string): string {
  return word.replace(/(.{3})is(e|ed|es|er|ing|ation)$/, '$1iz$2').replace(/(.{2})our(|s|ed|ing)$/, '$1or$2');
}
