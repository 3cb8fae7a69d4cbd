import type { AnswerData } from '../domain/search/packed-answers.ts';
import { keysOf, type AnswerEntry } from '../domain/search/answer-index.ts';
import type { Catalog } from '../domain/catalog/catalog.ts';
import { createAnalyzer, type Glossary, type Analyzer } from '../domain/search/analyzer.ts';
import { tokenize } from '../domain/search/tokens.ts';
import { paths } from './paths.ts';

/** Characters below which a first sentence, such as “No.”, is shown with the one after it. */
const shortSentence = 24;

/**
 * Everything the search knows at once: the answers, the pages for cars that are not covered, and the
 * models, each by its title, aliases and first sentence; without what the ranking would not miss.
 */
export function searchData(catalog: Catalog, modelTitle: (code: string, name: string) => string): AnswerData {
  const { language, answers, notCovered, models, keys, site } = catalog;
  const reader = createAnalyzer(catalog.glossary, language);
  const appliesTo = (ids: readonly string[]) =>
    [
      ...keys.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
      ...models.filter(({ id }) => ids.includes(id)).map(({ facts }) => facts.code),
    ].join(', ');
  const entries: AnswerEntry[] = [
    ...answers.map(({ id, question, aliases, short, keys: kinds = [], models: codes = [] }) => ({
      address: paths.answer(id),
      title: question,
      aliases,
      excerpt: firstSentence(short, language),
      appliesTo: appliesTo([...kinds, ...codes]),
    })),
    ...notCovered.map(({ id, title, summary, codes, name }) => ({
      address: paths.notCovered(id),
      title,
      aliases: [...codes, name],
      excerpt: firstSentence(summary, language),
      appliesTo: '',
    })),
    ...models.map(({ id, facts: { code, name }, words }) => ({
      address: paths.model(id),
      title: modelTitle(code, name),
      aliases: [`${code} ${name}`],
      excerpt: words.bodies ?? '',
      appliesTo: '',
    })),
  ];
  return {
    language,
    glossary: lean(catalog.glossary, reader),
    context: [...new Set([site.make, ...models.map(({ facts }) => facts.code)].flatMap(tokenize))],
    answers: entries.map(({ address, aliases, ...entry }) => ({
      ...entry,
      address: address.slice(1),
      aliases: leanest(entry.title, aliases, reader),
    })),
  };
}

/** The first sentence of a text; with the second when the first says hardly more than yes or no. */
export function firstSentence(text: string, language: string): string {
  const [first = '', second = ''] = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  return (first.trim().length < shortSentence ? first + second : first).trim();
}

/** A glossary without forms of a word that stand for the same stem. */
function lean({ synonyms: same, ...lists }: Glossary, { stemOf }: Analyzer): Glossary {
  const stem = (phrase: string) => tokenize(phrase).map(stemOf).join(' ');
  return {
    ...lists,
    synonyms: same.map((row) => row.filter((phrase, at) => row.findIndex((other) => stem(other) === stem(phrase)) === at)),
  };
}

/** Aliases without the words that do not count, and without those that say the same as another. */
function leanest(title: string, aliases: readonly string[], reader: Analyzer): string[] {
  const read = (phrase: string) => reader.analyze(tokenize(phrase)).filter(({ weight: share }) => share > 0);
  const kept: { readonly phrase: string; readonly keys: Set<string> }[] = [];
  for (const terms of [title, ...aliases].map(read)) {
    const keys = new Set(terms.map((term) => keysOf(term).at(-1)!));
    if (!kept.some((other) => keys.size === other.keys.size && keys.isSubsetOf(other.keys)))
      kept.push({ phrase: terms.flatMap(({ words }) => words).join(' '), keys });
  }
  return kept.slice(1).map(({ phrase }) => phrase);
}
