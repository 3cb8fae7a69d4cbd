import { afterButton, type ButtonEvent, type CarEffect, type CarStep } from './car-buttons.ts';
import {
  afterFailedTry,
  hasStartedPresses,
  isPastDeadline,
  tryEndsBy,
  withoutMode,
  type Car,
  type CarKey,
  type CarSpec,
  type Position,
} from './car-state.ts';

/** A physical act, or the passage of time, in milliseconds; an earlier time than the previous event counts as that time. */
export type CarEvent = { readonly atMs: number } & (
  | ButtonEvent
  | { readonly act: 'door'; readonly open: boolean }
  | { readonly act: 'lid'; readonly open: boolean }
  | { readonly act: 'lock-car'; readonly locked: boolean }
  | { readonly act: 'key-in'; readonly key: string }
  | { readonly act: 'key-out' }
  | { readonly act: 'turn'; readonly to: Position }
  | { readonly act: 'wait' }
);

export interface CarFacts {
  readonly limits: Readonly<Record<string, { readonly ms: number }>>;
  readonly counts: Readonly<Record<string, number>>;
}

/** Builds the spec of a plan's car; missing limits and counts are unbounded. */
export function carSpec({ limits, counts }: CarFacts, keys: readonly CarKey[]): CarSpec {
  const ms = (id: string) => limits[id]?.ms ?? Infinity;
  return {
    ignitionMs: ms('ignition'),
    beginMs: ms('begin'),
    pressesMs: ms('presses'),
    nextKeyMs: ms('next-key'),
    presses: counts['presses'] ?? 1,
    maxKeys: counts['keys'] ?? Infinity,
    keys,
  };
}

/** Applies an event and returns the new car and its effects; every act is allowed at any time. */
export function carAfter(before: Car, event: CarEvent): readonly [Car, readonly CarEffect[]] {
  const car = afterTime(before, event.atMs);
  switch (event.act) {
    case 'door':
      return withoutEffects(afterDoor(car, event.open));
    case 'lock-car':
      return withoutEffects(afterLocking({ ...car, locked: event.locked }));
    case 'key-in':
      return withoutEffects(afterKeyIn(car, event.key));
    case 'key-out':
      return withoutEffects(afterKeyOut(car));
    case 'turn':
      return withoutEffects(afterTurn(car, event.to));
    case 'unlock-down':
    case 'unlock-up':
    case 'lock-down':
    case 'lock-up':
      return afterButton(car, event);
    // Hood, trunk, soft top and tailgate do not count as doors (facts: seed).
    default:
      return withoutEffects(car);
  }
}

function withoutEffects(car: Car): CarStep {
  return [car, []];
}

export function afterTime(before: Car, atMs: number): Car {
  const car = { ...before, atMs: Math.max(before.atMs, atMs) };
  const endsBy = tryEndsBy(car);
  const afterDeadline = isPastDeadline(car, endsBy) ? afterFailedTry(car, endsBy) : car;
  return afterDeadline.mode && !hasStartedPresses(afterDeadline) && isPastDeadline(afterDeadline, afterDeadline.mode.beginByMs)
    ? withoutMode(afterDeadline)
    : afterDeadline;
}

function afterDoor(before: Car, open: boolean): Car {
  const car = { ...before, doorOpen: open };
  if (!open) return car;
  if (car.mode) return car.reading.doorInMode === 'ends' ? withoutMode(car) : afterFailedTry(car);
  return withTurnChecked(car);
}

function afterLocking(car: Car): Car {
  if (!car.locked || car.reading.lockedCar === 'ignored') return car;
  return car.mode ? afterFailedTry(car) : withTurnChecked(car);
}

function closedAndUnlocked({ doorOpen, locked, reading }: Car): boolean {
  return !(doorOpen && reading.doorBefore === 'spoils') && !(locked && reading.lockedCar === 'refused');
}

function withTurnChecked(car: Car): Car {
  return closedAndUnlocked(car) ? car : { ...car, turn: car.turn && { ...car.turn, spoiled: true }, armedMs: undefined };
}

function afterKeyIn(before: Car, key: string): Car {
  if (before.keyInLock !== undefined || !before.spec.keys.some(({ id }) => id === key)) return before;
  const car = { ...before, keyInLock: key };
  if (car.reading.keyPutIn === 'ends') return withoutMode(car);
  return car.reading.keyInLock === 'blocks' ? afterFailedTry(car) : car;
}

function afterKeyOut(before: Car): Car {
  if (before.ignition !== 'off') return before;
  const car = { ...before, keyInLock: undefined, armedMs: undefined };
  return before.armedMs === undefined || car.mode ? car : startListening(car, before.armedMs);
}

function afterTurn(before: Car, to: Position): Car {
  if (before.keyInLock === undefined || before.ignition === to) return before;
  const car = { ...(before.ignition === 'off' ? afterIgnitionOn(before) : before), ignition: to };
  const { reading, spec } = car;
  // A turn exists from ignition on to off.
  const turn = car.turn!;
  if (to === 'start' && reading.start === 'spoils') return { ...car, turn: { ...turn, spoiled: true } };
  if (to !== 'off') return car;
  const isValid = !turn.spoiled && !isPastDeadline(car, turn.sinceMs + spec.ignitionMs);
  const turnedOff = { ...car, turn: undefined, armedMs: isValid ? car.atMs : undefined };
  return isValid && reading.opens === 'off' ? startListening({ ...turnedOff, armedMs: undefined }, car.atMs) : turnedOff;
}

function afterIgnitionOn(car: Car): Car {
  const losesKeys = car.reading.ignitionOn === 'loses-all' && car.hold?.counts === true;
  const turn = { sinceMs: car.atMs, spoiled: !closedAndUnlocked(car) };
  return {
    ...withoutMode(car),
    armedMs: undefined,
    turn,
    known: losesKeys ? car.known.filter((key) => !car.mode!.taught.includes(key)) : car.known,
  };
}

/** Starts listening as of ignition off; unchanged if that is too long ago. */
export function startListening(car: Car, offMs: number): Car {
  const beginByMs = offMs + car.spec.beginMs;
  if (isPastDeadline(car, beginByMs)) return car;
  return { ...car, mode: { beginByMs, taught: [] }, known: car.reading.othersForgotten === 'on-opening' ? [] : car.known };
}
