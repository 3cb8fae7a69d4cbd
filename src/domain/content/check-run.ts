import type { RawContent } from './content.schema.ts';
import type { Entry } from './entry.ts';
import { inField, inList, unknownNames, type References } from './check-references.ts';
import { missingOrExtraWords } from './check-words.ts';
import { singleEntry, type Symbols } from './symbols.ts';
import type { Problem } from './problem.ts';
import { answerId, countInId } from '../reserved-acts.ts';
import type { Act, Choreography } from './run.schema.ts';

/** Ids that no act can have. */
const reservedIds = [countInId, answerId];

type Procedure = RawContent['procedure'][number];

/** Reports what a guided run refers to and does not have, acts in an order that no one can follow, and missing words. */
export function checkRun(raw: RawContent, language: string, symbols: Symbols): Problem[] {
  const [procedure] = raw.procedure;
  if (!procedure) return [];
  const { run } = procedure.data;
  return [
    ...(run ? [...references(procedure, run, symbols), ...actIds(procedure, run), ...windowOrder(procedure, run)] : []),
    ...wordsOfRun(raw, language, symbols, run),
  ];
}

function references(procedure: Procedure, run: Choreography, symbols: Symbols): Problem[] {
  const { counts, spans, limits } = procedure.data;
  const ids = (acts: readonly Act[]) => acts.map(({ id }) => id);
  const all = [...ids(run.first), ...ids(run.each)];
  const check = (names: References, known: readonly string[], what: string) => unknownNames(procedure, names, known, what);
  const eachAct = (field: 'first' | 'each', of: (act: Act) => string | undefined, name: string) =>
    run[field].flatMap((act, at) => inField(`run.${field}.${at}.${name}`, of(act)));
  const acts = (of: (act: Act) => string | undefined, name: string) => [...eachAct('first', of, name), ...eachAct('each', of, name)];
  const windows = Object.entries(run.windows);
  return [
    ...check(inField('run.pace', run.pace), Object.keys(spans), 'span'),
    ...check(inList('run.windows', Object.keys(run.windows)), Object.keys(limits), 'limit'),
    ...check(inField('run.countIn', run.countIn), Object.keys(limits), 'limit'),
    ...check([...inField('run.begin', run.begin), ...inField('run.next', run.next)], Object.keys(run.windows), 'window of this run'),
    ...check(acts(({ times }) => times, 'times'), Object.keys(counts), 'count'),
    ...check(acts(({ window }) => window, 'window'), ['start', ...Object.keys(run.windows)], 'window of this run'),
    ...windows.flatMap(([id, { from, to }]) => [
      ...check(inField(`run.windows.${id}.from`, from), [answerId, ...all], 'act of this run'),
      ...check(inField(`run.windows.${id}.to`, to), all, 'act of this run'),
    ]),
    ...check(
      inField('run.commit', run.commit),
      run.each.filter(({ tap }) => tap).map(({ id }) => id),
      'tapped act of each key',
    ),
    ...check(inField('run.answerAfter', run.answerAfter), ids(run.each), 'act of each key'),
    ...check(inField('run.resume', run.resume), ids(run.first), 'act of the first key alone'),
    ...run.causes.flatMap(({ answer, window }, at) => [
      ...check(inField(`run.causes.${at}.answer`, answer), symbols.answers, 'answer'),
      ...check(inField(`run.causes.${at}.window`, window), Object.keys(run.windows), 'window of this run'),
    ]),
    ...(counts['keys'] ? [] : [problemAt(procedure, 'counts', 'no count “keys”', 'keys: { value: … }, how many can be taught at most')]),
  ];
}

function actIds(procedure: Procedure, { first, each, causes }: Choreography): Problem[] {
  const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);
  const acts = [...first, ...each].map(({ id }) => id);
  return [
    ...acts.filter((id) => reservedIds.includes(id)).map((id) => problemAt(procedure, 'run', `an act called “${id}”`, 'another id')),
    ...repeated(acts).map((id) => problemAt(procedure, 'run', `two acts called “${id}”`, 'an id of its own for each act')),
    ...repeated(causes.map(({ id }) => id)).map((id) =>
      problemAt(procedure, 'run.causes', `two causes called “${id}”`, 'an id of its own for each cause'),
    ),
  ];
}

/** A window that opens with no tap, or is kept by none after it, cannot be timed at one’s own pace. */
function windowOrder(procedure: Procedure, { first, each, windows }: Choreography): Problem[] {
  const acts = [...first, ...each];
  const placeOf = (act: string) => acts.findIndex(({ id }) => id === act);
  return Object.entries(windows).flatMap(([id, { from, to }]) => {
    const field = `run.windows.${id}`;
    const opens = from === answerId ? first.length - 1 : placeOf(from);
    const closes = placeOf(to);
    if ((from !== answerId && opens < 0) || closes < 0) return [];
    if (opens >= closes) return [problemAt(procedure, field, `from “${from}” to “${to}”, which comes first`, 'the earlier act in from, the later one in to')];
    if (from !== answerId && !acts[opens]!.tap)
      return [problemAt(procedure, `${field}.from`, `“${from}”, which is not tapped`, 'an act with tap: true, so that its time is known at one’s own pace')];
    if (acts.slice(opens + 1, closes + 1).some(({ tap }) => tap)) return [];
    return [problemAt(procedure, field, `no act with tap: true after “${from}” up to “${to}”`, 'tap: true at the act that keeps the limit, or at the one before it')];
  });
}

function wordsOfRun(raw: RawContent, language: string, symbols: Symbols, run: Choreography | undefined): Problem[] {
  const words = singleEntry(raw.runWords, language);
  const rehearsal = singleEntry(raw.rehearsalWords, language);
  const without = (entry: Entry<unknown> | undefined, what: string): Problem[] =>
    entry ? [{ file: entry.file, field: 'the file', actual: `words of ${what} that the procedure does not have`, fix: `${what} in procedure.yaml, or no such file` }] : [];
  const missing = (file: string, isWanted: boolean): Problem[] =>
    isWanted ? [{ file: `${language}/${file}`, field: 'the file', actual: 'no such file', fix: 'the words for run in procedure.yaml' }] : [];
  if (!run) return [...without(words, 'run'), ...without(rehearsal, 'run')];
  const acts = [...run.first, ...run.each];
  const ids = acts.map(({ id }) => id);
  const extra = (field: 'shown' | 'holding') =>
    words ? missingOrExtraWords(words, field, Object.keys(words.data[field]), ids).filter(({ actual }) => !actual.startsWith('no words')) : [];
  return [
    ...(words
      ? [
          ...missingOrExtraWords(words, 'cues', Object.keys(words.data.cues), ids),
          ...missingOrExtraWords(
            words,
            'taps',
            Object.keys(words.data.taps),
            acts.filter(({ tap }) => tap).map(({ id }) => id),
          ),
          ...missingOrExtraWords(words, 'announce', Object.keys(words.data.announce), Object.keys(run.windows)),
          ...missingOrExtraWords(
            words,
            'causes',
            Object.keys(words.data.causes),
            run.causes.map(({ id }) => id),
          ),
          ...extra('shown'),
          ...extra('holding'),
        ]
      : missing('run.yaml', symbols.isComplete('runWords'))),
    ...(run.simulator
      ? rehearsal
        ? []
        : missing('rehearsal.yaml', symbols.isComplete('rehearsalWords'))
      : without(rehearsal, 'simulator')),
  ];
}

function problemAt({ file, lines }: Procedure, field: string, actual: string, fix: string): Problem {
  return { file, line: lines?.of(field.split('.')), field, actual, fix };
}
