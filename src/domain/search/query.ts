import type { Word } from './features.ts';
import { accentedForms, createFolding } from './folding.ts';
import { highlight, type TextPart } from './highlight.ts';
import { createModel, type Model, type PackedModel } from './model.ts';
import { carWord, createCarNamer, type NamedCars } from './named-cars.ts';
import type { AnswerData, AnswerEntry } from './answer-data.ts';
import { completions, correctSpelling } from './spelling.ts';
import { createStemmer, type Stemmer } from './stems.ts';
import { createSynonyms } from './synonyms.ts';
import { tokenize, tokenizeQuery } from './tokens.ts';

/** How well the first answer answers: `unsure` answers are the closest; `none` means that the site does not answer it. */
export type Certainty = 'sure' | 'unsure' | 'none';

/** An interpreted query and its results. */
export interface SearchOutcome {
  /** Search words, spelling corrected. */
  readonly words: readonly string[];
  /** Corrected query; undefined if unchanged. */
  readonly correctedQuery: string | undefined;
  /** Stems that matter: those that a page about it contains, and that are highlighted. */
  readonly stems: readonly string[];
  readonly certainty: Certainty;
  /** Answers, best first; the closest ones if unsure, empty if none. */
  readonly answers: readonly AnswerEntry[];
}

/** Search over the answers. Never throws, whatever the input. */
export interface Search {
  readonly search: (typed: string) => SearchOutcome;
  /** Whether a text contains every query word that matters: filters results of a full-text index, which also returns irrelevant pages. */
  readonly matchesAllTerms: (text: string, outcome: SearchOutcome) => boolean;
  /** Splits a text into fragments with the query words marked. */
  readonly highlight: (text: string, outcome: SearchOutcome) => TextPart[];
}

/**
 * Probability of “no answer” from which a question of few or of many words is turned away, and the one that has to remain without
 * any one of its words, so that none is turned away for the sake of one word. Cross-validated, 10 in 1,000 owners’ questions are.
 */
const minRefusal = { few: 0.5, many: 0.9, withoutAWord: 0.2 };
/** Words from which a question has many. */
const manyWords = 4;
/** Probability below which the best answer is only the closest: cross-validated, 5 of 6 above it are right, and 1 of 3 below. */
const minSure = 0.5;
/** Share of the best answer’s probability that another needs to be shown, and how many are shown in any case. */
const shown = { minShare: 0.05, min: 3, max: 6 };
/** Importance from which a word matters: “the”, “not” and what every answer is about stay below it, what few are about above. */
const minImportance = 0.75;

export function createSearch(data: AnswerData, packedModel: PackedModel = data.model): Search {
  const fold = createFolding(data.foldings);
  const stemOf = createStemmer(data.language, fold);
  const model = createModel(packedModel, stemOf);
  const synonyms = createSynonyms(data.synonyms, stemOf);
  const nameCars = createCarNamer(data.cars, data.make);
  const interpret = createInterpreter(data, model, stemOf, fold);
  const labels = [...data.answers, data.procedure];
  const accented = accentedForms(textOf(data), fold);

  const search = (typed: string): SearchOutcome => {
    const { words: named, addresses } = nameCars(tokenizeQuery(typed));
    const read = interpret(named, /[\p{L}\p{N}]$/u.test(typed));
    const subject = read.filter(({ word }) => word.stems[0] !== carWord);
    const stems = [...new Set(subject.flatMap(({ word }) => word.stems))];
    const decisive = stems.filter((stem) => !model.isKnown(stem) || model.importanceOf(stem) >= minImportance);
    const isCorrected = read.some(({ typed: token, shown: words }) => words !== token);
    return {
      words: read.map(({ shown: word }) => word),
      correctedQuery: isCorrected ? read.map(({ shown: word }) => accented.get(fold(word)) ?? word).join(' ') : undefined,
      stems: decisive.length > 0 ? decisive : stems,
      ...answer(
        read.map(({ word }) => word),
        subject.length > 0,
        addresses,
      ),
    };
  };

  const refusalOf = (words: readonly Word[]) => model.probabilities(words)[labels.length] ?? 0;
  // The first layer knows too little to turn a question away.
  const isRefused = (words: readonly Word[]): boolean =>
    packedModel !== data.model &&
    refusalOf(words) >= (words.length < manyWords ? minRefusal.few : minRefusal.many) &&
    (words.length === 1 || words.every((word) => refusalOf(words.filter((other) => other !== word)) >= minRefusal.withoutAWord));

  /** The pages that answer, and how certainly. */
  const answer = (words: readonly Word[], hasSubject: boolean, cars: readonly string[]): Pick<SearchOutcome, 'certainty' | 'answers'> => {
    const carPages = data.carPages.filter(({ address }) => cars.includes(address));
    if (!hasSubject) return { certainty: carPages.length > 0 ? 'sure' : 'none', answers: carPages };
    if (!words.some(({ stems }) => stems.some(model.isKnown)))
      return { certainty: carPages.length > 0 ? 'unsure' : 'none', answers: carPages };
    const probabilities = model.probabilities(words);
    if (isRefused(words)) return { certainty: 'none', answers: [] };
    const ranked = labels
      .map((entry, label) => ({ entry, probability: probabilities[label]! }))
      .sort((a, b) => b.probability - a.probability);
    const best = ranked[0]!.probability;
    const answers = ranked
      .filter(({ probability }, at) => at < shown.min || probability >= best * shown.minShare)
      .slice(0, shown.max)
      // Whoever names a car is led to its page.
      .flatMap(({ entry }) => (entry === data.procedure && carPages.length > 0 ? carPages : [entry]));
    return { certainty: best >= minSure ? 'sure' : 'unsure', answers: [...new Set([...answers, ...carPages])] };
  };

  return {
    search,
    matchesAllTerms: (text, { stems }) => {
      const textStems = new Set(tokenize(text).map(stemOf).flatMap(synonyms));
      return stems.length > 0 && stems.every((stem) => synonyms(stem).some((other) => textStems.has(other)));
    },
    highlight: (text, { stems }) => {
      const wanted = new Set(stems.flatMap(synonyms));
      return highlight(text, (word) => synonyms(stemOf(word)).some((stem) => wanted.has(stem)));
    },
  };
}

