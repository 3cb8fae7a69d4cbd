/** One moment on both clocks of a device, milliseconds. */
export interface Moment {
  /** A clock that only goes forward, but may stand still while the device sleeps. */
  readonly mono: number;
  /** The clock on the wall, which goes on in sleep, but may be set. */
  readonly wall: number;
}

/** Milliseconds between two moments: the larger of both clocks, never less than none. */
export function elapsed(since: Moment, now: Moment): number {
  return Math.max(0, now.mono - since.mono, now.wall - since.wall);
}
