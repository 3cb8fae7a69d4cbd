import type { RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { singleEntry, type Symbols } from './symbols.ts';
import { fixForUnknownName, type Problem } from './problem.ts';

/** Reports facts without words, and words without facts. */
export function checkWords(raw: RawContent, language: string, symbols: Symbols): Problem[] {
  const procedure = raw.procedure[0]?.data;
  const idsOf = (rows: readonly { readonly id: string }[] | undefined) => rows?.map(({ id }) => id);
  const keysOf = (entry: Entry<object> | undefined) => Object.keys(entry?.data ?? {});
  const folder = (name: string) => ({ file: `${language}/${name}` });
  const words = <T>(entries: readonly Entry<T>[], name: string) => singleEntry(entries, language) ?? folder(name);

  const before = singleEntry(raw.beforeWords, language);
  const beforeFile = words(raw.beforeWords, 'before.mdx');
  const site = singleEntry(raw.siteWords, language);
  // With duplicate step ids, their words cannot be matched.
  const timedSteps = symbols.timed && new Set(symbols.timed).size === symbols.timed.length ? [...procedure!.steps, ...procedure!.followUp] : undefined;
  return [
    ...(symbols.isComplete('beforeWords')
      ? [
          ...missingOrExtraWords(beforeFile, 'applicability', Object.keys(before?.data.applicability ?? {}), idsOf(procedure?.applicability)),
          ...missingOrExtraWords(beforeFile, 'prerequisites', Object.keys(before?.data.prerequisites ?? {}), idsOf(procedure?.prerequisites)),
        ]
      : []),
    ...missingOrExtraWords(folder('procedure'), 'a file for each step', symbols.stepWords, idsOf(timedSteps)),
    ...(timedSteps ?? []).flatMap((step) =>
      stepPairs(
        step,
        ofLanguage(raw.stepWords, language).find(({ file }) => idOf(file) === step.id),
      ),
    ),
    ...extraWords(
      folder('models'),
      'a file for each model',
      ofLanguage(raw.modelWords, language).map(({ file }) => idOf(file)),
      symbols.models,
    ),
    ...missingOrExtraWords(folder('keys'), 'a file for each key', symbols.keyWords, symbols.keys),
    ...missingOrExtraWords(folder('not-covered'), 'a file for each page', symbols.notCoveredWords, symbols.notCovered),
    ...(symbols.isComplete('symptoms', 'symptomWords')
      ? missingOrExtraWords(words(raw.symptomWords, 'symptoms.yaml'), 'ids', keysOf(singleEntry(raw.symptomWords, language)), keysOf(raw.symptoms[0]))
      : []),
    ...(symbols.isComplete('disagreements', 'disagreementWords')
      ? missingOrExtraWords(
          words(raw.disagreementWords, 'disagreements.yaml'),
          'ids',
          keysOf(singleEntry(raw.disagreementWords, language)),
          keysOf(raw.disagreements[0]),
        )
      : []),
    ...(site ? missingOrExtraWords(site, 'groups', Object.keys(site.data.groups), symbols.groups) : []),
    ...(site && symbols.isComplete('amounts') ? extraWords(site, 'units', Object.keys(site.data.units), unitsOf(raw)) : []),
  ];
}

const unitsOf = (raw: RawContent): string[] => Object.values(raw.amounts[0]?.data ?? {}).flatMap(({ unit }) => unit ?? []);

type Step = {
  readonly id: string;
  readonly limits: readonly string[];
  readonly passiveLimits: readonly string[];
  readonly claims?: readonly { readonly id: string }[];
};

function stepPairs({ limits, passiveLimits, claims = [] }: Step, words: RawContent['stepWords'][number] | undefined): Problem[] {
  if (!words) return [];
  return [
    ...missingOrExtraWords(words, 'limits', Object.keys(words.data.limits), [...limits, ...passiveLimits]),
    ...missingOrExtraWords(
      words,
      'claims',
      Object.keys(words.data.claims),
      claims.map(({ id }) => id),
    ),
  ];
}

type Place = Pick<Entry<unknown>, 'file' | 'lines'>;

export function missingOrExtraWords(place: Place, field: string, words: readonly string[], facts: readonly string[] | undefined): Problem[] {
  if (!facts) return [];
  const missing = facts
    .filter((id) => !words.includes(id))
    .map((id) => ({ file: place.file, line: place.lines?.of(field.split('.')), field, actual: `no words for “${id}”`, fix: `words for “${id}”` }));
  return [...missing, ...extraWords(place, field, words, facts)];
}

function extraWords({ file, lines }: Place, field: string, words: readonly string[], facts: readonly string[]): Problem[] {
  return words
    .filter((id) => !facts.includes(id))
    .map((id) => ({
      file,
      line: lines?.of([...field.split('.'), id]) ?? lines?.of([id]),
      field,
      actual: `words for “${id}”, which the facts do not have`,
      fix: fixForUnknownName(id, facts),
    }));
}