/** Titles and first sentences. */
const textOf = ({ answers, procedure, carPages }: AnswerData): string =>
  [...answers, procedure, ...carPages].map(({ title, excerpt }) => `${title} ${excerpt}`).join(' ');

/** A token as typed, as shown, and as the model reads it. */
interface Reading {
  readonly typed: string;
  readonly shown: string;
  readonly word: Word;
}

/** Interprets tokens one by one: known, unfinished, misspelled, or unknown to the site. */
function createInterpreter(
  data: AnswerData,
  model: Model,
  stemOf: Stemmer,
  fold: (token: string) => string,
): (words: NamedCars['words'], isUnfinished: boolean) => Reading[] {
  // In order of frequency; words of synonyms and texts last.
  const vocabulary = [...new Set([...model.words, ...data.synonyms.flat().flatMap(tokenize), ...tokenize(textOf(data))].map(fold))];
  const frequencies = new Map(vocabulary.map((word, at) => [word, vocabulary.length - at]));
  const stems = new Set(vocabulary.map(stemOf));
  const reading = (typed: string, words: readonly string[]): Reading => ({
    typed,
    shown: words.join(' '),
    word: { stems: words.map(stemOf), letters: fold(words.join('')) },
  });
  // Each keystroke reads the whole query again.
  const corrections = new Map<string, readonly string[]>();
  const correct = (typed: string): readonly string[] => {
    const words = corrections.get(typed) ??
      correctSpelling(fold(typed), frequencies) ??
      correctSpelling(stemOf(typed), frequencies) ?? [typed];
    corrections.set(typed, words);
    return words;
  };
  return (words, isUnfinished) =>
    words.flatMap(({ text: typed, isCar }, at): Reading[] => {
      if (isCar) return [{ typed, shown: typed, word: { stems: [carWord], letters: '' } }];
      if (stems.has(stemOf(typed))) return [reading(typed, [typed])];
      const candidates = isUnfinished && at === words.length - 1 && typed.length > 1 ? completions(fold(typed), frequencies) : [];
      if (candidates.length > 0) return [{ typed, shown: typed, word: { stems: [...new Set(candidates.map(stemOf))], letters: '' } }];
      return correct(typed).map((word) => reading(typed, [word]));
    });
}

/** The words of a text to train with: tokens without correction, the names of cars replaced. */
export function trainingWords(
  text: string,
  nameCars: ReturnType<typeof createCarNamer>,
  stemOf: Stemmer,
  fold: (token: string) => string = (token) => token,
): Word[] {
  return nameCars(tokenize(text)).words.map(({ text: word, isCar }) =>
    isCar ? { stems: [carWord], letters: '' } : { stems: [stemOf(word)], letters: fold(word) },
  );
}
