import { countInId } from '../reserved-acts.ts';
import type { Act, Choreography } from '../content/run.schema.ts';

/** Tone of a cue: start of an act, beat within it, warning before a deadline, end. */
export type Tone = 'start' | 'beat' | 'warning' | 'end';

export interface Cue {
  /** Id of its act, or `count-in`; repeated cues also carry a `number`. */
  readonly id: string;
  /** Number of a repeated act (ascending) or count-in beat (descending). */
  readonly number: number | undefined;
  /** Milliseconds from the start of the segment. */
  readonly atMs: number;
  /** Limit whose countdown is shown with this cue. */
  readonly window: string | undefined;
  readonly tone: Tone | undefined;
  /**
   * Milliseconds after the cue before which its act must happen (exclusive; acting early is never allowed); undefined
   * when no act is required.
   */
  readonly maxDelayMs: number | undefined;
}

/** A window as scheduled; milliseconds from the start of the segment. */
export interface PacedWindow {
  /** Id of its limit. */
  readonly id: string;
  /** Earliest opening: the cue of the act that opens it. */
  readonly opensMs: number;
  /** Cue of the last act inside the window. */
  readonly doneByMs: number;
  readonly limitMs: number;
  /** Slack: limit minus the span from opening to last cue. */
  readonly marginMs: number;
  /** Index of the tap that opens it, -1 for none of this segment, and of the one that closes it. */
  readonly opensTap: number;
  readonly doneTap: number;
}

/** The cues for one key, from the count-in to the question. */
export interface Segment {
  readonly cues: readonly Cue[];
  readonly windows: readonly PacedWindow[];
  /** Self-paced acts in order: each closes a window, opens one, or both. */
  readonly taps: readonly string[];
  /** Time of the question: the last cue. */
  readonly endMs: number;
  /** Last cue of the act that the answer follows: the earliest time it can come. */
  readonly answerMs: number;
  /** Index of the last tap before the answer can come. */
  readonly answerTap: number;
}

/** Intervals in milliseconds, and numbers of repetitions and limits by id. */
export interface Tempo {
  /** Between immediately consecutive acts. */
  readonly quickMs: number;
  /** Between repetitions. */
  readonly beatMs: number;
  /** Before an act that requires moving the hands. */
  readonly slowMs: number;
  /** Between count-in beats. */
  readonly countMs: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly limits: Readonly<Record<string, number>>;
}

/** Segment of the first key. `answerByMs` bounds how late acts may be so the answer stays in time; Infinity for no bound. */
export function firstSegment(run: Choreography, tempo: Tempo, answerByMs: number): Segment {
  const acts = [...run.first, ...run.each];
  return buildSegment(run, acts, layOutCues(acts, run.begin, tempo), [], tempo, answerByMs);
}

/**
 * Segment of each key’s own acts, for a further key after the Yes or a restart of the first key. `byMs` is the maximum delay
 * between the opening of `startWindow` and the start of the segment; Infinity without one.
 */
export function keySegment(
  run: Choreography,
  startWindow: string | undefined,
  tempo: Tempo,
  answerByMs = Infinity,
): { readonly segment: Segment; readonly byMs: number } {
  const cues = layOutCues(run.each, startWindow, tempo);
  const rule = startWindow === undefined ? undefined : run.windows[startWindow];
  if (startWindow === undefined || !rule) return { segment: buildSegment(run, run.each, cues, [], tempo, answerByMs), byMs: Infinity };
  const doneByMs = cueAtMs(cues, rule.to);
  const byMs = Math.floor(tempo.limits[startWindow]! * (1 - rule.spare)) - doneByMs;
  const window = pacedWindow(startWindow, rule, run.each, tempo, -byMs, doneByMs);
  return { segment: buildSegment(run, run.each, cues, [window], tempo, Math.min(byMs, answerByMs)), byMs };
}

type UntimedCue = Omit<Cue, 'atMs' | 'maxDelayMs'> & { readonly afterMs: number };

