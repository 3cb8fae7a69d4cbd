import type { Moment } from '../time/clock.ts';

/** The time of a run, milliseconds since it was made, and the moment it is counted from. */
export interface Clock {
  readonly from: Moment;
  /** The run’s time at that moment. */
  readonly fromMs: number;
  /** The run’s time now; it never goes back. */
  readonly nowMs: number;
  /** What the wall clock showed last. */
  readonly lastWall: number;
}

/** Two clocks further apart than this were set, or slept; then both are compared anew from there. */
const maxDriftMs = 1000;

/** A clock that starts at this moment. */
export function clockFrom(now: Moment): Clock {
  return { from: now, fromMs: 0, nowMs: 0, lastWall: now.wall };
}

/** The clock at a later moment: as much has passed as the faster of the two says; a moment that is no number passes nothing. */
export function clockAt(clock: Clock, now: Moment): Clock {
  const byMono = now.mono - clock.from.mono;
  const byWall = now.wall - clock.from.wall;
  if (!Number.isFinite(byMono) || !Number.isFinite(byWall)) return clock;
  const nowMs = Math.max(clock.nowMs, clock.fromMs + Math.max(byMono, byWall));
  const jumped = Math.abs(byMono - byWall) > maxDriftMs;
  return { ...clock, ...(jumped ? { from: now, fromMs: nowMs } : {}), nowMs, lastWall: now.wall };
}

/** The clock after a reload, when only the wall clock can tell; undefined when that shows an earlier time than it did before. */
export function clockReloaded(clock: Clock, now: Moment): Clock | undefined {
  const passed = now.wall - clock.lastWall;
  if (!(passed >= 0)) return undefined;
  const nowMs = Math.max(clock.nowMs, clock.fromMs + now.wall - clock.from.wall);
  return { from: now, fromMs: nowMs, nowMs, lastWall: now.wall };
}
