import type { Moment } from '../time/clock.ts';
import { clockReloaded } from './run-clock.ts';
import type { Schedule } from './pace.ts';
import { lossesOf } from './run-losses.ts';
import { endings, isRunning, modes, phases, runFor, tapsOf, type Attempt, type Losses, type Mode, type Run } from './run-state.ts';

/** The version of the stored form; of another one only the keys and the mode are read. */
export const storedVersion = 4;

/** A run read back, none where nothing could be read; and whether one that was under way was put aside, as it belonged to another revision. */
export interface Restored {
  readonly run: Run | undefined;
  readonly revised: boolean;
}

/** A run as text; the schedule is not in it. */
export function store(run: Run): string {
  const { schedule: _, ...rest } = run;
  return JSON.stringify({ version: storedVersion, ...rest });
}

/**
 * The run of such a text, as it stands at this moment, after a reload: a wall clock set back means that all its time is over.
 * Of another revision it keeps what it left, once it has ended; before that only the keys, the mode and what is lost.
 */
export function restore(text: string, schedule: Schedule, plan: string, now: Moment): Restored {
  const stored = parsed(text);
  if (!isRecord(stored)) return { run: undefined, revised: false };
  const run = { ...stored, schedule, plan };
  const isCurrent = stored['version'] === storedVersion && stored['plan'] === plan;
  const isEnded = stored['phase'] === 'over' || stored['phase'] === 'finish';
  if (stored['version'] === storedVersion && (isCurrent || isEnded))
    return { run: isRun(run) ? reloaded(withoutVersion(run), now) : undefined, revised: false };
  return { run: begunAnew(run, runFor(schedule, plan, now)), revised: isRunning(run as unknown as Run) };
}

/** A run without the version that only its text has. */
function withoutVersion({ version: _, ...run }: Run & { readonly version?: unknown }): Run {
  return run;
}

/** A new run with the keys and the mode of one of another revision, and with what that run left behind. */
function begunAnew(stored: Record<string, unknown>, fresh: Run): Run {
  const { names, mode, earlierLosses } = stored;
  return {
    ...fresh,
    names: areNames(names) ? (names as string[]).slice(0, fresh.schedule.segments.length) : fresh.names,
    mode: oneOf(modes)(mode) ? (mode as Mode) : fresh.mode,
    earlierLosses: isRun(stored) ? lossesOf(stored) : isLosses(earlierLosses) ? (earlierLosses as Losses) : fresh.earlierLosses,
  };
}

function reloaded(run: Run, now: Moment): Run {
  const clock = clockReloaded(run.clock, now);
  if (clock) return { ...run, clock };
  const overMs = run.clock.nowMs + longestOf(run.schedule);
  return { ...run, timeUnknown: isRunning(run), clock: { from: now, fromMs: overMs, nowMs: overMs, lastWall: now.wall } };
}

/** A time after which nothing of an attempt can still be running. */
function longestOf({ segments, nextKeyMs }: Schedule): number {
  const { endMs, windows } = segments[0]!;
  return windows.reduce((sum, { limitMs }) => sum + limitMs, endMs + nextKeyMs);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is nothing.
  }
  return undefined;
}

type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isNumber: Check = (value) => Number.isFinite(value);
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isNull: Check = (value) => value === null;
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const either =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) || other(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shaped =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isLosses = shaped({ forgotten: listOf(isCount), uncertain: listOf(isCount) });
const areNames = listOf((name) => typeof name === 'string');
const isMoment = shaped({ mono: isNumber, wall: isNumber });

const isRunShaped = shaped({
  phase: oneOf(phases),
  mode: oneOf(modes),
  names: areNames,
  slept: isFlag,
  soundConfirmed: either(isFlag, isNull),
  learned: isCount,
  earlierLosses: isLosses,
  lossesBeforeStop: either(isLosses, isNull),
  endReason: oneOf([...endings, null]),
  timeUnknown: isFlag,
  clock: shaped({ from: isMoment, fromMs: isNumber, nowMs: isNumber, lastWall: isNumber }),
  attempts: listOf(
    shaped({
      key: isCount,
      startMs: isNumber,
      sinceMs: either(isNumber, isNull),
      taps: listOf(isNumber),
      cuesGiven: isCount,
      tonesScheduled: isCount,
      interrupted: isFlag,
      ledAgain: isFlag,
      carAnswerMs: either(isNumber, isNull),
      answer: oneOf(['yes', 'no', 'stop', null]),
      answerMs: either(isNumber, isNull),
    }),
  ),
});

function isRun(value: unknown): value is Run {
  return isRunShaped(value) && holdsTogether(value as Run);
}

/** Whether the parts agree: keys within the schedule, one attempt a key, and what each phase rests on. */
function holdsTogether({ schedule, phase, mode, names, learned, attempts }: Run): boolean {
  const began = !['setup', 'sound', 'ready'].includes(phase);
  const last = attempts.at(-1);
  return (
    names.length <= schedule.segments.length &&
    attempts.every((attempt, index) => attempt.key === index && (attempt.sinceMs === null) === (index === 0 && !attempt.ledAgain)) &&
    (began ? last !== undefined : attempts.length === 0) &&
    (phase === 'setup' || names.length > 0) &&
    (phase !== 'lead' || mode === 'paced') &&
    (phase !== 'own' || mode === 'own') &&
    attempts.length <= names.length &&
    learned === (last ? last.key + (last.answer === 'yes' ? 1 : 0) : 0) &&
    (phase !== 'finish' || learned === names.length) &&
    (last === undefined || fits(phase, last))
  );
}

function fits(phase: Run['phase'], last: Attempt): boolean {
  if (phase === 'over' || phase === 'finish') return last.answer !== null;
  if (last.answer !== null) return false;
  if (phase === 'question') return last.carAnswerMs !== null;
  return last.carAnswerMs === null && last.taps.length < tapsOf(last).length;
}
