/**
 * Open questions about the car (facts, “what the simulated car has to choose”), each as a named choice. The strictest
 * reading comes first: it accepts the fewest behaviours. These are not claims about real cars.
 */
export const readings = {
  /** Whether a deadline itself is still in time. */
  limitReached: ['closed', 'open'],
  /** Whether the car starts listening at lock-off or at key removal; the window runs from “off” either way. */
  opens: ['key-out', 'off'],
  /** Whether presses count with a key in the lock. */
  keyInLock: ['blocks', 'ignored'],
  /** Whether a turn through START also counts as a turn to position 1. */
  start: ['spoils', 'counts'],
  /** Whether a door may be open during the ignition turn if it is shut for the presses. */
  doorBefore: ['spoils', 'ignored'],
  /** Whether opening a door ends listening or only fails the current try. */
  doorInMode: ['ends', 'spoils-try'],
  /** Whether the car must be unlocked. */
  lockedCar: ['refused', 'ignored'],
  /** Whether the start window ends at the first LOCK or already at UNLOCK down. */
  beginUntil: ['first-lock', 'unlock-down'],
  /** Whether the press window starts at UNLOCK down or at the first LOCK. */
  pressesFrom: ['unlock-down', 'first-lock'],
  /** Whether the press window ends at UNLOCK release or at the end of the last LOCK. */
  pressesUntil: ['release', 'last-lock'],
  /** Minimum interval between LOCK presses; 300 ms is a simulation choice. */
  shortestGap: ['300ms', 'none'],
  /** Minimum LOCK duration; 100 ms is a simulation choice. */
  shortestPress: ['100ms', 'none'],
  /** Whether UNLOCK may be released between presses. */
  letGoBetween: ['spoils', 'goes-on'],
  /** Whether an extra LOCK fails the try. */
  extraLock: ['spoils', 'ignored'],
  /** Whether the car learns and answers at UNLOCK release or at the last LOCK. */
  learnsAt: ['release', 'last-lock'],
  /** Whether the other keys are forgotten when listening starts or when the first key is learned. */
  othersForgotten: ['on-opening', 'with-first-key'],
  /** Whether a key whose presses the car rejects loses its stored code (facts: trn-rke, own-z4-123992). */
  pressesNotTaken: ['forgets', 'keeps'],
  /** Whether a failed try may be repeated within the start window, and whether that window restarts. */
  failedTry: ['ends', 'repeats', 'restarts'],
  /** Effect of repeating a key already taught in this run. */
  sameKeyTwice: ['ends', 'ignored', 'answers'],
  /** Effect of a key beyond the car's capacity. */
  keyTooMany: ['refused', 'replaces-first'],
  /** Whether inserting a key without turning it ends listening. */
  keyPutIn: ['ends', 'ignored'],
  /**
   * Whether ignition on during a key's presses also loses the keys taught before it; between keys it only ends
   * listening (facts: tis-pe, bent-e39).
   */
  ignitionOn: ['loses-all', 'ends'],
  /** Whether a button of another key fails the current try. */
  interleaved: ['spoils', 'ignored'],
  /** Maximum UNLOCK hold; 15 s is one source's longest hold (facts: lr). */
  longestHold: ['15s', 'none'],
} as const;

export type ReadingName = keyof typeof readings;

/** One answer per open question: one possible car. */
export type Reading = { readonly [Name in ReadingName]: (typeof readings)[Name][number] };

/** The strictest car. */
export const defaultReading = Object.fromEntries(
  Object.entries(readings).map(([name, [strictest]]) => [name, strictest]),
) as unknown as Reading;

/** Quantitative readings in milliseconds. */
export const readingMs = {
  shortestGap: { '300ms': 300, none: 0 },
  shortestPress: { '100ms': 100, none: 0 },
  longestHold: { '15s': 15_000, none: Infinity },
} as const;
