import type { AnswerData } from './packed-answers.ts';
import { indexAnswers, keysOf, type AnswerEntry, type AnswerIndex, type Ranked, type QueryTerm } from './answer-index.ts';
import { createAnalyzer, type Analyzer, type Term } from './analyzer.ts';
import { highlight, type TextPart } from './highlight.ts';
import { tokenize, tokenizeQuery } from './tokens.ts';
import { completions, correctSpelling } from './spelling.ts';

/** An interpreted query and its results. */
export interface SearchOutcome {
  /** Search words, spelling corrected. */
  readonly words: readonly string[];
  /** Corrected query; undefined if unchanged. */
  readonly correctedQuery: string | undefined;
  readonly queryTerms: readonly QueryTerm[];
  /** Answers, best first; empty if none matches. */
  readonly answers: readonly Ranked<AnswerEntry>[];
}

/** Search over the instant layer's data. Never throws, whatever the input. */
export interface Search {
  readonly search: (typed: string) => SearchOutcome;
  /** Whether a text contains every query word: filters results of a full-text index, which also returns irrelevant pages. */
  readonly matchesAllTerms: (text: string, outcome: SearchOutcome) => boolean;
  /** Splits a text into fragments with the query words marked. */
  readonly highlight: (text: string, outcome: SearchOutcome) => TextPart[];
}

/** Match quality of an index word: exact, synonym, completion. */
const matchQuality = { exact: 1, synonym: 0.8, completion: 0.7 };
/** Weight of a context word, relative to topical words. */
const contextWeight = 0.15;
/** Minimum weight of a word worth highlighting; “key” occurs everywhere. */
const minHighlightWeight = 1;
/** Maximum number of query words considered. */
const maxQueryWords = 24;

interface InterpretedWord {
  readonly typed: string;
  /** Its words, spelling corrected. */
  readonly words: readonly string[];
  /** Possible completions, if unfinished. */
  readonly candidates: readonly string[];
  readonly known: boolean;
}

export function createSearch(data: AnswerData): Search {
  const analyzer = createAnalyzer(data.glossary, data.language);
  const index = indexAnswers(data.answers, analyzer);
  const context = new Set(data.context.map(analyzer.stemOf));
  const interpret = createInterpreter(index, analyzer, context);
  const search = (typed: string): SearchOutcome => {
    const interpreted = interpret(typed);
    const wanted = queryTermsOf(interpreted, analyzer, context);
    const changed = interpreted.some(({ typed: word, words, candidates }) => candidates.length === 0 && words.join(' ') !== word);
    return {
      words: interpreted.flatMap(({ words }) => words),
      correctedQuery: changed
        ? interpreted.flatMap(({ typed: word, words, candidates }) => (candidates.length > 0 ? [word] : words)).join(' ')
        : undefined,
      queryTerms: wanted,
      answers: index.rank(wanted),
    };
  };
  return {
    search,
    matchesAllTerms: (text, { queryTerms }) => {
      const textKeys = new Set(analyzer.analyze(tokenize(text)).flatMap(keysOf));
      return queryTerms.length > 0 && queryTerms.every(({ keys }) => [...keys.keys()].some((key) => textKeys.has(key)));
    },
    highlight: (text, { queryTerms }) => {
      const informative = queryTerms.filter(({ keys, weight }) => weight * index.idfOf(keys.keys()) >= minHighlightWeight);
      const keys = new Set((informative.length > 0 ? informative : queryTerms).flatMap((word) => [...word.keys.keys()]));
      return highlight(text, analyzer, (term) => keysOf(term).some((key) => keys.has(key)));
    },
  };
}

/** Interprets a query word by word: known, unfinished, misspelled, or unknown to the site. */
function createInterpreter(
  { vocabulary }: AnswerIndex<AnswerEntry>,
  { stemOf }: Analyzer,
  context: ReadonlySet<string>,
): (typed: string) => InterpretedWord[] {
  const stems = new Set([...context, ...[...vocabulary.keys()].map(stemOf)]);
  const isKnown = (word: string) => stems.has(stemOf(word));
  const interpretWord = (typed: string, unfinished: boolean): InterpretedWord => {
    if (isKnown(typed)) return { typed, words: [typed], candidates: [], known: true };
    const candidates = unfinished && typed.length > 1 ? completions(typed, vocabulary) : [];
    if (candidates.length > 0) return { typed, words: [], candidates, known: true };
    const words = correctSpelling(typed, vocabulary);
    return { typed, words: words ?? [typed], candidates: [], known: words !== undefined };
  };
  return (typed) => {
    const words = joinSplitWords(tokenizeQuery(typed).slice(0, maxQueryWords), isKnown);
    const unfinished = /[\p{L}\p{N}]$/u.test(typed);
    const interpreted = words.map((word, at) => interpretWord(word, unfinished && at === words.length - 1));
    // Unknown words with digits, such as a year or 325ci, say nothing about the topic.
    const informative = interpreted.filter(({ known, typed: word }) => known || !/\d/.test(word));
    return informative.length > 0 ? informative : interpreted;
  };
}

/** Joins adjacent words that the site writes as one, such as “vl 2020”. */
function joinSplitWords(words: readonly string[], isKnown: (word: string) => boolean): string[] {
  const joinedWords: string[] = [];
  for (const word of words) {
    const previous = joinedWords.at(-1);
    if (previous !== undefined && !(isKnown(previous) && isKnown(word)) && isKnown(previous + word))
      joinedWords[joinedWords.length - 1] = previous + word;
    else joinedWords.push(word);
  }
  return joinedWords;
}

/** Query terms with their synonyms, stopwords removed. */
function queryTermsOf(interpreted: readonly InterpretedWord[], analyzer: Analyzer, context: ReadonlySet<string>): QueryTerm[] {
  const unfinished = interpreted
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ candidates }): QueryTerm => ({
      keys: new Map(candidates.flatMap((word) => analyzer.analyze([word]).flatMap(keysOf)).map((key) => [key, matchQuality.completion])),
      weight: 1,
    }));
  const terms = analyzer.analyze(interpreted.flatMap(({ words }) => words)).filter(({ weight }) => weight > 0);
  const keys = (term: Term) => new Map(keysOf(term).map((key, at) => [key, at === 0 ? matchQuality.exact : matchQuality.synonym]));
  return [...terms.map((term) => ({ keys: keys(term), weight: context.has(term.stem) ? contextWeight : term.weight })), ...unfinished];
}
