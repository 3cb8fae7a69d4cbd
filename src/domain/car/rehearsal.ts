import { afterButton } from './car-buttons.ts';
import { afterTime, carSpec, startListening } from './car.ts';
import { createCar, forgottenRemotes, isPastDeadline, type Car, type CarKey } from './car-state.ts';
import { defaultReading, readingMs, type Reading } from './car-readings.ts';
import type { TimingFacts } from '../catalog/timing-facts.ts';

/** Button record of one key, milliseconds since UNLOCK down. */
export interface PressRecord {
  readonly unlockUpMs: number | undefined;
  readonly locksMs: readonly number[];
  /** Duration of each LOCK; undefined while still down. */
  readonly lockDurationsMs: readonly (number | undefined)[];
}

/** Feedback on the record: refusals in order of occurrence, then other remarks. */
export type Remark =
  | { readonly id: 'late'; readonly limitMs: number }
  | { readonly id: 'let-go-early' | 'too-many'; readonly presses: number }
  | { readonly id: 'rapid' | 'quick' | 'gap'; readonly press: number; readonly ms: number }
  | { readonly id: 'slow' | 'used'; readonly ms: number; readonly limitMs: number };

/** Rehearsal of the presses: a simulated car, already listening, and the record of the current key. */
export interface Rehearsal {
  readonly car: Car;
  readonly keys: readonly CarKey[];
  /** Number of keys present; the others were left at home. */
  readonly keysPresent: number;
  /** Index of the current key. */
  readonly key: number;
  /** Deadline for starting the current key, in car time. */
  readonly beginByMs: number;
  /** UNLOCK-down time; undefined before. */
  readonly sinceMs: number | undefined;
  readonly record: PressRecord;
  readonly outcome: 'none' | 'learned' | 'not-learned';
  /** Normal interval between LOCK presses, milliseconds. */
  readonly gapMs: { readonly fromMs: number; readonly toMs: number };
  readonly presses: number;
}

export type Press = 'unlock-down' | 'unlock-up' | 'lock-down' | 'lock-up';

const noRecord: PressRecord = { unlockUpMs: undefined, locksMs: [], lockDurationsMs: [] };

/** The strictest car, except for limits that no source gives and no page mentions: LOCK and hold durations. */
const reading: Reading = { ...defaultReading, shortestPress: 'none', longestHold: 'none' };

export type RehearsalFacts = Pick<TimingFacts, 'limits' | 'spans' | 'counts'>;

/** A rehearsal with a car that just started listening and the first key. `stretch` multiplies every limit; Infinity disables them. */
export function createRehearsal(facts: RehearsalFacts, keys: readonly CarKey[], stretch: number, here: number = keys.length): Rehearsal {
  const limits = Object.fromEntries(Object.entries(facts.limits).map(([id, { ms }]) => [id, { ms: ms * stretch }]));
  const spec = carSpec({ limits, counts: facts.counts }, keys);
  // The ignition steps are skipped.
  const car = startListening(createCar(spec, reading), 0);
  const { fromMs, toMs } = facts.spans['gap'] ?? { fromMs: 0, toMs: Infinity };
  return {
    car,
    keys,
    keysPresent: here,
    key: 0,
    beginByMs: startDeadlineOf(car),
    sinceMs: undefined,
    record: noRecord,
    outcome: 'none',
    gapMs: { fromMs, toMs },
    presses: spec.presses,
  };
}

/** Applies a button action in car time; ignored once the current key has an outcome. */
export function withPress(before: Rehearsal, act: Press, atMs: number): Rehearsal {
  if (before.outcome !== 'none') return before;
  // Releasing both buttons at once counts as releasing LOCK first.
  if (act === 'unlock-up' && before.record.lockDurationsMs.includes(undefined))
    return withPress(withPress(before, 'lock-up', atMs), act, atMs);
  const key = before.keys[before.key]!;
  const [car, effects] = afterButton(afterTime(before.car, atMs), { act, key: key.id });
  const isStart = act === 'unlock-down';
  const sinceMs = isStart ? atMs : before.sinceMs;
  const record = isStart || sinceMs === undefined ? noRecord : withAction(before.record, act, atMs - sinceMs);
  const answered = effects.some(([effect]) => effect === 'locks');
  const outcome = answered ? 'learned' : act === 'unlock-up' && sinceMs !== undefined ? 'not-learned' : before.outcome;
  return { ...before, car, sinceMs, record, outcome };
}

export function hasNextKey({ outcome, key, keysPresent }: Rehearsal): boolean {
  return outcome === 'learned' && key + 1 < keysPresent;
}

