import { carAfter, carSpec, type CarEvent } from './car.ts';
import { carFor, forgottenBy, type Car, type CarKey } from './car-state.ts';
import { defaultReading, readingMs } from './car-readings.ts';
import type { PaceFacts } from './pace.ts';

/** What happened to the buttons of one key, milliseconds from the press of UNLOCK. */
export interface PressRecord {
  readonly unlockUpMs: number | undefined;
  readonly locksMs: readonly number[];
  /** How long each LOCK was down; the last one may still be. */
  readonly heldMs: readonly (number | undefined)[];
}

/** What the record shows: what was right comes last, what to change first. */
export type Remark =
  | { readonly id: 'late' }
  | { readonly id: 'let-go-early'; readonly presses: number }
  | { readonly id: 'too-many'; readonly presses: number }
  | { readonly id: 'quick' | 'gap'; readonly press: number; readonly ms: number }
  | { readonly id: 'short'; readonly press: number; readonly ms: number }
  | { readonly id: 'used'; readonly ms: number; readonly limitMs: number };

/** A rehearsal of the presses: the simulated car, already listening, and the record of the key in hand. */
export interface Rehearsal {
  readonly car: Car;
  readonly keys: readonly CarKey[];
  /** Which of the keys is in hand. */
  readonly key: number;
  /** Whether the car had stopped listening before UNLOCK went down. */
  readonly late: boolean;
  /** When UNLOCK went down; undefined before. */
  readonly sinceMs: number | undefined;
  readonly record: PressRecord;
  readonly outcome: 'none' | 'learned' | 'not-learned';
  /** Milliseconds that a LOCK goes by between two presses to be neither quick nor slow. */
  readonly gapMs: { readonly fromMs: number; readonly toMs: number };
  readonly presses: number;
}

/** What the person does with the key in hand. */
export type Press = 'unlock-down' | 'unlock-up' | 'lock-down' | 'lock-up';

const noRecord: PressRecord = { unlockUpMs: undefined, locksMs: [], heldMs: [] };

/** A rehearsal for a car that has just begun to listen, the first key in hand; every limit is so many times as long, Infinity for none. */
export function rehearsalFor(facts: PaceFacts, keys: readonly CarKey[], stretch: number): Rehearsal {
  const limits = Object.fromEntries(Object.entries(facts.limits).map(([id, { ms }]) => [id, { ms: ms * stretch }]));
  const spec = carSpec({ limits, counts: facts.counts }, keys);
  const reading = stretch === 1 ? defaultReading : { ...defaultReading, longestHold: 'none' as const };
  const opened = turnOnAndOff(carFor(spec, reading), keys[0]!.id);
  const { fromMs, toMs } = facts.spans['gap'] ?? { fromMs: 0, toMs: Infinity };
  return {
    car: opened,
    keys,
    key: 0,
    late: false,
    sinceMs: undefined,
    record: noRecord,
    outcome: 'none',
    gapMs: { fromMs, toMs },
    presses: spec.presses,
  };
}

/** The rehearsal after a press or a release at a moment of the car’s time. */
export function pressed(before: Rehearsal, act: Press, atMs: number): Rehearsal {
  const key = before.keys[before.key]!;
  const [car, effects] = carAfter(before.car, { act, key: key.id, atMs });
  const begins = act === 'unlock-down' && before.outcome === 'none';
  const sinceMs = begins ? atMs : before.sinceMs;
  const record = begins ? noRecord : recorded(before.record, act, atMs - (sinceMs ?? atMs));
  const answered = effects.some(([effect]) => effect === 'locks');
  const outcome = answered ? 'learned' : act === 'unlock-up' && before.outcome === 'none' ? 'not-learned' : before.outcome;
  const late = begins ? !carAfter(before.car, { act: 'wait', atMs })[0].mode : before.late;
  return { ...before, car, late, sinceMs, record, outcome };
}

/** The rehearsal with the next key in hand, when there is one. */
export function withNextKey(before: Rehearsal): Rehearsal {
  return {
    ...before,
    key: Math.min(before.keys.length - 1, before.key + 1),
    sinceMs: undefined,
    late: false,
    record: noRecord,
    outcome: 'none',
  };
}

/** What the record of the key in hand shows; what to change first, what it took last. */
export function remarksOn({ record, car, presses, gapMs, late }: Rehearsal): Remark[] {
  const { locksMs, heldMs, unlockUpMs } = record;
  const count = locksMs.length;
  const gaps = locksMs.slice(1).map((ms, index) => ({ press: index + 2, ms: ms - locksMs[index]! }));
  const shortest = readingMs.shortestPress[car.reading.shortestPress];
  const endMs = unlockUpMs ?? locksMs.at(-1);
  return [
    ...(late ? [{ id: 'late' } as const] : []),
    ...(unlockUpMs !== undefined && count < presses ? [{ id: 'let-go-early', presses: count } as const] : []),
    ...(count > presses ? [{ id: 'too-many', presses: count } as const] : []),
    ...heldMs.flatMap((ms = Infinity, index) => (ms < shortest ? [{ id: 'short', press: index + 1, ms } as const] : [])),
    ...gaps.map(({ press, ms }) => ({ id: ms < gapMs.fromMs ? ('quick' as const) : ('gap' as const), press, ms })),
    ...(endMs === undefined ? [] : [{ id: 'used', ms: endMs, limitMs: car.spec.pressesMs } as const]),
  ];
}

/** Which remotes the car knows at the end, and which it has forgotten; keys by their ids. */
export function ledgerOf({ car }: Rehearsal): { readonly known: readonly string[]; readonly forgotten: readonly string[] } {
  return { known: car.known, forgotten: forgottenBy(car) };
}

function recorded(record: PressRecord, act: Press, ms: number): PressRecord {
  if (act === 'unlock-up') return { ...record, unlockUpMs: record.unlockUpMs ?? ms };
  if (record.unlockUpMs !== undefined) return record;
  if (act === 'lock-down') return { ...record, locksMs: [...record.locksMs, ms], heldMs: [...record.heldMs, undefined] };
  return { ...record, heldMs: record.heldMs.map((held, index) => held ?? ms - record.locksMs[index]!) };
}

/** The ignition’s part, done for the person: position 1, back to off, key out. */
function turnOnAndOff(car: Car, key: string): Car {
  const acts: readonly CarEvent[] = [
    { act: 'key-in', key, atMs: 0 },
    { act: 'turn', to: 'position-1', atMs: 0 },
    { act: 'turn', to: 'off', atMs: 1 },
    { act: 'key-out', atMs: 1 },
  ];
  return acts.reduce((now, act) => carAfter(now, act)[0], car);
}
