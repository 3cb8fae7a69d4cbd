import type { Analyzer, Term } from './analyzer.ts';
import { tokenize } from './tokens.ts';
import type { Vocabulary } from './spelling.ts';

/** A page that can answer a query, with its search metadata. */
export interface AnswerEntry {
  /** Path below the site's base path, without the leading slash. */
  readonly address: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** First sentence of the answer. */
  readonly excerpt: string;
  /** Key types or models it is limited to; empty if it applies to all. */
  readonly appliesTo: string;
}

/** A query word with its candidate keys. */
export interface QueryTerm {
  /** Index keys it may stand for, each with a match quality from 0 to 1. */
  readonly keys: ReadonlyMap<string, number>;
  /** Weight relative to the other words, from 0 to 1. */
  readonly weight: number;
}

export interface Ranked<E> {
  readonly entry: E;
  readonly score: number;
}

/** Search index over the answers. */
export interface AnswerIndex<E> {
  readonly vocabulary: Vocabulary;
  /** Whether any answer contains a key. */
  readonly has: (key: string) => boolean;
  /** Inverse document frequency of a set of keys. */
  readonly idfOf: (keys: Iterable<string>) => number;
  /** Answers that cover enough of the query, best first. */
  readonly rank: (query: readonly QueryTerm[]) => Ranked<E>[];
}

/**
 * Minimum share of a query, by weight, that an answer must cover. The lower bound applies when the query names the
 * site's subject or has no word unknown to the site.
 */
const minCoverage = { known: 0.35, other: 0.55 };
/** Document share above which a word, such as key, counts as the site's subject. */
const ubiquitousShare = 0.8;
/** Maximum number of answers compared with the whole query. */
const maxCandidates = 60;
/** Weight of an unknown word in an on-topic query. */
const unknownWordWeight = 0.35;
/** Weight of a word found only in the body of an answer, relative to its title or an alias. */
const bodyWeight = 0.6;

/** Index keys of a term: its stem and its glossary rows. */
export function keysOf({ stem, synonymRows }: Term): string[] {
  return [stem, ...synonymRows.map((row) => `~${row}`)];
}

/** A term of a title or alias. */
interface IndexTerm {
  readonly keys: readonly string[];
  /** Stems of a phrase's words; empty for a single word. */
  readonly parts: readonly string[];
  readonly weight: number;
}

/** Posting: an entry's index and the key's weight there. */
interface Posting {
  readonly entry: number;
  readonly weight: number;
}

type Weighted<T> = T & { readonly weight: number };

/** Indexes answers by the terms of their titles, aliases and first sentences. */
export function indexAnswers<E extends AnswerEntry>(entries: readonly E[], analyzer: Analyzer): AnswerIndex<E> {
  const vocabulary = new Map<string, number>();
  const postings = new Map<string, Posting[]>();
  const countWords = (words: readonly string[]) => words.forEach((word) => vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1));
  /** Adds postings. Entries must come in order, each with its highest weight first. */
  const addPostings = (keys: readonly string[], entry: number, weight: number) => {
    for (const key of keys) {
      const keyPostings = postings.get(key);
      if (!keyPostings) postings.set(key, [{ entry, weight }]);
      else if (keyPostings[keyPostings.length - 1]!.entry !== entry) keyPostings.push({ entry, weight });
    }
  };
  const indexTerms = new Map<Term, IndexTerm>();
  const indexTermOf = (term: Term): IndexTerm => {
    const indexTerm = { keys: keysOf(term), parts: term.words.length > 1 ? term.words.map(analyzer.stemOf) : [], weight: term.weight };
    indexTerms.set(term, indexTerm);
    return indexTerm;
  };
  const read = (text: string): IndexTerm[] => {
    const words = tokenize(text);
    countWords(words);
    const terms = analyzer.analyze(words).filter(({ weight }) => weight > 0);
    return terms.map((term) => indexTerms.get(term) ?? indexTermOf(term));
  };

  countWords(analyzer.words);
  const phrasesByEntry = entries.map(({ title, aliases, excerpt, appliesTo }, entry) => {
    const phrases = [title, ...aliases].map(read);
    const phraseTerms = new Set(phrases.flat());
    for (const { keys } of phraseTerms) addPostings(keys, entry, 1);
    for (const { keys } of read(`${excerpt} ${appliesTo}`)) addPostings(keys, entry, bodyWeight);
    for (const { parts } of phraseTerms) addPostings(parts, entry, bodyWeight);
    return phrases;
  });

  const idf = (frequency: number) => Math.log(1 + (entries.length - frequency + 0.5) / (frequency + 0.5));
  const weights = new Map<string, number>();
  const weightOf = (keys: Iterable<string>): number => {
    const keyList = [...keys];
    const name = keyList.join('|');
    const weight = weights.get(name) ?? idf(new Set(keyList.flatMap((key) => postings.get(key)?.map(({ entry }) => entry) ?? [])).size);
    weights.set(name, weight);
    return weight;
  };
  const weigh = (phrase: readonly IndexTerm[]) => phrase.map((term) => ({ ...term, weight: term.weight * weightOf(term.keys) }));

  const rank = (query: readonly QueryTerm[]): Ranked<E>[] => {
    const credited = query.map((word) => ({ ...word, credit: matches(word.keys, postings) }));
    const onSubject = credited.some(({ credit }) => credit.size > entries.length * ubiquitousShare);
    const words = credited.map((word) => ({
      ...word,
      weight: word.weight * idf(word.credit.size) * (onSubject && word.credit.size === 0 ? unknownWordWeight : 1),
    }));
    const coverageThreshold = onSubject || words.every(({ credit }) => credit.size > 0) ? minCoverage.known : minCoverage.other;
    const totalWeight = sum(words, ({ weight }) => weight);
    return entries
      .map((entry, at) => ({ entry, at, covered: sum(words, ({ credit, weight }) => weight * (credit.get(at) ?? 0)) / totalWeight }))
      .filter(({ covered }) => covered >= coverageThreshold)
      .sort((a, b) => b.covered - a.covered)
      .slice(0, maxCandidates)
      .map(({ entry, at, covered }) => ({
        entry,
        score: covered + Math.max(...phrasesByEntry[at]!.map((phrase) => similarity(words, weigh(phrase)))),
      }))
      .sort((a, b) => b.score - a.score);
  };
  return { vocabulary, has: (key) => postings.has(key), idfOf: weightOf, rank };
}

/** Match quality of each entry that contains one of the keys. */
function matches(keys: QueryTerm['keys'], postings: ReadonlyMap<string, readonly Posting[]>): Map<number, number> {
  const credit = new Map<number, number>();
  for (const [key, fit] of keys)
    for (const { entry, weight } of postings.get(key) ?? []) credit.set(entry, Math.max(fit * weight, credit.get(entry) ?? 0));
  return credit;
}

/** Similarity of a query and a phrase from 0 to 1: weighted F1 of their overlap. */
function similarity(words: readonly Weighted<QueryTerm>[], phrase: readonly Weighted<IndexTerm>[]): number {
  const matchedWeight = sum(
    words,
    ({ keys, weight }) => weight * Math.max(0, ...phrase.flatMap((term) => term.keys.map((key) => keys.get(key) ?? 0))),
  );
  const usedWeight = sum(phrase, ({ keys, weight }) => (words.some((word) => keys.some((key) => word.keys.has(key))) ? weight : 0));
  const recall = matchedWeight / (sum(words, ({ weight }) => weight) || 1);
  const precision = usedWeight / (sum(phrase, ({ weight }) => weight) || 1);
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
