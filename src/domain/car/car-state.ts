import { defaultReading, readingMs, type Reading } from './car-readings.ts';

export interface CarKey {
  readonly id: string;
  readonly hasButtons: boolean;
  readonly hasLight: boolean;
  /** A weak key still unlocks, but its LOCK does not reach the car (facts: tis-bw, om-z4). */
  readonly charge: 'ok' | 'weak';
}

/** Limits of a car in milliseconds, and its keys. */
export interface CarSpec {
  readonly ignitionMs: number;
  readonly beginMs: number;
  readonly pressesMs: number;
  readonly nextKeyMs: number;
  readonly presses: number;
  readonly maxKeys: number;
  readonly keys: readonly CarKey[];
}

export type Position = 'off' | 'position-1' | 'position-2' | 'start';

/** An UNLOCK hold and its LOCK presses. */
export interface Hold {
  readonly key: string;
  readonly sinceMs: number;
  /** Whether UNLOCK is currently down; false only under the reading that allows release between presses. */
  readonly down: boolean;
  /** Whether the car counts it as a try. */
  readonly counts: boolean;
  readonly answered: boolean;
  readonly presses: number;
  readonly firstLockMs: number | undefined;
  readonly lastLockMs: number | undefined;
  readonly lockDown: boolean;
}

/** Car state: immutable plain data. */
export interface Car {
  readonly spec: CarSpec;
  readonly reading: Reading;
  readonly atMs: number;
  readonly doorOpen: boolean;
  readonly locked: boolean;
  readonly keyInLock: string | undefined;
  readonly ignition: Position;
  /** Ignition turn in progress, since reaching position 1. */
  readonly turn: { readonly sinceMs: number; readonly spoiled: boolean } | undefined;
  /** When a valid turn returned to off, while the key is still in the lock. */
  readonly armedMs: number | undefined;
  /** Learning mode: deadline for starting a key, and keys taught so far. */
  readonly mode: { readonly beginByMs: number; readonly taught: readonly string[] } | undefined;
  readonly hold: Hold | undefined;
  /** Keys whose remotes the car knows. */
  readonly known: readonly string[];
}

/** An unlocked car with doors shut and an empty lock; knows all its own remotes by default. */
export function createCar(spec: CarSpec, reading: Reading = defaultReading, known: readonly string[] = remotesOf(spec)): Car {
  return {
    spec,
    reading,
    atMs: 0,
    doorOpen: false,
    locked: false,
    keyInLock: undefined,
    ignition: 'off',
    turn: undefined,
    armedMs: undefined,
    mode: undefined,
    hold: undefined,
    known,
  };
}

/** Keys that were forgotten or never known. */
export function forgottenRemotes({ spec, known }: Car): string[] {
  return remotesOf(spec).filter((id) => !known.includes(id));
}

/** When listening ends if nothing else happens; undefined if it is not listening. */
export function listensUntil(car: Car): number | undefined {
  return car.mode && (hasStartedPresses(car) ? tryEndsBy(car) : car.mode.beginByMs);
}

/** Whether `atMs` misses the deadline `byMs`. */
export function isPastDeadline(car: Car, byMs: number, atMs: number = car.atMs): boolean {
  return car.reading.limitReached === 'closed' ? atMs >= byMs : atMs > byMs;
}

/** Whether a key's presses have started, under this car's reading. */
export function hasStartedPresses({ hold, reading }: Car): boolean {
  return hold !== undefined && hold.counts && (reading.beginUntil === 'unlock-down' || hold.firstLockMs !== undefined);
}

export function tryEndsBy({ hold, reading, spec }: Car): number {
  if (!hold?.counts) return Infinity;
  const fromMs = reading.pressesFrom === 'unlock-down' ? hold.sinceMs : (hold.firstLockMs ?? Infinity);
  const pressed = reading.pressesUntil === 'last-lock' && hold.presses >= spec.presses;
  return Math.min(
    pressed ? Infinity : fromMs + spec.pressesMs,
    hold.down ? hold.sinceMs + readingMs.longestHold[reading.longestHold] : Infinity,
  );
}

export function withoutMode(car: Car): Car {
  return { ...car, mode: undefined, hold: car.hold && { ...car.hold, counts: false } };
}

export function afterFailedTry(car: Car, atMs: number = car.atMs): Car {
  const { mode, hold, reading, spec } = car;
  if (!mode || !hold?.counts) return car;
  if (reading.failedTry === 'ends') return withoutMode(car);
  const windowMs = mode.taught.length > 0 ? spec.nextKeyMs : spec.beginMs;
  const beginByMs = reading.failedTry === 'restarts' ? atMs + windowMs : mode.beginByMs;
  return { ...car, mode: { ...mode, beginByMs }, hold: { ...hold, counts: false } };
}

function remotesOf({ keys }: CarSpec): string[] {
  return keys.filter(({ hasButtons }) => hasButtons).map(({ id }) => id);
}
