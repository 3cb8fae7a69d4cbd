import type { Analyzer, Term } from './analyzer.ts';
import { tokenize } from './tokens.ts';
import type { Vocabulary } from './spelling.ts';

/** One page that can be the answer to a question, with what is known of it at once. */
export interface AnswerEntry {
  /** Its address below the site’s base path, without the first slash. */
  readonly address: string;
  readonly title: string;
  /** How else owners ask for it. */
  readonly aliases: readonly string[];
  /** The first sentence of the answer. */
  readonly excerpt: string;
  /** The kinds of key or the models it is about; empty when it is about all. */
  readonly appliesTo: string;
}

/** A word of a question, as it is looked for. */
export interface QueryTerm {
  /** What it may stand for in the index, each with how well it fits, from 0 to 1. */
  readonly keys: ReadonlyMap<string, number>;
  /** How much it counts beside the other words, from 0 to 1. */
  readonly weight: number;
}

/** How well a page answers. */
export interface Ranked<E> {
  readonly entry: E;
  readonly score: number;
}

/** Everything known of the answers, ready to be asked. */
export interface AnswerIndex<E> {
  readonly vocabulary: Vocabulary;
  /** Whether any answer holds a key. */
  readonly has: (key: string) => boolean;
  /** How much a word that stands for these keys tells: little when most answers hold it. */
  readonly idfOf: (keys: Iterable<string>) => number;
  /** The answers that hold enough of a question, best first. */
  readonly rank: (wanted: readonly QueryTerm[]) => Ranked<E>[];
}

/**
 * The least share of a question, by weight, that an answer has to hold. Less is enough when the question
 * names the site’s own subject, or holds no word that is foreign to the site.
 */
const minCoverage = { known: 0.35, other: 0.55 };
/** The share of answers that hold a word of the site’s own subject, such as key. */
const ubiquitousShare = 0.8;
/** The most answers that are compared with the question as a whole. */
const maxCandidates = 60;
/** How much an unknown word counts when others show that the question is about the site’s own subject. */
const unknownWordWeight = 0.35;
/** How much a word counts that stands in the text of an answer only, beside one of its question or an alias. */
const bodyWeight = 0.6;

/** What a term is known by in the index: its stem, and each row of the glossary it stands in. */
export function keysOf({ stem, synonymRows: meanings }: Term): string[] {
  return [stem, ...meanings.map((row) => `~${row}`)];
}

/** One word of a title or an alias. */
interface IndexTerm {
  readonly keys: readonly string[];
  /** The words of a phrase, one by one; none for a word alone. */
  readonly parts: readonly string[];
  readonly weight: number;
}

/** An answer that holds a key, by its place in the list, and how much it counts there. */
interface Posting {
  readonly entry: number;
  readonly weight: number;
}

type Weighted<T> = T & { readonly weight: number };

/** Indexes answers by the terms of their titles, aliases and first sentences. */
export function indexAnswers<E extends AnswerEntry>(entries: readonly E[], reader: Analyzer): AnswerIndex<E> {
  const vocabulary = new Map<string, number>();
  const holders = new Map<string, Posting[]>();
  const note = (words: readonly string[]) => words.forEach((word) => vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1));
  /** Notes what an entry holds, in the order of the entries, and what counts most first. */
  const hold = (keys: readonly string[], entry: number, weight: number) => {
    for (const key of keys) {
      const all = holders.get(key);
      if (!all) holders.set(key, [{ entry, weight }]);
      else if (all[all.length - 1]!.entry !== entry) all.push({ entry, weight });
    }
  };
  const known = new Map<Term, IndexTerm>();
  const heldOf = (term: Term): IndexTerm => {
    const held = { keys: keysOf(term), parts: term.words.length > 1 ? term.words.map(reader.stemOf) : [], weight: term.weight };
    known.set(term, held);
    return held;
  };
  const read = (text: string): IndexTerm[] => {
    const words = tokenize(text);
    note(words);
    const terms = reader.analyze(words).filter(({ weight: weight }) => weight > 0);
    return terms.map((term) => known.get(term) ?? heldOf(term));
  };

  note(reader.words);
  const asked = entries.map(({ title, aliases, excerpt: says, appliesTo: only }, entry) => {
    const phrases = [title, ...aliases].map(read);
    const own = new Set(phrases.flat());
    for (const { keys } of own) hold(keys, entry, 1);
    for (const { keys } of read(`${says} ${only}`)) hold(keys, entry, bodyWeight);
    for (const { parts } of own) hold(parts, entry, bodyWeight);
    return phrases;
  });

  const telling = (holdersOfIt: number) => Math.log(1 + (entries.length - holdersOfIt + 0.5) / (holdersOfIt + 0.5));
  const weights = new Map<string, number>();
  const weightOf = (keys: Iterable<string>): number => {
    const all = [...keys];
    const name = all.join('|');
    const weight = weights.get(name) ?? telling(new Set(all.flatMap((key) => holders.get(key)?.map(({ entry }) => entry) ?? [])).size);
    weights.set(name, weight);
    return weight;
  };
  const weigh = (phrase: readonly IndexTerm[]) => phrase.map((held) => ({ ...held, weight: held.weight * weightOf(held.keys) }));

  const rank = (wanted: readonly QueryTerm[]): Ranked<E>[] => {
    const credited = wanted.map((word) => ({ ...word, credit: matches(word.keys, holders) }));
    const onSubject = credited.some(({ credit }) => credit.size > entries.length * ubiquitousShare);
    const words = credited.map((word) => ({
      ...word,
      weight: word.weight * telling(word.credit.size) * (onSubject && word.credit.size === 0 ? unknownWordWeight : 1),
    }));
    const least = onSubject || words.every(({ credit }) => credit.size > 0) ? minCoverage.known : minCoverage.other;
    const all = sum(words, ({ weight }) => weight);
    return entries
      .map((entry, at) => ({ entry, at, covered: sum(words, ({ credit, weight }) => weight * (credit.get(at) ?? 0)) / all }))
      .filter(({ covered }) => covered >= least)
      .sort((a, b) => b.covered - a.covered)
      .slice(0, maxCandidates)
      .map(({ entry, at, covered }) => ({
        entry,
        score: covered + Math.max(...asked[at]!.map((phrase) => similarity(words, weigh(phrase)))),
      }))
      .sort((a, b) => b.score - a.score);
  };
  return { vocabulary, has: (key) => holders.has(key), idfOf: weightOf, rank };
}

/** How well each entry that holds one of the keys fits. */
function matches(keys: QueryTerm['keys'], holders: ReadonlyMap<string, readonly Posting[]>): Map<number, number> {
  const credit = new Map<number, number>();
  for (const [key, fit] of keys)
    for (const { entry, weight } of holders.get(key) ?? []) credit.set(entry, Math.max(fit * weight, credit.get(entry) ?? 0));
  return credit;
}

/** How much a question and a phrase say the same, from 0 to 1: what each holds of the other, by weight. */
function similarity(words: readonly Weighted<QueryTerm>[], phrase: readonly Weighted<IndexTerm>[]): number {
  const held = sum(
    words,
    ({ keys, weight }) => weight * Math.max(0, ...phrase.flatMap((one) => one.keys.map((key) => keys.get(key) ?? 0))),
  );
  const used = sum(phrase, ({ keys, weight }) => (words.some((word) => keys.some((key) => word.keys.has(key))) ? weight : 0));
  const recall = held / (sum(words, ({ weight }) => weight) || 1);
  const precision = used / (sum(phrase, ({ weight }) => weight) || 1);
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
