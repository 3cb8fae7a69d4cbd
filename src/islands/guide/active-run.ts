import { interpolate } from '../../domain/interpolate.ts';

/** Summary of a run in progress, shown on every page. Written by the guide, including the texts. */
export interface ActiveRun {
  /** Path of the guide page, and its language, which is that of the texts. */
  readonly href: string;
  readonly language: string;
  /** Wall-clock time of writing, in milliseconds. */
  readonly savedMs: number;
  /** Wall-clock end of the open window, in milliseconds; null when none is open. */
  readonly endsMs: number | null;
  /** Texts while time is left (`{n}` is the seconds), after the window has ended, and without a window. */
  readonly time: string;
  readonly over: string;
  readonly open: string;
  /** Text of the link back to the run. */
  readonly back: string;
}

/** Age in milliseconds after which an active run is considered abandoned. */
const staleMs = 3_600_000;

/** The run’s status text at a wall-clock time in milliseconds; undefined when the entry is stale. */
export function activeRunText({ savedMs, endsMs, time, over, open }: ActiveRun, nowMs: number): string | undefined {
  if (nowMs - savedMs > staleMs) return undefined;
  if (endsMs === null) return open;
  const leftMs = endsMs - nowMs;
  return leftMs > 0 ? interpolate(time, { n: Math.ceil(leftMs / 1000) }) : over;
}
