import type { Catalog } from '../domain/catalog/catalog.ts';
import type { Folding } from '../domain/search/folding.ts';
import type { Car } from '../domain/search/named-cars.ts';
import type { AnswerData, AnswerEntry, ModelData } from '../domain/search/answer-data.ts';
import { tokenize } from '../domain/search/tokens.ts';
import { modelSizes, trainSearch, type TrainingData } from '../domain/training/train-search.ts';
import { maxModelRows, maxWholeAnswers } from './list-limits.ts';
import { paths } from './paths.ts';

/** Length in characters below which a first sentence, such as “No.”, is shown with the next one. */
const shortSentence = 24;

/** What the search takes from the words of the interface. */
export interface SearchWords {
  readonly modelTitle: (code: string, name: string) => string;
  readonly row: (items: readonly string[]) => string;
  /** Letters that are spelled in more than one way. */
  readonly foldings: readonly Folding[];
}

/** Data of the instant search layer, with the model that answers first. */
export function searchData(
  catalog: Catalog,
  { modelTitle, row, foldings }: SearchWords,
  model = trainSearch(trainingData(catalog, foldings), modelSizes.first),
): AnswerData {
  const { language, answers, notCovered, models, keys, site, glossary } = catalog;
  const appliesTo = (ids: readonly string[]) =>
    row([
      ...keys.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
      ...models.filter(({ id }) => ids.includes(id)).map(({ facts }) => facts.code),
    ]);
  const entry = (path: string, title: string, excerpt: string, ids: readonly string[] = []): AnswerEntry => ({
    address: path.slice(1),
    title,
    excerpt,
    appliesTo: appliesTo(ids),
  });
  const excerptOf = (short: string) => firstExcerpt(catalog, short);
  return {
    language,
    ...(foldings.length > 0 && { foldings }),
    make: site.make,
    synonyms: glossary.synonyms,
    cars: carsOf(catalog),
    answers: answers.map(({ id, question, short, keys: kinds = [], models: codes = [] }) =>
      entry(paths.answer(id), question, excerptOf(short), [...kinds, ...codes]),
    ),
    mostAsked: catalog.mostAsked.map((answer) => answers.indexOf(answer)),
    procedure: entry(paths.home, site.task, site.question),
    carPages: [
      ...models.map(({ id, facts: { code, name }, words }) =>
        entry(paths.model(id), modelTitle(code, name), models.length > maxModelRows ? '' : (words.bodies ?? '')),
      ),
      ...notCovered.map(({ id, title, summary }) => entry(paths.notCovered(id), title, firstSentence(summary, language))),
    ],
    model,
  };
}

/** What makes the search better, loaded after the first answers. */
export function modelData(
  catalog: Catalog,
  foldings: readonly Folding[],
  model = trainSearch(trainingData(catalog, foldings), modelSizes.full),
): ModelData {
  return {
    model,
    shorts: catalog.answers.map(({ short }) => short.slice(firstExcerpt(catalog, short).length).trim()),
  };
}

/** Titles, aliases and ways of asking, labeled as AnswerData says. */
export function trainingData(catalog: Catalog, foldings: readonly Folding[]): TrainingData {
  const { language, site, answers, asked } = catalog;
  const labeled = (texts: readonly string[], label: number) => texts.map((text) => ({ text, label }));
  return {
    language,
    foldings,
    make: site.make,
    cars: carsOf(catalog),
    labelCount: answers.length + 2,
    outsideLabel: answers.length + 1,
    texts: [
      ...answers.flatMap(({ question, aliases, asked: ways }, label) => labeled([question, ...aliases, ...ways], label)),
      ...labeled([site.task, ...asked.procedure], answers.length),
      ...labeled(asked.noAnswer, answers.length + 1),
    ],
  };
}

/** What cars are called, and when they were built. */
function carsOf({ models, notCovered }: Catalog): Car[] {
  const named = (name: string) => tokenize(name).join(' ');
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const covered = models.map(({ id, facts: { code, name, names, built, modelYears } }): Car => {
    const years = [...(built ? [yearOf(built.from), yearOf(built.to)] : []), ...(modelYears ? [modelYears.from, modelYears.to] : [])];
    return {
      address: paths.model(id).slice(1),
      names: [code, name, ...names].map(named),
      years: years.length > 0 ? [Math.min(...years), Math.max(...years)] : undefined,
    };
  });
  const taken = new Set(covered.flatMap(({ names }) => names));
  return [
    ...covered,
    ...notCovered.map(({ id, codes, name }) => ({
      address: paths.notCovered(id).slice(1),
      names: [...codes, name].map(named).filter((other) => !taken.has(other)),
    })),
  ];
}

/** What is said of an answer at once; nothing where there are many, so that their questions are there soon. */
const firstExcerpt = ({ answers, language }: Catalog, short: string): string =>
  answers.length > maxWholeAnswers ? '' : firstSentence(short, language);

/** First sentence of a text, plus the second if the first is very short. */
export function firstSentence(text: string, language: string): string {
  const [first = '', second = ''] = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  return (first.trim().length < shortSentence ? first + second : first).trim();
}
