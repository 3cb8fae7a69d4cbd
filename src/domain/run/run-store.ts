import type { Moment } from '../time/clock.ts';
import { clockReloaded } from './run-clock.ts';
import type { Schedule } from './pace.ts';
import { lossesOf } from './lost-keys.ts';
import { endReasons, isRunning, modes, phases, createRun, tapsOf, type Attempt, type Losses, type Mode, type Run } from './run-state.ts';

/** Version of the storage format; from other versions only keys and mode are read. */
export const storedVersion = 4;

/** A restored run (undefined if unreadable), and whether a run in progress was discarded because its revision differs. */
export interface Restored {
  readonly run: Run | undefined;
  readonly revised: boolean;
}

/** Serializes a run without its schedule. */
export function serializeRun(run: Run): string {
  const { schedule: _, ...storedFields } = run;
  return JSON.stringify({ version: storedVersion, ...storedFields });
}

/**
 * Restores a serialized run after a reload; a wall clock set back expires all its windows. A run of another revision
 * is kept if it has ended; otherwise only its keys, mode and losses are.
 */
export function restoreRun(text: string, schedule: Schedule, plan: string, now: Moment): Restored {
  const stored = parseJson(text);
  if (!isRecord(stored)) return { run: undefined, revised: false };
  const run = { ...stored, schedule, plan };
  const isCurrent = stored['version'] === storedVersion && stored['plan'] === plan;
  const isEnded = stored['phase'] === 'over' || stored['phase'] === 'finish';
  if (stored['version'] === storedVersion && (isCurrent || isEnded))
    return { run: isRun(run) ? afterReload(withoutVersion(run), now) : undefined, revised: false };
  return { run: freshRunFrom(run, createRun(schedule, plan, now)), revised: isRunning(run as unknown as Run) };
}

function withoutVersion({ version: _, ...run }: Run & { readonly version?: unknown }): Run {
  return run;
}

/** A new run with the keys, mode and losses of a stale one. */
function freshRunFrom(stored: Record<string, unknown>, fresh: Run): Run {
  const { names, mode, earlierLosses } = stored;
  return {
    ...fresh,
    names: areNames(names) ? (names as string[]).slice(0, fresh.schedule.segments.length) : fresh.names,
    mode: oneOf(modes)(mode) ? (mode as Mode) : fresh.mode,
    earlierLosses: isRun(stored) ? lossesOf(stored) : isLosses(earlierLosses) ? (earlierLosses as Losses) : fresh.earlierLosses,
  };
}

function afterReload(run: Run, now: Moment): Run {
  const clock = clockReloaded(run.clock, now);
  if (clock) return { ...run, clock };
  const expiredMs = run.clock.nowMs + maxAttemptMs(run.schedule);
  return { ...run, timeUnknown: isRunning(run), clock: { from: now, fromMs: expiredMs, nowMs: expiredMs, lastWall: now.wall } };
}

/** Upper bound on the duration of an attempt, milliseconds. */
function maxAttemptMs({ segments, nextKeyMs }: Schedule): number {
  const { endMs, windows } = segments[0]!;
  return windows.reduce((sum, { limitMs }) => sum + limitMs, endMs + (Number.isFinite(nextKeyMs) ? nextKeyMs : 0));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Invalid JSON counts as no stored run.
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
  (first: Check, second: Check): Check =>
  (value) =>
    first(value) || second(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const objectOf =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isLosses = objectOf({ forgotten: listOf(isCount), uncertain: listOf(isCount) });
const areNames = listOf((name) => typeof name === 'string');
const isMoment = objectOf({ mono: isNumber, wall: isNumber });

const hasRunFields = objectOf({
  phase: oneOf(phases),
  mode: oneOf(modes),
  names: areNames,
  slept: isFlag,
  soundConfirmed: either(isFlag, isNull),
  learned: isCount,
  earlierLosses: isLosses,
  lossesBeforeStop: either(isLosses, isNull),
  endReason: oneOf([...endReasons, null]),
  timeUnknown: isFlag,
  clock: objectOf({ from: isMoment, fromMs: isNumber, nowMs: isNumber, lastWall: isNumber }),
  attempts: listOf(
    objectOf({
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
  return hasRunFields(value) && isConsistent(value as Run);
}

/** Whether the fields are consistent: keys within the schedule, one attempt per key, and the preconditions of each phase. */
function isConsistent({ schedule, phase, mode, names, learned, attempts }: Run): boolean {
  const hasStarted = !['setup', 'sound', 'ready'].includes(phase);
  const lastAttempt = attempts.at(-1);
  return (
    names.length <= schedule.segments.length &&
    attempts.every((attempt, index) => attempt.key === index && (attempt.sinceMs === null) === (index === 0 && !attempt.ledAgain)) &&
    (hasStarted ? lastAttempt !== undefined : attempts.length === 0) &&
    (phase === 'setup' || names.length > 0) &&
    (phase !== 'lead' || mode === 'paced') &&
    (phase !== 'own' || mode === 'own') &&
    attempts.length <= names.length &&
    learned === (lastAttempt ? lastAttempt.key + (lastAttempt.answer === 'yes' ? 1 : 0) : 0) &&
    (phase !== 'finish' || learned === names.length) &&
    (lastAttempt === undefined || attemptFitsPhase(schedule, phase, lastAttempt))
  );
}

function attemptFitsPhase(schedule: Schedule, phase: Run['phase'], lastAttempt: Attempt): boolean {
  if (phase === 'over' || phase === 'finish') return lastAttempt.answer !== null;
  if (lastAttempt.answer !== null) return false;
  if (phase === 'question') return lastAttempt.carAnswerMs !== null;
  return lastAttempt.carAnswerMs === null && lastAttempt.taps.length < tapsOf(schedule, lastAttempt).length;
}