export function withNextKey(before: Rehearsal): Rehearsal {
  return {
    ...before,
    key: Math.min(before.keys.length - 1, before.key + 1),
    beginByMs: startDeadlineOf(before.car),
    sinceMs: undefined,
    record: noRecord,
    outcome: 'none',
  };
}

/** Start window of the next key, from the previous answer to its first LOCK; undefined if none is open. */
export function nextKeyWindow(rehearsal: Rehearsal): { readonly endsMs: number; readonly limitMs: number } | undefined {
  const { car, key, record, outcome, beginByMs } = rehearsal;
  const isWaiting = key > 0 && outcome === 'none' && record.locksMs.length === 0;
  const endsMs = hasNextKey(rehearsal) ? startDeadlineOf(car) : isWaiting ? beginByMs : Infinity;
  return Number.isFinite(endsMs) ? { endsMs, limitMs: car.spec.nextKeyMs } : undefined;
}

/** Advances time; once the start window of the next key has passed, that key is not learned. */
export function withTimePassed(before: Rehearsal, atMs: number): Rehearsal {
  const window = nextKeyWindow(before);
  if (!window || before.car.hold?.down || !isPastDeadline(before.car, window.endsMs, atMs)) return before;
  const next = hasNextKey(before) ? withNextKey(before) : before;
  return { ...next, car: afterTime(next.car, atMs), outcome: 'not-learned' };
}

/** Feedback on the current key once it has an outcome; the reason for a refusal comes first. */
export function remarksOn(rehearsal: Rehearsal): Remark[] {
  const { record, car, gapMs, outcome } = rehearsal;
  if (outcome === 'none') return [];
  const refusals = refusalsOf(rehearsal).sort(([a], [b]) => a - b);
  const isSlow = refusals.some(([, { id }]) => id === 'slow');
  const usedMs = record.unlockUpMs;
  return [
    ...refusals.map(([, remark]) => remark),
    ...(usedMs === undefined || isSlow ? [] : [{ id: 'used', ms: usedMs, limitMs: car.spec.pressesMs } as const]),
    ...gapsOf(record)
      .filter(({ ms }) => ms >= shortestGapMs)
      .map((gap) => ({ id: gap.ms < gapMs.fromMs ? ('quick' as const) : ('gap' as const), ...gap })),
  ];
}

const shortestGapMs = readingMs.shortestGap[reading.shortestGap];

function refusalsOf({ record, car, key, presses, beginByMs, sinceMs = Infinity }: Rehearsal): (readonly [atMs: number, remark: Remark])[] {
  const { locksMs, unlockUpMs = 0 } = record;
  const { pressesMs, nextKeyMs, beginMs } = car.spec;
  const lockCount = locksMs.length;
  const firstPressMs = sinceMs + (locksMs[0] ?? unlockUpMs);
  const limitMs = key > 0 ? nextKeyMs : beginMs;
  const candidates: (readonly [number, Remark | false])[] = [
    [beginByMs - sinceMs, isPastDeadline(car, beginByMs, firstPressMs) && { id: 'late', limitMs }],
    [pressesMs, isPastDeadline(car, pressesMs, unlockUpMs) && { id: 'slow', ms: unlockUpMs, limitMs: pressesMs }],
    [locksMs[presses] ?? 0, lockCount > presses && { id: 'too-many', presses: lockCount }],
    [unlockUpMs, lockCount < presses && Number.isFinite(sinceMs) && { id: 'let-go-early', presses: lockCount }],
    ...gapsOf(record).map((gap): [number, Remark | false] => [locksMs[gap.press - 1]!, gap.ms < shortestGapMs && { id: 'rapid', ...gap }]),
  ];
  return candidates.filter((candidate): candidate is [number, Remark] => candidate[1] !== false);
}

function gapsOf({ locksMs }: PressRecord): { readonly press: number; readonly ms: number }[] {
  return locksMs.slice(1).map((ms, index) => ({ press: index + 2, ms: ms - locksMs[index]! }));
}

/** Deadline for starting a key; now, if the car is not listening. */
const startDeadlineOf = ({ mode, atMs }: Car): number => mode?.beginByMs ?? atMs;

/** Ids of the remotes the car knows and has forgotten. */
export function ledgerOf({ car }: Rehearsal): { readonly known: readonly string[]; readonly forgotten: readonly string[] } {
  return { known: car.known, forgotten: forgottenRemotes(car) };
}

function withAction(record: PressRecord, act: Press, ms: number): PressRecord {
  if (act === 'unlock-up') return { ...record, unlockUpMs: ms };
  if (act === 'lock-down') return { ...record, locksMs: [...record.locksMs, ms], lockDurationsMs: [...record.lockDurationsMs, undefined] };
  return { ...record, lockDurationsMs: record.lockDurationsMs.map((durationMs, index) => durationMs ?? ms - record.locksMs[index]!) };
}
