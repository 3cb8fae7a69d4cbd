import type { Moment } from '../../domain/time/clock.ts';

/** The current time on the monotonic and the wall clock. */
export const readClock = (): Moment => ({ mono: performance.now(), wall: Date.now() });
