import type { Moment } from '../../domain/time/clock.ts';

/** This moment on both clocks of the device. */
export const readClock = (): Moment => ({ mono: performance.now(), wall: Date.now() });
