import { onlyGroup, type Kind, type RawContent } from './content.schema.ts';
import { idOf, ofLanguage, type Entry } from './entry.ts';

/** A file that is there and could not be read, so that what it holds is unknown. */
export interface Unparsed {
  readonly kind: Kind;
  readonly file: string;
}

/**
 * The names that files may use of one another. Undefined where a file that holds some of them could not be read: then
 * nothing is said against a name that may stand there.
 */
export interface Symbols {
  readonly sources: readonly string[] | undefined;
  readonly limits: readonly string[] | undefined;
  readonly timed: readonly string[] | undefined;
  readonly groups: readonly string[] | undefined;
  readonly answers: readonly string[];
  readonly keys: readonly string[];
  readonly models: readonly string[];
  readonly notCovered: readonly string[];
  readonly stepWords: readonly string[];
  readonly keyWords: readonly string[];
  readonly notCoveredWords: readonly string[];
  /** Whether the models have a guided run; so too where nobody can say. */
  readonly guided: boolean;
  /** Whether every file of these kinds could be read. */
  readonly isComplete: (...kinds: readonly Kind[]) => boolean;
}

/** What the files of a language may name. */
export function symbolsOf(raw: RawContent, language: string, unparsed: readonly Unparsed[], guided: boolean): Symbols {
  const whole = (...kinds: readonly Kind[]) => !unparsed.some(({ kind }) => kinds.includes(kind));
  // The name of a file is known though nothing in it is.
  const ids = (kind: Kind) => {
    const entries: readonly { file: string }[] = [...raw[kind], ...unparsed.filter((one) => one.kind === kind)];
    return entries.map(({ file }) => file);
  };
  const here = (kind: Kind) =>
    ids(kind)
      .filter((file) => file.startsWith(`${language}/`))
      .map(idOf);
  const procedure = raw.procedure[0]?.data;
  return {
    sources: raw.sources[0] && Object.keys(raw.sources[0].data),
    limits: procedure && Object.keys(procedure.limits),
    timed: procedure && [...procedure.steps, ...procedure.followUp].map(({ id }) => id),
    groups: whole('faq') ? (raw.faq[0]?.data.groups.map(({ id }) => id) ?? [onlyGroup.id]) : undefined,
    answers: here('answers'),
    keys: ids('keys').map(idOf),
    // By its code a model is known, also while its file has another name.
    models: [
      ...raw.models.map(({ data }) => data.code.toLowerCase()),
      ...unparsed.filter(({ kind }) => kind === 'models').map(({ file }) => idOf(file)),
    ],
    notCovered: ids('notCovered').map(idOf),
    stepWords: here('stepWords'),
    keyWords: here('keyWords'),
    notCoveredWords: here('notCoveredWords'),
    guided,
    isComplete: whole,
  };
}

/** The only file of a kind, in a language when its words are meant. */
export function only<T>(entries: readonly Entry<T>[], language?: string): Entry<T> | undefined {
  return (language ? ofLanguage(entries, language) : entries)[0];
}
