import { afterButton } from './car-buttons.ts';
import { afterTime, carSpec, opened } from './car.ts';
import { carFor, forgottenBy, late, type Car, type CarKey } from './car-state.ts';
import { defaultReading, readingMs, type Reading } from './car-readings.ts';
import type { TimingFacts } from '../catalog/timing-facts.ts';

/** What happened to the buttons of one key, milliseconds from the press of UNLOCK. */
export interface PressRecord {
  readonly unlockUpMs: number | undefined;
  readonly locksMs: readonly number[];
  /** How long each LOCK was down; the last one may still be. */
  readonly heldMs: readonly (number | undefined)[];
}

/** What the record shows: what the car refuses first, in the order in which it happened, then what else there is to say. */
export type Remark =
  | { readonly id: 'late'; readonly limitMs: number }
  | { readonly id: 'let-go-early' | 'too-many'; readonly presses: number }
  | { readonly id: 'rapid' | 'quick' | 'gap'; readonly press: number; readonly ms: number }
  | { readonly id: 'slow' | 'used'; readonly ms: number; readonly limitMs: number };

/** A rehearsal of the presses: the simulated car, already listening, and the record of the key in hand. */
export interface Rehearsal {
  readonly car: Car;
  readonly keys: readonly CarKey[];
  /** How many of the keys are there to be taught; the others were left at home. */
  readonly here: number;
  /** Which of the keys is in hand. */
  readonly key: number;
  /** The moment of the car’s time by which the key in hand has to be begun. */
  readonly beginByMs: number;
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

/** The strictest car, save where that would be a limit that no source gives and no page names: how long a LOCK or a hold has to be. */
const reading: Reading = { ...defaultReading, shortestPress: 'none', longestHold: 'none' };

/** The facts of a Plan that a rehearsal rests on. */
export type RehearsalFacts = Pick<TimingFacts, 'limits' | 'spans' | 'counts'>;

/** A rehearsal for a car that has just begun to listen, the first key in hand; every limit is so many times as long, Infinity for none. */
export function rehearsalFor(facts: RehearsalFacts, keys: readonly CarKey[], stretch: number, here: number = keys.length): Rehearsal {
  const limits = Object.fromEntries(Object.entries(facts.limits).map(([id, { ms }]) => [id, { ms: ms * stretch }]));
  const spec = carSpec({ limits, counts: facts.counts }, keys);
  // The ignition’s part is done for the person.
  const car = opened(carFor(spec, reading), 0);
  const { fromMs, toMs } = facts.spans['gap'] ?? { fromMs: 0, toMs: Infinity };
  return {
    car,
    keys,
    here,
    key: 0,
    beginByMs: listensBy(car),
    sinceMs: undefined,
    record: noRecord,
    outcome: 'none',
    gapMs: { fromMs, toMs },
    presses: spec.presses,
  };
}

/** The rehearsal after a press or a release at a moment of the car’s time; once there is an outcome, the key in hand does nothing more. */
export function withPress(before: Rehearsal, act: Press, atMs: number): Rehearsal {
  if (before.outcome !== 'none') return before;
  // Who lets go of both buttons at once has pressed LOCK.
  if (act === 'unlock-up' && before.record.heldMs.includes(undefined)) return withPress(withPress(before, 'lock-up', atMs), act, atMs);
  const key = before.keys[before.key]!;
  const [car, effects] = afterButton(afterTime(before.car, atMs), { act, key: key.id });
  const begins = act === 'unlock-down';
  const sinceMs = begins ? atMs : before.sinceMs;
  const record = begins || sinceMs === undefined ? noRecord : recorded(before.record, act, atMs - sinceMs);
  const answered = effects.some(([effect]) => effect === 'locks');
  const outcome = answered ? 'learned' : act === 'unlock-up' && sinceMs !== undefined ? 'not-learned' : before.outcome;
  return { ...before, car, sinceMs, record, outcome };
}

/** Whether a further key has to be taken in hand. */
export function hasNextKey({ outcome, key, here }: Rehearsal): boolean {
  return outcome === 'learned' && key + 1 < here;
}

/** The rehearsal with the next key in hand, when there is one. */
export function withNextKey(before: Rehearsal): Rehearsal {
  return {
    ...before,
    key: Math.min(before.keys.length - 1, before.key + 1),
    beginByMs: listensBy(before.car),
    sinceMs: undefined,
    record: noRecord,
    outcome: 'none',
  };
}

/** The window to begin the next key, from the answer to the one before up to its first LOCK; undefined when there is none. */
export function nextKeyWindow(rehearsal: Rehearsal): { readonly endsMs: number; readonly limitMs: number } | undefined {
  const { car, key, record, outcome, beginByMs } = rehearsal;
  const waits = key > 0 && outcome === 'none' && record.locksMs.length === 0;
  const endsMs = hasNextKey(rehearsal) ? listensBy(car) : waits ? beginByMs : Infinity;
  return Number.isFinite(endsMs) ? { endsMs, limitMs: car.spec.nextKeyMs } : undefined;
}

/** The rehearsal at a moment without a press: when the window for the next key has gone by, that key is not learned. */
export function withTimePassed(before: Rehearsal, atMs: number): Rehearsal {
  const window = nextKeyWindow(before);
  if (!window || before.car.hold?.down || !late(before.car, window.endsMs, atMs)) return before;
  const next = hasNextKey(before) ? withNextKey(before) : before;
  return { ...next, car: afterTime(next.car, atMs), outcome: 'not-learned' };
}

/** What the record of the key in hand shows, once there is an outcome: the reason of a refusal stands first. */
export function remarksOn(rehearsal: Rehearsal): Remark[] {
  const { record, car, gapMs, outcome } = rehearsal;
  if (outcome === 'none') return [];
  const refused = refusalsOf(rehearsal).sort(([one], [other]) => one - other);
  const slow = refused.some(([, { id }]) => id === 'slow');
  const used = record.unlockUpMs;
  return [
    ...refused.map(([, remark]) => remark),
    ...(used === undefined || slow ? [] : [{ id: 'used', ms: used, limitMs: car.spec.pressesMs } as const]),
    ...gapsOf(record)
      .filter(({ ms }) => ms >= shortestGapMs)
      .map((gap) => ({ id: gap.ms < gapMs.fromMs ? ('quick' as const) : ('gap' as const), ...gap })),
  ];
}

const shortestGapMs = readingMs.shortestGap[reading.shortestGap];

/** Everything that the car refuses, each with its moment. */
function refusalsOf({ record, car, key, presses, beginByMs, sinceMs = Infinity }: Rehearsal): (readonly [atMs: number, remark: Remark])[] {
  const { locksMs, unlockUpMs = 0 } = record;
  const { pressesMs, nextKeyMs, beginMs } = car.spec;
  const count = locksMs.length;
  const began = sinceMs + (locksMs[0] ?? unlockUpMs);
  const limitMs = key > 0 ? nextKeyMs : beginMs;
  const refused: (readonly [number, Remark | false])[] = [
    [beginByMs - sinceMs, late(car, beginByMs, began) && { id: 'late', limitMs }],
    [pressesMs, late(car, pressesMs, unlockUpMs) && { id: 'slow', ms: unlockUpMs, limitMs: pressesMs }],
    [locksMs[presses] ?? 0, count > presses && { id: 'too-many', presses: count }],
    [unlockUpMs, count < presses && Number.isFinite(sinceMs) && { id: 'let-go-early', presses: count }],
    ...gapsOf(record).map((gap): [number, Remark | false] => [locksMs[gap.press - 1]!, gap.ms < shortestGapMs && { id: 'rapid', ...gap }]),
  ];
  return refused.filter((one): one is [number, Remark] => one[1] !== false);
}

function gapsOf({ locksMs }: PressRecord): { readonly press: number; readonly ms: number }[] {
  return locksMs.slice(1).map((ms, index) => ({ press: index + 2, ms: ms - locksMs[index]! }));
}

/** The moment by which a car has to be given a key; at once, for one that does not listen. */
const listensBy = ({ mode, atMs }: Car): number => mode?.beginByMs ?? atMs;

/** Which remotes the car knows at the end, and which it has forgotten; keys by their ids. */
export function ledgerOf({ car }: Rehearsal): { readonly known: readonly string[]; readonly forgotten: readonly string[] } {
  return { known: car.known, forgotten: forgottenBy(car) };
}

function recorded(record: PressRecord, act: Press, ms: number): PressRecord {
  if (act === 'unlock-up') return { ...record, unlockUpMs: ms };
  if (act === 'lock-down') return { ...record, locksMs: [...record.locksMs, ms], heldMs: [...record.heldMs, undefined] };
  return { ...record, heldMs: record.heldMs.map((held, index) => held ?? ms - record.locksMs[index]!) };
}
