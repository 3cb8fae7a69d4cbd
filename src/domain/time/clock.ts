/** A reading of both device clocks, milliseconds. */
export interface Moment {
  /** Monotonic clock; may pause while the device sleeps. */
  readonly mono: number;
  /** Wall clock; continues during sleep but can be set. */
  readonly wall: number;
}

/** Milliseconds between two readings: the larger of both clocks, at least 0. */
export function elapsed(since: Moment, now: Moment): number {
  return Math.max(0, now.mono - since.mono, now.wall - since.wall);
}
