import type { Reader, Term } from './analyzer.ts';
import { plainWords } from './tokens.ts';
import type { Vocabulary } from './spelling.ts';

/** One page that can be the answer to a question, with what is known of it at once. */
export interface AnswerEntry {
  /** Its address below the site’s base path, without the first slash. */
  readonly address: string;
  readonly title: string;
  /** How else owners ask for it. */
  readonly aliases: readonly string[];
  /** The first sentence of the answer. */
  readonly says: string;
  /** The kinds of key or the models it is about; empty when it is about all. */
  readonly only: string;
}

/** A word of a question, as it is looked for. */
export interface Wanted {
  /** What it may stand for in the index, each with how well it fits, from 0 to 1. */
  readonly keys: ReadonlyMap<string, number>;
  /** How much it counts beside the other words, from 0 to 1. */
  readonly share: number;
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
  readonly holds: (key: string) => boolean;
  /** How much a word that stands for these keys tells: little when most answers hold it. */
  readonly weightOf: (keys: Iterable<string>) => number;
  /** The answers that hold enough of a question, best first. */
  readonly rank: (wanted: readonly Wanted[]) => Ranked<E>[];
}

/**
 * The least share of a question, by weight, that an answer has to hold. Less is enough when the question
 * names the site’s own subject, or holds no word that is foreign to the site.
 */
const floor = { known: 0.35, other: 0.55 };
/** The share of answers that hold a word of the site’s own subject, such as key. */
const ofSubject = 0.8;
/** The most answers that are compared with the question as a whole. */
const most = 60;
/** How much an unknown word counts when others show that the question is about the site’s own subject. */
const forgiven = 0.35;
/** How much a word counts that stands in the text of an answer only, beside one of its question or an alias. */
const inText = 0.6;

/** What a term is known by in the index: its stem, and each row of the glossary it stands in. */
export function keysOf({ stem, meanings }: Term): string[] {
  return [stem, ...meanings.map((row) => `~${row}`)];
}

/** One word of a title or an alias. */
interface Held {
  readonly keys: readonly string[];
  /** The words of a phrase, one by one; none for a word alone. */
  readonly parts: readonly string[];
  readonly share: number;
}

/** An answer that holds a key, by its place in the list, and how much it counts there. */
interface Holder {
  readonly entry: number;
  readonly weight: number;
}

type Weighed<T> = T & { readonly weight: number };

/** Indexes answers by the terms of their titles, aliases and first sentences. */
export function indexOf<E extends AnswerEntry>(entries: readonly E[], reader: Reader): AnswerIndex<E> {
  const vocabulary = new Map<string, number>();
  const holders = new Map<string, Holder[]>();
  const note = (words: readonly string[]) => words.forEach((word) => vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1));
  /** Notes what an entry holds, in the order of the entries, and what counts most first. */
  const hold = (keys: readonly string[], entry: number, weight: number) => {
    for (const key of keys) {
      const all = holders.get(key);
      if (!all) holders.set(key, [{ entry, weight }]);
      else if (all[all.length - 1]!.entry !== entry) all.push({ entry, weight });
    }
  };
  const known = new Map<Term, Held>();
  const heldOf = (term: Term): Held => {
    const held = { keys: keysOf(term), parts: term.words.length > 1 ? term.words.map(reader.stemOf) : [], share: term.share };
    known.set(term, held);
    return held;
  };
  const read = (text: string): Held[] => {
    const words = plainWords(text);
    note(words);
    const terms = reader.read(words).filter(({ share }) => share > 0);
    return terms.map((term) => known.get(term) ?? heldOf(term));
  };

  note(reader.words);
  const asked = entries.map(({ title, aliases, says, only }, entry) => {
    const phrases = [title, ...aliases].map(read);
    const own = new Set(phrases.flat());
    for (const { keys } of own) hold(keys, entry, 1);
    for (const { keys } of read(`${says} ${only}`)) hold(keys, entry, inText);
    for (const { parts } of own) hold(parts, entry, inText);
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
  const weigh = (phrase: readonly Held[]) => phrase.map((held) => ({ ...held, weight: held.share * weightOf(held.keys) }));

  const rank = (wanted: readonly Wanted[]): Ranked<E>[] => {
    const credited = wanted.map((word) => ({ ...word, credit: creditOf(word.keys, holders) }));
    const onSubject = credited.some(({ credit }) => credit.size > entries.length * ofSubject);
    const words = credited.map((word) => ({
      ...word,
      weight: word.share * telling(word.credit.size) * (onSubject && word.credit.size === 0 ? forgiven : 1),
    }));
    const least = onSubject || words.every(({ credit }) => credit.size > 0) ? floor.known : floor.other;
    const all = sum(words, ({ weight }) => weight);
    return entries
      .map((entry, at) => ({ entry, at, covered: sum(words, ({ credit, weight }) => weight * (credit.get(at) ?? 0)) / all }))
      .filter(({ covered }) => covered >= least)
      .sort((a, b) => b.covered - a.covered)
      .slice(0, most)
      .map(({ entry, at, covered }) => ({
        entry,
        score: covered + Math.max(...asked[at]!.map((phrase) => likeness(words, weigh(phrase)))),
      }))
      .sort((a, b) => b.score - a.score);
  };
  return { vocabulary, holds: (key) => holders.has(key), weightOf, rank };
}

/** How well each entry that holds one of the keys fits. */
function creditOf(keys: Wanted['keys'], holders: ReadonlyMap<string, readonly Holder[]>): Map<number, number> {
  const credit = new Map<number, number>();
  for (const [key, fit] of keys)
    for (const { entry, weight } of holders.get(key) ?? []) credit.set(entry, Math.max(fit * weight, credit.get(entry) ?? 0));
  return credit;
}

/** How much a question and a phrase say the same, from 0 to 1: what each holds of the other, by weight. */
function likeness(words: readonly Weighed<Wanted>[], phrase: readonly Weighed<Held>[]): number {
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
