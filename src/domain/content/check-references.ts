import type { RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { only, type Symbols } from './symbols.ts';
import { oneOf, type Problem } from './problem.ts';

/** Every name in a file that no other file has. */
export function checkReferences(raw: RawContent, language: string, known: Symbols): Problem[] {
  const each = <T>(entries: readonly Entry<T>[], check: (entry: Entry<T>) => Problem[]) => entries.flatMap(check);
  const here = <T>(entries: readonly Entry<T>[]) => ofLanguage(entries, language);
  const answer = (entry: Entry<unknown>, actual: Found) => names(entry, actual, known.answers, 'answer');
  const key = (entry: Entry<unknown>, actual: Found) => names(entry, actual, known.keys, 'key');
  return [
    ...Object.values(raw).flatMap((entries: readonly Entry<unknown>[]) => each(entries, (entry) => unknownSources(entry, known.sources))),
    ...each(raw.procedure, (entry) => [
      ...(['steps', 'followUp'] as const).flatMap((list) =>
        entry.data[list].flatMap(({ limits, passiveLimits }, at) =>
          Object.entries({ limits, passiveLimits }).flatMap(([field, ids]) =>
            names(entry, inList(`${list}.${at}.${field}`, ids), known.limits, 'limit'),
          ),
        ),
      ),
      ...entry.data.applicability.flatMap((row, at) => answer(entry, inField(`applicability.${at}.answer`, row.answer))),
      ...answer(entry, inList('troubleshooting', entry.data.troubleshooting)),
    ]),
    ...each(raw.faq, (entry) => [
      ...entry.data.groups.flatMap(({ answers }, at) => answer(entry, inList(`groups.${at}.answers`, answers))),
      ...answer(entry, inList('mostAsked', entry.data.mostAsked)),
      ...answer(entry, inField('chooserAnswer', entry.data.chooserAnswer)),
    ]),
    ...each(raw.symptoms, (entry) => Object.entries(entry.data).flatMap(([id, sign]) => answer(entry, inField(`${id}.answer`, sign.answer)))),
    ...each(raw.models, (entry) => (entry.data.keys ?? []).flatMap(({ kind }, at) => key(entry, inField(`keys.${at}.kind`, kind)))),
    ...each(here(raw.modelWords), (entry) => key(entry, asFields('keys', entry.data.keys))),
    ...notNamedWords(raw, language),
    ...each(here(raw.stepWords), (entry) => [
      ...key(entry, asFields('keyAnswers', entry.data.keyAnswers ?? {})),
      ...answer(entry, inField('ifNot.answer', entry.data.ifNot?.answer)),
    ]),
    ...each(here(raw.answers), (entry) => [
      ...key(entry, inList('keys', entry.data.keys ?? [])),
      ...names(entry, inList('models', entry.data.models ?? []), known.models, 'model'),
    ]),
    ...each(only(raw.siteWords, language) ? [only(raw.siteWords, language)!] : [], (entry) => lidWords(raw, entry)),
  ];
}

/** Names with the field that an author knows them by, and the path to each. */
type Found = readonly { readonly name: string; readonly field: string; readonly path: string }[];

const inList = (field: string, actual: readonly string[]): Found => actual.map((name, at) => ({ name, field, path: `${field}.${at}` }));
const inField = (field: string, name: string | undefined): Found => (name === undefined ? [] : [{ name, field, path: field }]);
const asFields = (field: string, record: Readonly<Record<string, unknown>>): Found =>
  Object.keys(record).map((name) => ({ name, field, path: `${field}.${name}` }));

function names({ file, lines }: Entry<unknown>, actual: Found, known: readonly string[] | undefined, what: string): Problem[] {
  if (!known) return [];
  return actual
    .filter(({ name }) => !known.includes(name))
    .map(({ name, field, path }) => ({
      file,
      line: lines?.of(path.split('.')),
      field,
      actual: `“${name}”, which is no ${what} of this content`,
      fix: oneOf(name, known),
    }));
}

function unknownSources(entry: Entry<unknown>, known: readonly string[] | undefined): Problem[] {
  const walk = (value: unknown, path: string): Problem[] => {
    // What passed a schema holds no null.
    if (typeof value !== 'object') return [];
    return Object.entries(value as object).flatMap(([key, item]) => {
      const at = path ? `${path}.${key}` : key;
      return key === 'sources' && Array.isArray(item) ? names(entry, inList(at, item as string[]), known, 'source') : walk(item, at);
    });
  };
  return walk(entry.data, '');
}

/** Cars that the founding document does not name, without the words that say so. */
function notNamedWords(raw: RawContent, language: string): Problem[] {
  const cars = raw.models.filter(({ data }) => data.notNamed);
  const site = only(raw.siteWords, language);
  const told = (file: string, data: { readonly notNamed?: string | undefined } | undefined): Problem[] =>
    data?.notNamed === undefined
      ? [{ file, line: undefined, field: 'notNamed', actual: 'nothing', fix: 'what a reader is told of it' }]
      : [];
  return cars.length === 0
    ? []
    : [
        ...(site ? told(site.file, site.data) : []),
        ...cars.flatMap(({ file: modelFile }) => {
          const id = idOf(modelFile);
          const words = ofLanguage(raw.modelWords, language).find(({ file }) => idOf(file) === id);
          return told(words?.file ?? `${language}/models/${id}.mdx`, words?.data);
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
