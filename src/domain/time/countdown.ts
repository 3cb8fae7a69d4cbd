import { elapsed, type Moment } from './clock.ts';

/** A window of time that has begun, perhaps with a count-in before it; milliseconds. */
export interface Countdown {
  readonly startedAt: Moment;
  readonly countInMs: number;
  readonly limitMs: number;
}

/** What a countdown shows at one moment. */
export interface CountdownView {
  readonly phase: 'count-in' | 'running' | 'over';
  /** Whole seconds to show, rounded up: of the count-in, then of the window. */
  readonly seconds: number;
  /** The part of the window that is left, from 1 to 0. */
  readonly left: number;
  /** Milliseconds until the next moment at which this view changes; undefined when it never will. */
  readonly changesInMs: number | undefined;
}

/** What is worth saying aloud while a window runs: its beginning, two marks, its end. */
export type Milestone = 'start' | 'ten' | 'five' | 'over';

const marks: readonly (readonly [Milestone, number])[] = [
  ['ten', 10_000],
  ['five', 5_000],
];

/** What a countdown shows now; right also after the device slept. */
export function viewCountdown(countdown: Countdown, now: Moment): CountdownView {
  const remaining = remainingMs(countdown, now);
  if (remaining <= 0) return { phase: 'over', seconds: 0, left: 0, changesInMs: undefined };
  const countIn = remaining - countdown.limitMs;
  const counted = countIn > 0 ? countIn : remaining;
  return {
    phase: countIn > 0 ? 'count-in' : 'running',
    seconds: Math.ceil(counted / 1000),
    left: Math.min(1, remaining / countdown.limitMs),
    changesInMs: counted % 1000 || 1000,
  };
}

/**
 * The milestones reached after one moment and up to another, in order. A mark that the window begins
 * with, or nearly, is not said: its beginning says it already.
 */
export function milestonesBetween(countdown: Countdown, before: Moment | undefined, now: Moment): Milestone[] {
  const from = before ? remainingMs(countdown, before) : Infinity;
  const to = remainingMs(countdown, now);
  const start = [['start', countdown.limitMs]] as const;
  const own = marks.filter(([, ms]) => ms <= countdown.limitMs - 3000);
  return [...start, ...own, ['over', 0] as const].filter(([, ms]) => from > ms && to <= ms).map(([milestone]) => milestone);
}

function remainingMs({ startedAt, countInMs, limitMs }: Countdown, now: Moment): number {
  return limitMs + countInMs - elapsed(startedAt, now);
}
