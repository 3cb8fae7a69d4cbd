import type { RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { onlyGroup } from './groups.ts';
import { oneOf, type Problem } from './problem.ts';

/** Every name in one file that another file has to have, in both directions. */
export function checkReferences(raw: RawContent, language: string): Problem[] {
  const here = <T>(entries: readonly Entry<T>[]) => ofLanguage(entries, language);
  const ids = (entries: readonly Entry<unknown>[]) => entries.map(({ file }) => idOf(file));
  const { file, data: procedure } = raw.procedure[0]!;
  const known = {
    sources: Object.keys(raw.sources[0]!.data),
    answers: ids(here(raw.answers)),
    keys: ids(raw.keys),
    models: raw.models.map(({ data }) => data.code.toLowerCase()),
    limits: Object.keys(procedure.limits),
  };
  const timed = [...procedure.steps, ...procedure.after];
  const faq = raw.faq[0];
  const signs = raw.signs[0];
  const before = here(raw.beforeWords)[0];
  const beforeFile = `${language}/before.mdx`;
  const stepWords = Object.fromEntries(here(raw.stepWords).map((entry) => [idOf(entry.file), entry]));

  return [
    ...Object.values(raw).flatMap((entries: readonly Entry<unknown>[]) => entries.flatMap((entry) => unknownSources(entry, known.sources))),
    ...timed.flatMap(({ id, limits, waits }) => names(file, `${id}.limits`, [...limits, ...waits], known.limits, 'limit')),
    ...names(
      file,
      'fits.answer',
      procedure.fits.flatMap(({ answer }) => answer ?? []),
      known.answers,
      'answer',
    ),
    ...names(file, 'troubles', procedure.troubles, known.answers, 'answer'),
    ...(faq
      ? names(
          faq.file,
          'groups.answers',
          faq.data.groups.flatMap(({ answers }) => answers),
          known.answers,
          'answer',
        )
      : []),
    ...(faq ? names(faq.file, 'mostAsked', faq.data.mostAsked, known.answers, 'answer') : []),
    ...(signs
      ? names(
          signs.file,
          'answer',
          Object.values(signs.data).map(({ answer }) => answer),
          known.answers,
          'answer',
        )
      : []),
    ...raw.models.flatMap((model) =>
      names(
        model.file,
        'keys.kind',
        (model.data.keys ?? []).map(({ kind }) => kind),
        known.keys,
        'key',
      ),
    ),
    ...here(raw.modelWords).flatMap((words) => names(words.file, 'keys', Object.keys(words.data.keys), known.keys, 'key')),
    ...here(raw.stepWords).flatMap((words) => [
      ...names(words.file, 'keyAnswers', Object.keys(words.data.keyAnswers ?? {}), known.keys, 'key'),
      ...names(words.file, 'ifNot.answer', words.data.ifNot ? [words.data.ifNot.answer] : [], known.answers, 'answer'),
    ]),
    ...here(raw.answers).flatMap((answer) => [
      ...names(answer.file, 'keys', answer.data.keys ?? [], known.keys, 'key'),
      ...names(answer.file, 'models', answer.data.models ?? [], known.models, 'model'),
    ]),
    ...paired(
      beforeFile,
      'fits',
      Object.keys(before?.data.fits ?? {}),
      procedure.fits.map(({ id }) => id),
    ),
    ...paired(
      beforeFile,
      'ready',
      Object.keys(before?.data.ready ?? {}),
      procedure.ready.map(({ id }) => id),
    ),
    ...paired(
      `${language}/procedure`,
      'a file for each step',
      Object.keys(stepWords),
      timed.map(({ id }) => id),
    ),
    ...timed.flatMap((step) => stepPairs(step, stepWords[step.id])),
    ...paired(`${language}/models`, 'a file for each model', ids(here(raw.modelWords)), known.models, 'may be missing'),
    ...paired(`${language}/keys`, 'a file for each key', ids(here(raw.keyWords)), known.keys),
    ...paired(`${language}/not-covered`, 'a file for each page', ids(here(raw.notCoveredWords)), ids(raw.notCovered)),
    ...paired(`${language}/signs.yaml`, 'ids', Object.keys(here(raw.signWords)[0]?.data ?? {}), Object.keys(signs?.data ?? {})),
    ...paired(
      `${language}/disagreements.yaml`,
      'ids',
      Object.keys(here(raw.disagreementWords)[0]?.data ?? {}),
      Object.keys(raw.disagreements[0]?.data ?? {}),
    ),
    ...paired(
      `${language}/site.yaml`,
      'groups',
      Object.keys(here(raw.siteWords)[0]!.data.groups),
      (faq?.data.groups ?? [onlyGroup]).map(({ id }) => id),
    ),
    ...(faq?.data.notSure ? names(faq.file, 'notSure', [faq.data.notSure], known.answers, 'answer') : []),
    ...lidWords(raw, `${language}/site.yaml`, Object.keys(here(raw.siteWords)[0]!.data.openings)),
  ];
}

type Step = {
  readonly id: string;
  readonly limits: readonly string[];
  readonly waits: readonly string[];
  readonly claims?: readonly { id: string }[];
};

function stepPairs(step: Step, words: RawContent['stepWords'][number] | undefined): Problem[] {
  if (!words) return [];
  return [
    ...paired(words.file, 'limits', Object.keys(words.data.limits), [...step.limits, ...step.waits]),
    ...paired(
      words.file,
      'claims',
      Object.keys(words.data.claims),
      (step.claims ?? []).map(({ id }) => id),
    ),
  ];
}

function unknownSources(entry: Entry<unknown>, known: readonly string[]): Problem[] {
  const walk = (value: unknown, path: string): Problem[] => {
    // What passed a schema holds no null.
    if (typeof value !== 'object') return [];
    return Object.entries(value as object).flatMap(([key, item]) => {
      const at = path ? `${path}.${key}` : key;
      if (key === 'sources' && Array.isArray(item)) return names(entry.file, at, item as string[], known, 'source');
      return walk(item, at);
    });
  };
  return walk(entry.data, '');
}

function names(file: string, field: string, found: readonly string[], known: readonly string[], what: string): Problem[] {
  return found
    .filter((name) => !known.includes(name))
    .map((name) => ({ file, field, found: `“${name}”, which is no ${what} of this content`, write: oneOf(name, known) }));
}

function paired(file: string, field: string, words: readonly string[], facts: readonly string[], rule?: 'may be missing'): Problem[] {
  const missing = rule
    ? []
    : facts.filter((id) => !words.includes(id)).map((id) => ({ file, field, found: `no words for “${id}”`, write: `words for “${id}”` }));
  const extra = words
    .filter((id) => !facts.includes(id))
    .map((id) => ({ file, field, found: `words for “${id}”, which the facts do not have`, write: oneOf(id, facts) }));
  return [...missing, ...extra];
}

function lidWords(raw: RawContent, file: string, words: readonly string[]): Problem[] {
  const lids = new Set(raw.models.flatMap(({ data }) => data.openings.map(({ lid }) => lid as string)));
  return [...lids]
    .filter((lid) => !words.includes(lid))
    .map((lid) => ({ file, field: 'openings', found: `no words for “${lid}”`, write: `what a reader calls “${lid}”` }));
}
