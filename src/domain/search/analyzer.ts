import { stemmer } from 'stemmer';
import { tokenize } from './tokens.ts';

/** Synonyms and low-value words of one language. */
export interface Glossary {
  /** Rows of synonymous words or phrases; a word may occur in several rows. */
  readonly synonyms: readonly (readonly string[])[];
  /** Question words such as how and where: reduced weight. */
  readonly questionWords: readonly string[];
  /** Stopwords: zero weight. */
  readonly stopwords: readonly string[];
}

/** An index term: a word or a glossary phrase. */
export interface Term {
  /** Words as written. */
  readonly words: readonly string[];
  /** Stem shared by all inflections, such as “charg” for charged and charging. */
  readonly stem: string;
  /** Indexes of the glossary rows that contain it. */
  readonly synonymRows: readonly number[];
  /** Weight in a query, from 0 to 1. */
  readonly weight: number;
}

/** Turns words into terms using a glossary. */
export interface Analyzer {
  readonly stemOf: (word: string) => string;
  /** Splits words into terms, longest glossary phrase first. */
  readonly analyze: (words: readonly string[]) => Term[];
  /** All glossary words, for spelling correction. */
  readonly words: readonly string[];
}

const questionWordWeight = 0.35;

/** Creates an analyzer. Only English words are stemmed. */
export function createAnalyzer({ synonyms, questionWords, stopwords }: Glossary, language: string): Analyzer {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const stem = stems.get(word) ?? (language === 'en' ? stemmer(americanSpelling(word)) : word);
    stems.set(word, stem);
    return stem;
  };
  const keyOf = (words: readonly string[]) => words.map(stemOf).join(' ');
  const phrases = synonyms.map((row) => row.map(tokenize));
  const rows = new Map<string, number[]>();
  for (const [row, alternatives] of phrases.entries())
    for (const key of alternatives.map(keyOf)) {
      const keyRows = rows.get(key);
      if (!keyRows) rows.set(key, [row]);
      else if (!keyRows.includes(row)) keyRows.push(row);
    }
  // Proper prefixes of all phrases, to detect that a phrase may continue.
  const phrasePrefixes = new Set<string>();
  for (const key of rows.keys())
    for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) phrasePrefixes.add(key.slice(0, end));
  const [questionTokens, stopTokens] = [questionWords.flatMap(tokenize), stopwords.flatMap(tokenize)];
  const weights = new Map([
    ...questionTokens.map((word) => [word, questionWordWeight] as const),
    ...stopTokens.map((word) => [word, 0] as const),
  ]);

  // Cached per word: the first query waits until all texts are analyzed.
  const wordTerms = new Map<string, Term>();
  const termOf = (word: string): Term => {
    const stem = stemOf(word);
    const synonymRows = rows.get(stem);
    const term: Term = { words: [word], stem, synonymRows: synonymRows ?? [], weight: synonymRows ? 1 : (weights.get(word) ?? 1) };
    wordTerms.set(word, term);
    return term;
  };
  const termAt = (words: readonly string[], at: number): Term => {
    const word = words[at]!;
    let term = wordTerms.get(word) ?? termOf(word);
    let stem = term.stem;
    for (let end = at + 1; end < words.length && phrasePrefixes.has(stem); end++) {
      stem += ` ${stemOf(words[end]!)}`;
      const synonymRows = rows.get(stem);
      if (synonymRows) term = { words: words.slice(at, end + 1), stem, synonymRows, weight: 1 };
    }
    return term;
  };
  const analyze = (words: readonly string[]): Term[] => {
    const terms: Term[] = [];
    for (let at = 0; at < words.length;) {
      const term = termAt(words, at);
      terms.push(term);
      at += term.words.length;
    }
    return terms;
  };
  return { stemOf, analyze, words: [...phrases.flat(2), ...questionTokens, ...stopTokens] };
}

/** American spelling of an English word, by its ending: synchronise, colour. */
function americanSpelling(word: string): string {
  return word.replace(/(.{3})is(e|ed|es|er|ing|ation)$/, '$1iz$2').replace(/(.{2})our(|s|ed|ing)$/, '$1or$2');
}