function layOutCues(acts: readonly Act[], startWindow: string | undefined, tempo: Tempo): Cue[] {
  let atMs = 0;
  const windowOf = ({ window }: Act) => (window === 'start' ? startWindow : window);
  return acts
    .flatMap((act, index): UntimedCue[] => {
      // A segment begins with its first cue.
      const afterMs = index === 0 ? 0 : pauseMs(act, tempo);
      const times = act.times === undefined ? 1 : tempo.counts[act.times]!;
      const before = acts[index - 1];
      const countIn = act.countIn ? countInCues(afterMs, before && windowOf(before), tempo) : [];
      const cues = Array.from({ length: times }, (_, repetition) => ({
        id: act.id,
        number: act.times === undefined ? undefined : repetition + 1,
        afterMs: repetition > 0 ? tempo.beatMs : act.countIn ? tempo.countMs : afterMs,
        window: windowOf(act),
        tone: act.tone,
      }));
      return [...countIn, ...cues];
    })
    .map(({ afterMs, ...cue }) => ({ ...cue, atMs: (atMs += afterMs), maxDelayMs: undefined }));
}

function pauseMs({ after }: Act, { quickMs, beatMs, slowMs }: Tempo): number {
  return typeof after === 'number' ? after : { quick: quickMs, beat: beatMs, slow: slowMs }[after];
}

function countInCues(afterMs: number, window: string | undefined, { countMs }: Tempo): UntimedCue[] {
  return [3, 2, 1].map((number) => ({ id: countInId, number, afterMs: number === 3 ? afterMs : countMs, window, tone: 'beat' }));
}

/** Time of the first cue of an act. */
function cueAtMs(cues: readonly Cue[], actId: string): number {
  return cues.find(({ id }) => id === actId)!.atMs;
}

function pacedWindow(
  id: string,
  { from, to }: Choreography['windows'][string],
  acts: readonly Act[],
  { limits }: Tempo,
  opensMs: number,
  doneByMs: number,
): PacedWindow {
  const limitMs = limits[id]!;
  const opensTap = acts.filter(({ tap }) => tap).findIndex((act) => act.id === from);
  return { id, opensMs, doneByMs, limitMs, marginMs: limitMs - (doneByMs - opensMs), opensTap, doneTap: lastTapBy(acts, to) };
}

/** Index among the taps of the last one that is an act or comes before it. */
function lastTapBy(acts: readonly Act[], actId: string): number {
  return acts.slice(0, acts.findIndex(({ id }) => id === actId) + 1).filter(({ tap }) => tap).length - 1;
}

function buildSegment(
  run: Choreography,
  acts: readonly Act[],
  cues: readonly Cue[],
  precedingWindows: readonly PacedWindow[],
  tempo: Tempo,
  answerByMs: number,
): Segment {
  const isDone = (act: string) => acts.some(({ id }) => id === act);
  const windows = [
    ...precedingWindows,
    ...Object.entries(run.windows)
      .filter(([, { from, to }]) => isDone(from) && isDone(to))
      .map(([id, rule]) => pacedWindow(id, rule, acts, tempo, cueAtMs(cues, rule.from), cueAtMs(cues, rule.to)))
      .sort((a, b) => a.opensMs - b.opensMs),
  ];
  const endMs = cues.at(-1)!.atMs;
  // Lateness of an act delays every later act, so it is bounded by the margin of each window still open; what is held is let go
  // before the answer.
  const maxDelayMs = ({ id, atMs }: Cue) => {
    const margins = windows.flatMap(({ doneByMs, marginMs }) => (atMs <= doneByMs ? [marginMs] : []));
    return id === countInId || atMs === endMs ? undefined : Math.min(answerByMs - tempo.quickMs, ...margins);
  };
  return {
    cues: cues.map((cue) => ({ ...cue, maxDelayMs: maxDelayMs(cue) })),
    windows,
    taps: acts.filter(({ tap }) => tap).map(({ id }) => id),
    endMs,
    answerMs: cues.findLast(({ id }) => id === run.answerAfter)!.atMs,
    answerTap: lastTapBy(acts, run.answerAfter),
  };
}
