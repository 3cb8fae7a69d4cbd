import type { AnswerData } from '../domain/search/packed-answers.ts';
import { keysOf, type AnswerEntry } from '../domain/search/answer-index.ts';
import type { Catalog } from '../domain/catalog/catalog.ts';
import { createAnalyzer, type Glossary, type Analyzer } from '../domain/search/analyzer.ts';
import { tokenize } from '../domain/search/tokens.ts';
import { paths } from './paths.ts';

/** Length in characters below which a first sentence, such as “No.”, is shown with the next one. */
const shortSentence = 24;

/**
 * Data of the instant search layer: answers, not-covered pages and models by title, aliases and first sentence,
 * reduced to what affects ranking.
 */
export function searchData(catalog: Catalog, modelTitle: (code: string, name: string) => string): AnswerData {
  const { language, answers, notCovered, models, keys, site } = catalog;
  const analyzer = createAnalyzer(catalog.glossary, language);
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
    glossary: compactGlossary(catalog.glossary, analyzer),
    context: [...new Set([site.make, ...models.map(({ facts }) => facts.code)].flatMap(tokenize))],
    answers: entries.map(({ address, aliases, ...entry }) => ({
      ...entry,
      address: address.slice(1),
      aliases: compactAliases(entry.title, aliases, analyzer),
    })),
  };
}

/** First sentence of a text, plus the second if the first is very short. */
export function firstSentence(text: string, language: string): string {
  const [first = '', second = ''] = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
  return (first.trim().length < shortSentence ? first + second : first).trim();
}

/** Removes glossary entries with the same stem as another in their row. */
function compactGlossary({ synonyms, ...wordLists }: Glossary, { stemOf }: Analyzer): Glossary {
  const stem = (phrase: string) => tokenize(phrase).map(stemOf).join(' ');
  return {
    ...wordLists,
    synonyms: synonyms.map((row) => row.filter((phrase, at) => row.findIndex((other) => stem(other) === stem(phrase)) === at)),
  };
}

/** Removes stopwords from aliases, and aliases equivalent to the title or to another alias. */
function compactAliases(title: string, aliases: readonly string[], analyzer: Analyzer): string[] {
  const termsOf = (phrase: string) => analyzer.analyze(tokenize(phrase)).filter(({ weight }) => weight > 0);
  const distinct: { readonly phrase: string; readonly keys: Set<string> }[] = [];
  for (const terms of [title, ...aliases].map(termsOf)) {
    const keys = new Set(terms.map((term) => keysOf(term).at(-1)!));
    if (!distinct.some((other) => keys.size === other.keys.size && keys.isSubsetOf(other.keys)))
      distinct.push({ phrase: terms.flatMap(({ words }) => words).join(' '), keys });
  }
  return distinct.slice(1).map(({ phrase }) => phrase);
}
