import { elapsed, type Moment } from './clock.ts';

/** A started countdown with an optional count-in; milliseconds. */
export interface Countdown {
  readonly startedAt: Moment;
  readonly countInMs: number;
  readonly limitMs: number;
}

/** Display state of a countdown. */
export interface CountdownView {
  readonly phase: 'count-in' | 'running' | 'over';
  /** Whole seconds to display, rounded up: of the count-in, then of the window. */
  readonly seconds: number;
  /** Remaining fraction of the window, from 1 to 0. */
  readonly remainingFraction: number;
  /** Milliseconds until the display changes; undefined once it is final. */
  readonly changesInMs: number | undefined;
}

/** Spoken milestones: start, two marks, end. */
export type Milestone = 'start' | 'ten' | 'five' | 'over';

const marks: readonly (readonly [Milestone, number])[] = [
  ['ten', 10_000],
  ['five', 5_000],
];

/** Display state at `now`; correct after device sleep. */
export function viewCountdown(countdown: Countdown, now: Moment): CountdownView {
  const totalLeftMs = remainingMs(countdown, now);
  if (totalLeftMs <= 0) return { phase: 'over', seconds: 0, remainingFraction: 0, changesInMs: undefined };
  const countInLeftMs = totalLeftMs - countdown.limitMs;
  const shownMs = countInLeftMs > 0 ? countInLeftMs : totalLeftMs;
  return {
    phase: countInLeftMs > 0 ? 'count-in' : 'running',
    seconds: Math.ceil(shownMs / 1000),
    remainingFraction: Math.min(1, totalLeftMs / countdown.limitMs),
    changesInMs: shownMs % 1000 || 1000,
  };
}

/** Milestones reached after `before` up to `now`, in order. Marks within 3 s of the start are omitted, as the start announces the time. */
export function milestonesBetween(countdown: Countdown, before: Moment | undefined, now: Moment): Milestone[] {
  const from = before ? remainingMs(countdown, before) : Infinity;
  const to = remainingMs(countdown, now);
  const start = [['start', countdown.limitMs]] as const;
  const marksInWindow = marks.filter(([, ms]) => ms <= countdown.limitMs - 3000);
  return [...start, ...marksInWindow, ['over', 0] as const].filter(([, ms]) => from > ms && to <= ms).map(([milestone]) => milestone);
}

function remainingMs({ startedAt, countInMs, limitMs }: Countdown, now: Moment): number {
  return limitMs + countInMs - elapsed(startedAt, now);
}
