import type { RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { singleEntry, type Symbols } from './symbols.ts';
import { fixForUnknownName, type Problem } from './problem.ts';

/** Reports references to ids that do not exist. */
export function checkReferences(raw: RawContent, language: string, symbols: Symbols): Problem[] {
  const each = <T>(entries: readonly Entry<T>[], check: (entry: Entry<T>) => Problem[]) => entries.flatMap(check);
  const inLanguage = <T>(entries: readonly Entry<T>[]) => ofLanguage(entries, language);
  const checkAnswers = (entry: Entry<unknown>, actual: References) => unknownNames(entry, actual, symbols.answers, 'answer');
  const checkKeys = (entry: Entry<unknown>, actual: References) => unknownNames(entry, actual, symbols.keys, 'key');
  return [
    ...Object.values(raw).flatMap((entries: readonly Entry<unknown>[]) => each(entries, (entry) => unknownSources(entry, symbols.sources))),
    ...each(raw.procedure, (entry) => [
      ...(['steps', 'followUp'] as const).flatMap((list) =>
        entry.data[list].flatMap(({ limits, passiveLimits }, at) =>
          Object.entries({ limits, passiveLimits }).flatMap(([field, ids]) =>
            unknownNames(entry, inList(`${list}.${at}.${field}`, ids), symbols.limits, 'limit'),
          ),
        ),
      ),
      ...entry.data.applicability.flatMap((row, at) => checkAnswers(entry, inField(`applicability.${at}.answer`, row.answer))),
      ...checkAnswers(entry, inList('troubleshooting', entry.data.troubleshooting)),
      ...(['applicability', 'prerequisites', 'steps', 'followUp'] as const).flatMap((list) =>
        entry.data[list].flatMap(({ when }, at) => [
          ...unknownNames(entry, inList(`${list}.${at}.when.models`, when?.models ?? []), symbols.models, 'model'),
          ...checkKeys(entry, inList(`${list}.${at}.when.keys`, when?.keys ?? [])),
        ]),
      ),
    ]),
    ...each(raw.faq, (entry) => [
      ...entry.data.groups.flatMap(({ answers }, at) => checkAnswers(entry, inList(`groups.${at}.answers`, answers))),
      ...checkAnswers(entry, inList('mostAsked', entry.data.mostAsked)),
      ...checkAnswers(entry, inField('chooserAnswer', entry.data.chooserAnswer)),
    ]),
    ...each(raw.symptoms, (entry) => Object.entries(entry.data).flatMap(([id, symptom]) => checkAnswers(entry, inField(`${id}.answer`, symptom.answer)))),
    ...each(raw.models, (entry) => (entry.data.keys ?? []).flatMap(({ kind }, at) => checkKeys(entry, inField(`keys.${at}.kind`, kind)))),
    ...each(raw.models, (entry) => unknownNames(entry, asFields('limits', entry.data.limits), symbols.limits, 'limit')),
    ...each(inLanguage(raw.modelWords), (entry) => checkKeys(entry, asFields('keys', entry.data.keys))),
    ...notNamedWords(raw, language),
    ...each(inLanguage(raw.stepWords), (entry) => [
      ...checkKeys(entry, asFields('keyAnswers', entry.data.keyAnswers ?? {})),
      ...checkAnswers(entry, inField('ifNot.answer', entry.data.ifNot?.answer)),
    ]),
    ...each(inLanguage(raw.answers), (entry) => [
      ...checkKeys(entry, inList('keys', entry.data.keys ?? [])),
      ...unknownNames(entry, inList('models', entry.data.models ?? []), symbols.models, 'model'),
    ]),
    ...each(inLanguage(raw.interfaceWords), (entry) =>
      unknownNames(entry, asFields('sources.counts', entry.data.sources?.counts ?? {}), symbols.counts, 'count'),
    ),
    ...each(singleEntry(raw.siteWords, language) ? [singleEntry(raw.siteWords, language)!] : [], (entry) => lidWords(raw, entry)),
  ];
}

/** Referenced ids with the field shown to the author and the field path. */
export type References = readonly { readonly name: string; readonly field: string; readonly path: string }[];

export const inList = (field: string, actual: readonly string[]): References => actual.map((name, at) => ({ name, field, path: `${field}.${at}` }));
export const inField = (field: string, name: string | undefined): References => (name === undefined ? [] : [{ name, field, path: field }]);
const asFields = (field: string, record: Readonly<Record<string, unknown>>): References =>
  Object.keys(record).map((name) => ({ name, field, path: `${field}.${name}` }));

export function unknownNames({ file, lines }: Entry<unknown>, references: References, known: readonly string[] | undefined, what: string): Problem[] {
  if (!known) return [];
  return references
    .filter(({ name }) => !known.includes(name))
    .map(({ name, field, path }) => ({
      file,
      line: lines?.of(path.split('.')),
      field,
      actual: `“${name}”, which is no ${what} of this content`,
      fix: fixForUnknownName(name, known),
    }));
}

function unknownSources(entry: Entry<unknown>, known: readonly string[] | undefined): Problem[] {
  const walk = (value: unknown, path: string): Problem[] => {
    // Validated data contains no null.
    if (typeof value !== 'object') return [];
    return Object.entries(value as object).flatMap(([key, item]) => {
      const at = path ? `${path}.${key}` : key;
      return key === 'sources' && Array.isArray(item) ? unknownNames(entry, inList(at, item as string[]), known, 'source') : walk(item, at);
    });
  };
  return walk(entry.data, '');
}

/** Models marked notNamed without the required words. */
function notNamedWords(raw: RawContent, language: string): Problem[] {
  const unnamedModels = raw.models.filter(({ data }) => data.notNamed);
  const site = singleEntry(raw.siteWords, language);
  const missingWords = (file: string, data: { readonly notNamed?: string | undefined } | undefined): Problem[] =>
    data?.notNamed === undefined
      ? [{ file, line: undefined, field: 'notNamed', actual: 'nothing', fix: 'what a reader is told of it' }]
      : [];
  return unnamedModels.length === 0
    ? []
    : [
        ...(site ? missingWords(site.file, site.data) : []),
        ...unnamedModels.flatMap(({ file: modelFile }) => {
          const id = idOf(modelFile);
          const words = ofLanguage(raw.modelWords, language).find(({ file }) => idOf(file) === id);
          return missingWords(words?.file ?? `${language}/models/${id}.mdx`, words?.data);
        }),
      ];
}

function lidWords(raw: RawContent, { file, data, lines }: Entry<{ openings: Readonly<Record<string, string>> }>): Problem[] {
  const lids = new Set(raw.models.flatMap(({ data: model }) => model.openings.map(({ lid }) => lid)));
  return [...lids]
    .filter((lid) => !Object.hasOwn(data.openings, lid))
    .map((lid) => ({
      file,
      line: lines?.of(['openings']),
      field: 'openings',
      actual: `no words for “${lid}”`,
      fix: `what a reader calls “${lid}”`,
    }));
}
