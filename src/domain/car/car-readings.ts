/**
 * What the sources leave open about the car (facts, “what the simulated car has to choose”), each a named choice.
 * The strictest reading stands first: with it the car accepts the fewest behaviours. None of this is a claim about real cars.
 */
export const readings = {
  /** Whether a limit reached exactly is still kept. */
  limitReached: ['closed', 'open'],
  /** Whether the car begins to listen when the lock is turned off, or when the key leaves it; the time runs from “off” in both. */
  opens: ['key-out', 'off'],
  /** Whether presses count while a key is in the lock. */
  keyInLock: ['blocks', 'ignored'],
  /** Whether a turn that passes through START is a turn to position 1 as well. */
  start: ['spoils', 'counts'],
  /** Whether a door may be open while the ignition is turned, if it is shut for the presses. */
  doorBefore: ['spoils', 'ignored'],
  /** Whether a door opened while the car listens ends that, or only spoils the try under way. */
  doorInMode: ['ends', 'spoils-try'],
  /** Whether the car has to be unlocked. */
  lockedCar: ['refused', 'ignored'],
  /** Whether the time to begin runs to the first LOCK, or only to pressing UNLOCK. */
  beginUntil: ['first-lock', 'unlock-down'],
  /** Whether the time for the presses runs from pressing UNLOCK, or from the first LOCK. */
  pressesFrom: ['unlock-down', 'first-lock'],
  /** Whether the time for the presses runs to the release of UNLOCK, or to the end of the last LOCK. */
  pressesUntil: ['release', 'last-lock'],
  /** How soon one LOCK may follow the other; 300 ms is a choice of the simulation. */
  shortestGap: ['300ms', 'none'],
  /** How short a LOCK may be; 100 ms is a choice of the simulation. */
  shortestPress: ['100ms', 'none'],
  /** Whether UNLOCK may be let go between presses. */
  letGoBetween: ['spoils', 'goes-on'],
  /** Whether one LOCK too many spoils the try. */
  extraLock: ['spoils', 'ignored'],
  /** Whether the car learns and answers at the release of UNLOCK, or at the last LOCK. */
  learnsAt: ['release', 'last-lock'],
  /** Whether the other keys are forgotten when the car begins to listen, or with the first key taken. */
  othersForgotten: ['on-opening', 'with-first-key'],
  /** Whether a key whose presses the car does not take loses the code that the car knows (facts: trn-rke, own-z4-123992). */
  pressesNotTaken: ['forgets', 'keeps'],
  /** Whether a try that failed may be made again while the time to begin runs, and whether that time starts anew. */
  failedTry: ['ends', 'repeats', 'restarts'],
  /** What a key that was taught in this run does when it is done again. */
  sameKeyTwice: ['ends', 'ignored', 'answers'],
  /** What one key more than the car can hold does. */
  keyTooMany: ['refused', 'replaces-first'],
  /** Whether a key put into the lock and not turned ends the listening. */
  keyPutIn: ['ends', 'ignored'],
  /** Whether ignition on in the middle of a key’s presses loses the keys taught before it too; between two keys it only ends the listening (facts: tis-pe, bent-e39). */
  ignitionOn: ['loses-all', 'ends'],
  /** Whether a button of another key spoils the try under way. */
  interleaved: ['spoils', 'ignored'],
  /** How long UNLOCK may be held; 15 s is one source’s longest hold (facts: lr). */
  longestHold: ['15s', 'none'],
} as const;

/** The name of one open question. */
export type ReadingName = keyof typeof readings;

/** One answer to each open question: one possible car. */
export type Reading = { readonly [Name in ReadingName]: (typeof readings)[Name][number] };

/** The strictest car, which accepts the fewest behaviours. */
export const defaultReading = Object.fromEntries(
  Object.entries(readings).map(([name, [strictest]]) => [name, strictest]),
) as unknown as Reading;

/** Milliseconds of the readings that are amounts. */
export const readingMs = {
  shortestGap: { '300ms': 300, none: 0 },
  shortestPress: { '100ms': 100, none: 0 },
  longestHold: { '15s': 15_000, none: Infinity },
} as const;
