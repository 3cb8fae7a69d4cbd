import { defaultReading, readingMs, type Reading } from './car-readings.ts';

/** A key as the car meets it. */
export interface CarKey {
  readonly id: string;
  readonly hasButtons: boolean;
  readonly hasLight: boolean;
  /** A weak key still unlocks, but its LOCK does not reach the car (facts: tis-bw, om-z4). */
  readonly charge: 'ok' | 'weak';
}

/** What a car and its keys are; milliseconds. */
export interface CarSpec {
  readonly ignitionMs: number;
  readonly beginMs: number;
  readonly pressesMs: number;
  readonly nextKeyMs: number;
  readonly presses: number;
  readonly mostKeys: number;
  readonly keys: readonly CarKey[];
}

/** Where the ignition lock stands. */
export type Position = 'off' | 'position-1' | 'position-2' | 'start';

/** UNLOCK as the car sees it held, and the presses of LOCK meanwhile. */
export interface Hold {
  readonly key: string;
  readonly sinceMs: number;
  /** Whether UNLOCK is down now; only a reading that lets it be let go between presses keeps a hold without. */
  readonly down: boolean;
  /** Whether the car takes it for a try. */
  readonly counts: boolean;
  /** Whether the car has answered it. */
  readonly answered: boolean;
  readonly presses: number;
  readonly firstLockMs: number | undefined;
  readonly lastLockMs: number | undefined;
  readonly lockDown: boolean;
}

/** The car at one moment: plain data, never changed in place. */
export interface Car {
  readonly spec: CarSpec;
  readonly reading: Reading;
  readonly atMs: number;
  readonly doorOpen: boolean;
  readonly locked: boolean;
  readonly keyInLock: string | undefined;
  readonly ignition: Position;
  /** The turn under way, from reaching position 1. */
  readonly turn: { readonly sinceMs: number; readonly spoiled: boolean } | undefined;
  /** When a good turn was back at off, while the key is still in the lock. */
  readonly armedMs: number | undefined;
  /** The mode in which it learns: until when a key may be begun, and those taught so far. */
  readonly mode: { readonly beginByMs: number; readonly taught: readonly string[] } | undefined;
  readonly hold: Hold | undefined;
  /** The keys whose remotes it knows. */
  readonly known: readonly string[];
}

/** A car that knows these keys, by default all of its own: unlocked, doors shut, nothing in the lock. */
export function carFor(spec: CarSpec, reading: Reading = defaultReading, known: readonly string[] = remotesOf(spec)): Car {
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

/** The keys it has forgotten, or never knew. */
export function forgottenBy({ spec, known }: Car): string[] {
  return remotesOf(spec).filter((id) => !known.includes(id));
}

/** When it stops listening if nothing more is done; undefined when it does not listen. */
export function listensUntil(car: Car): number | undefined {
  return car.mode && (begun(car) ? tryEndsBy(car) : car.mode.beginByMs);
}

/** Whether this moment is too late for what had to be done by then. */
export function late(car: Car, byMs: number, atMs: number = car.atMs): boolean {
  return car.reading.limitReached === 'closed' ? atMs >= byMs : atMs > byMs;
}

/** Whether a key’s presses have begun, as this car counts it. */
export function begun({ hold, reading }: Car): boolean {
  return hold !== undefined && hold.counts && (reading.beginUntil === 'unlock-down' || hold.firstLockMs !== undefined);
}

/** When the try under way is over by itself. */
export function tryEndsBy({ hold, reading, spec }: Car): number {
  if (!hold?.counts) return Infinity;
  const fromMs = reading.pressesFrom === 'unlock-down' ? hold.sinceMs : (hold.firstLockMs ?? Infinity);
  const pressed = reading.pressesUntil === 'last-lock' && hold.presses >= spec.presses;
  return Math.min(
    pressed ? Infinity : fromMs + spec.pressesMs,
    hold.down ? hold.sinceMs + readingMs.longestHold[reading.longestHold] : Infinity,
  );
}

/** The car after it stopped listening. */
export function withoutMode(car: Car): Car {
  return { ...car, mode: undefined, hold: car.hold && { ...car.hold, counts: false } };
}

/** The car after a try that failed at this moment. */
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
