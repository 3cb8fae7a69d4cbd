import type { Moment } from '../time/clock.ts';

/** Elapsed run time in milliseconds and its reference clock reading. */
export interface Clock {
  readonly from: Moment;
  /** Run time at `from`. */
  readonly fromMs: number;
  /** Current run time; monotonic. */
  readonly nowMs: number;
  readonly lastWall: number;
}

/** Drift beyond which one clock was set or suspended; both are then rebased. */
const maxDriftMs = 1000;

export function clockFrom(now: Moment): Clock {
  return { from: now, fromMs: 0, nowMs: 0, lastWall: now.wall };
}

/** Advances by whichever of the two clocks ran further; a non-finite reading is ignored. */
export function clockAt(clock: Clock, now: Moment): Clock {
  const monoElapsedMs = now.mono - clock.from.mono;
  const wallElapsedMs = now.wall - clock.from.wall;
  if (!Number.isFinite(monoElapsedMs) || !Number.isFinite(wallElapsedMs)) return clock;
  const nowMs = Math.max(clock.nowMs, clock.fromMs + Math.max(monoElapsedMs, wallElapsedMs));
  const jumped = Math.abs(monoElapsedMs - wallElapsedMs) > maxDriftMs;
  return { ...clock, ...(jumped ? { from: now, fromMs: nowMs } : {}), nowMs, lastWall: now.wall };
}

/** Restores the clock after a reload from the wall clock alone; undefined if the wall clock went backwards. */
export function clockReloaded(clock: Clock, now: Moment): Clock | undefined {
  const wallElapsedMs = now.wall - clock.lastWall;
  if (!(wallElapsedMs >= 0)) return undefined;
  const nowMs = Math.max(clock.nowMs, clock.fromMs + now.wall - clock.from.wall);
  return { from: now, fromMs: nowMs, nowMs, lastWall: now.wall };
}
