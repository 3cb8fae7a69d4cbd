import type { Moment } from '../../domain/time/clock.ts';

export const readClock = (): Moment => ({ mono: performance.now(), wall: Date.now() });
