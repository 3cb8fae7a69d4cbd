import type { AnswerData } from './packed-answers.ts';
import { indexAnswers, keysOf, type AnswerEntry, type AnswerIndex, type Ranked, type QueryTerm } from './answer-index.ts';
import { createAnalyzer, type Analyzer, type Term } from './analyzer.ts';
import { highlight, type TextPart } from './highlight.ts';
import { tokenize, tokenizeQuery } from './tokens.ts';
import { completions, correctSpelling } from './spelling.ts';

/** What was typed, as it was understood, and what answers it. */
export interface Outcome {
  /** The words that are looked for, in their mended spelling. */
  readonly words: readonly string[];
  /** What was typed with its spelling mended; nothing when nothing was changed. */
  readonly correctedQuery: string | undefined;
  readonly wanted: readonly QueryTerm[];
  /** The answers, best first; none when nothing that is known answers it. */
  readonly answers: readonly Ranked<AnswerEntry>[];
}

/** A search over the instant layer’s data alone. Nothing that is typed makes it throw. */
export interface Search {
  readonly search: (typed: string) => Outcome;
  /** Whether a text holds everything that was asked: the floor under a full-text index, which answers nonsense too. */
  readonly isAbout: (text: string, outcome: Outcome) => boolean;
  /** A text in pieces, those marked that were asked for. */
  readonly highlight: (text: string, outcome: Outcome) => TextPart[];
}

/** How well a word of the index fits one that was typed. */
const fit = { same: 1, meaning: 0.8, begun: 0.7 };
/** How much a word about the car counts beside words about what is asked. */
const aside = 0.15;
/** The least a word has to tell for its marks to help a reader; “key” stands everywhere. */
const worthMarking = 1;
/** The most words of a question that are looked at. */
const mostWords = 24;

/** One word that was typed, as it was understood. */
interface Heard {
  readonly typed: string;
  /** Its words in mended spelling. */
  readonly words: readonly string[];
  /** What it may become, when it is not finished. */
  readonly begun: readonly string[];
  readonly known: boolean;
}

/** A search over the answers of one language. */
export function createSearch(data: AnswerData): Search {
  const reader = createAnalyzer(data.glossary, data.language);
  const index = indexAnswers(data.answers, reader);
  const context = new Set(data.context.map(reader.stemOf));
  const hear = listenerOf(index, reader, context);
  const ask = (typed: string): Outcome => {
    const heard = hear(typed);
    const wanted = wantedOf(heard, reader, context);
    const changed = heard.some(({ typed: word, words, begun }) => begun.length === 0 && words.join(' ') !== word);
    return {
      words: heard.flatMap(({ words }) => words),
      correctedQuery: changed ? heard.flatMap(({ typed: word, words, begun }) => (begun.length > 0 ? [word] : words)).join(' ') : undefined,
      wanted,
      answers: index.rank(wanted),
    };
  };
  return {
    search: ask,
    isAbout: (text, { wanted }) => {
      const held = new Set(reader.analyze(tokenize(text)).flatMap(keysOf));
      return wanted.length > 0 && wanted.every(({ keys }) => [...keys.keys()].some((key) => held.has(key)));
    },
    highlight: (text, { wanted }) => {
      const telling = wanted.filter(({ keys, weight: weight }) => weight * index.idfOf(keys.keys()) >= worthMarking);
      const keys = new Set((telling.length > 0 ? telling : wanted).flatMap((word) => [...word.keys.keys()]));
      return highlight(text, reader, (term) => keysOf(term).some((key) => keys.has(key)));
    },
  };
}

/** Understands what is typed word by word: known, unfinished, misspelled, or foreign to the site. */
function listenerOf(
  { vocabulary }: AnswerIndex<AnswerEntry>,
  { stemOf }: Analyzer,
  context: ReadonlySet<string>,
): (typed: string) => Heard[] {
  const stems = new Set([...context, ...[...vocabulary.keys()].map(stemOf)]);
  const isKnown = (word: string) => stems.has(stemOf(word));
  const hearWord = (typed: string, unfinished: boolean): Heard => {
    if (isKnown(typed)) return { typed, words: [typed], begun: [], known: true };
    const begun = unfinished && typed.length > 1 ? completions(typed, vocabulary) : [];
    if (begun.length > 0) return { typed, words: [], begun, known: true };
    const words = correctSpelling(typed, vocabulary);
    return { typed, words: words ?? [typed], begun: [], known: words !== undefined };
  };
  return (typed) => {
    const words = joined(tokenizeQuery(typed).slice(0, mostWords), isKnown);
    const unfinished = /[\p{L}\p{N}]$/u.test(typed);
    const heard = words.map((word, at) => hearWord(word, unfinished && at === words.length - 1));
    // A year or a type such as 325ci, which the site does not know, says nothing about what is asked.
    const telling = heard.filter(({ known, typed: word }) => known || !/\d/.test(word));
    return telling.length > 0 ? telling : heard;
  };
}

/** Words with those pairs made one that the site writes as one, such as “vl 2020”. */
function joined(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    if (last !== undefined && !(isKnown(last) && isKnown(word)) && isKnown(last + word)) all[all.length - 1] = last + word;
    else all.push(word);
  }
  return all;
}

/** What the index is asked for: each word with its meanings, without the words that do not count. */
function wantedOf(heard: readonly Heard[], reader: Analyzer, context: ReadonlySet<string>): QueryTerm[] {
  const begun = heard
    .filter((one) => one.begun.length > 0)
    .map((one): QueryTerm => ({
      keys: new Map(one.begun.flatMap((word) => reader.analyze([word]).flatMap(keysOf)).map((key) => [key, fit.begun])),
      weight: 1,
    }));
  const asked = reader.analyze(heard.flatMap(({ words }) => words)).filter(({ weight: weight }) => weight > 0);
  const keys = (term: Term) => new Map(keysOf(term).map((key, at) => [key, at === 0 ? fit.same : fit.meaning]));
  return [...asked.map((term) => ({ keys: keys(term), weight: context.has(term.stem) ? aside : term.weight })), ...begun];
}
