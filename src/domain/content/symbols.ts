import { defaultGroup, type Kind, type RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';
import { pictureName } from './pictures.ts';

/** An existing file that failed to parse. */
export interface Unparsed {
  readonly kind: Kind;
  readonly file: string;
}

/** Ids that files may reference. Undefined if a file defining them failed to parse; references are then not reported. */
export interface Symbols {
  readonly sources: readonly string[] | undefined;
  readonly limits: readonly string[] | undefined;
  readonly counts: readonly string[] | undefined;
  readonly timed: readonly string[] | undefined;
  readonly groups: readonly string[] | undefined;
  readonly answers: readonly string[];
  readonly keys: readonly string[];
  readonly drawnKeys: readonly string[];
  readonly models: readonly string[];
  readonly notCovered: readonly string[];
  readonly stepWords: readonly string[];
  readonly keyWords: readonly string[];
  readonly notCoveredWords: readonly string[];
  /** Models with a guided run, and with a simulated device for the rehearsal; all if unknown. */
  readonly has: { readonly run: readonly string[]; readonly simulator: readonly string[] };
  /** File names in pictures/. */
  readonly pictures: readonly string[];
  /** Whether all files of these kinds were parsed. */
  readonly isComplete: (...kinds: readonly Kind[]) => boolean;
}

export function symbolsOf(raw: RawContent, language: string, unparsed: readonly Unparsed[], guided?: readonly string[]): Symbols {
  const isComplete = (...kinds: readonly Kind[]) => !unparsed.some(({ kind }) => kinds.includes(kind));
  // Names of unparsed files still count as ids.
  const filesOf = (kind: Kind) => {
    const entries: readonly { file: string }[] = [...raw[kind], ...unparsed.filter((file) => file.kind === kind)];
    return entries.map(({ file }) => file);
  };
  const idsInLanguage = (kind: Kind) =>
    filesOf(kind)
      .filter((file) => file.startsWith(`${language}/`))
      .map(idOf);
  const procedure = raw.procedure[0]?.data;
  // Models are identified by code, even if the file name differs.
  const models = [
    ...raw.models.map(({ data }) => data.code.toLowerCase()),
    ...unparsed.filter(({ kind }) => kind === 'models').map(({ file }) => idOf(file)),
  ];
  return {
    sources: raw.sources[0] && Object.keys(raw.sources[0].data),
    limits: procedure && Object.keys(procedure.limits),
    counts: procedure && Object.keys(procedure.counts),
    timed: procedure && [...procedure.steps, ...procedure.followUp].map(({ id }) => id),
    groups: isComplete('faq') ? (raw.faq[0]?.data.groups.map(({ id }) => id) ?? [defaultGroup.id]) : undefined,
    answers: idsInLanguage('answers'),
    keys: filesOf('keys').map(idOf),
    drawnKeys: filesOf('keyDrawings').map(idOf),
    models,
    notCovered: filesOf('notCovered').map(idOf),
    stepWords: idsInLanguage('stepWords'),
    keyWords: idsInLanguage('keyWords'),
    notCoveredWords: idsInLanguage('notCoveredWords'),
    has: { run: guided ?? models, simulator: !procedure || procedure.run?.simulator ? (guided ?? models) : [] },
    pictures: filesOf('pictures').map(pictureName),
    isComplete,
  };
}

/** The single file of a kind, within a language if given. */
export function singleEntry<T>(entries: readonly Entry<T>[], language?: string): Entry<T> | undefined {
  return (language ? ofLanguage(entries, language) : entries)[0];
}
