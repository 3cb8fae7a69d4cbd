import { interpolate } from '../../domain/interpolate.ts';

/** What every page of the site shows of a run that goes on: the guide writes it down, its words with it. */
export interface ActiveRun {
  /** Where the run is. */
  readonly href: string;
  /** The wall clock when this was written, milliseconds. */
  readonly savedMs: number;
  /** The wall clock at the end of its window, milliseconds; null where none is open. */
  readonly endsMs: number | null;
  /** What is said while time is left, with `{n}` for its seconds; when none is left; and where no window is open. */
  readonly time: string;
  readonly over: string;
  readonly open: string;
  /** The words of the way back. */
  readonly back: string;
}

/** Milliseconds after which a run of which nothing more was heard is of no interest. */
const staleMs = 3_600_000;

/** What is said of it at a moment of the wall clock, milliseconds; undefined once the run is of no more interest. */
export function activeRunText({ savedMs, endsMs, time, over, open }: ActiveRun, nowMs: number): string | undefined {
  if (nowMs - savedMs > staleMs) return undefined;
  if (endsMs === null) return open;
  const leftMs = endsMs - nowMs;
  return leftMs > 0 ? interpolate(time, { n: Math.ceil(leftMs / 1000) }) : over;
}
