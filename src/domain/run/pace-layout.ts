/** The car's four time windows, by Plan limit id. */
export type WindowId = 'ignition' | 'begin' | 'presses' | 'next-key';

/** Tone of a cue: start of an act, beat within it, warning before a deadline, end. */
export type Tone = 'start' | 'beat' | 'warning' | 'end';

export interface Cue {
  /** Such as `position-1` or `hold-unlock`; repeated cues also carry a `number`. */
  readonly id: CueId;
  /** LOCK press number (ascending) or count-in beat (descending). */
  readonly number: number | undefined;
  /** Milliseconds from the start of the segment. */
  readonly atMs: number;
  /** Window whose countdown is shown with this cue. */
  readonly window: WindowId | undefined;
  readonly tone: Tone | undefined;
  /**
   * Milliseconds after the cue before which its act must happen (exclusive; acting early is never allowed); undefined
   * when no act is required.
   */
  readonly maxDelayMs: number | undefined;
}

export type CueId = 'count-in' | 'position-1' | 'off' | 'take-out' | 'pick-up' | 'hold-unlock' | 'lock' | 'let-go' | 'watch';

/** A window as scheduled; milliseconds from the start of the segment. */
export interface PacedWindow {
  readonly id: WindowId;
  /** Earliest opening: the cue of the act that opens it. */
  readonly opensMs: number;
  /** Cue of the last act inside the window. */
  readonly doneByMs: number;
  readonly limitMs: number;
  /** Slack: limit minus the span from opening to last cue. */
  readonly marginMs: number;
}

/** The cues for one key, from the count-in to the question. */
export interface Segment {
  readonly cues: readonly Cue[];
  readonly windows: readonly PacedWindow[];
  /** Time of the question: the last cue. */
  readonly endMs: number;
  /** Last LOCK cue: the earliest time the car can answer. */
  readonly answerMs: number;
}

/** Minimum share of each window to keep as slack. */
export const marginShares: Readonly<Record<WindowId, number>> = { ignition: 0.5, begin: 0.5, presses: 0.3, 'next-key': 0.5 };

/** Intervals in milliseconds, press count and window limits. */
export interface Tempo {
  /** Between immediately consecutive acts. */
  readonly quickMs: number;
  /** Between LOCK presses. */
  readonly beatMs: number;
  /** Before an act that requires moving the hands. */
  readonly slowMs: number;
  /** Between count-in beats. */
  readonly countMs: number;
  readonly presses: number;
  readonly limits: Readonly<Record<WindowId, number>>;
}

/**
 * Segment of the first key: ignition, then presses. `answerByMs` bounds how late acts may be so the answer stays in
 * time; Infinity for no bound.
 */
export function firstSegment(tempo: Tempo, answerByMs: number): Segment {
  const { countMs, quickMs, slowMs, limits } = tempo;
  const cues = layOutCues([
    ...countInRows(0, tempo),
    ['position-1', countMs, 'ignition', 'start'],
    ['off', quickMs, 'ignition', 'end'],
    ['take-out', quickMs, 'ignition', 'beat'],
    ['pick-up', slowMs, 'begin', 'beat'],
    ...pressRows('begin', tempo),
  ]);
  const ignition = pacedWindow('ignition', limits, cueAtMs(cues, 'position-1'), cueAtMs(cues, 'take-out'));
  return buildSegment(cues, [ignition, pacedWindow('begin', limits, cueAtMs(cues, 'off'), cueAtMs(cues, 'lock'))], tempo, answerByMs);
}

/**
 * Presses-only segment, for a further key after the Yes or a restart of the first key. `byMs` is the maximum delay
 * between the opening of window `id` and the start of the segment.
 */
export function pressesSegment(
  id: 'begin' | 'next-key',
  tempo: Tempo,
  answerByMs = Infinity,
): { readonly segment: Segment; readonly byMs: number } {
  const cues = layOutCues([['pick-up', 0, id, 'beat'], ...pressRows(id, tempo)]);
  const byMs = Math.floor(tempo.limits[id] * (1 - marginShares[id])) - cueAtMs(cues, 'lock');
  const window = pacedWindow(id, tempo.limits, -byMs, cueAtMs(cues, 'lock'));
  return { segment: buildSegment(cues, [window], tempo, Math.min(byMs, answerByMs)), byMs };
}

type Row = readonly [id: CueId, afterMs: number, window?: WindowId | undefined, tone?: Tone, number?: number];

function countInRows(afterMs: number, { countMs }: Tempo, window?: WindowId): Row[] {
  return [3, 2, 1].map((number) => ['count-in', number === 3 ? afterMs : countMs, window, 'beat', number]);
}

function pressRows(window: WindowId, tempo: Tempo): Row[] {
  const { countMs, quickMs, beatMs, slowMs, presses } = tempo;
  return [
    ...countInRows(slowMs, tempo, window),
    ['hold-unlock', countMs, 'presses', 'start'],
    ...Array.from({ length: presses }, (_, index): Row => ['lock', index === 0 ? slowMs : beatMs, 'presses', 'beat', index + 1]),
    ['let-go', quickMs, 'presses', 'end'],
    ['watch', quickMs],
  ];
}

function layOutCues(rows: readonly Row[]): Cue[] {
  let atMs = 0;
  return rows.map(([id, afterMs, window, tone, number]) => ({ id, number, atMs: (atMs += afterMs), window, tone, maxDelayMs: undefined }));
}

function cueAtMs(cues: readonly Cue[], cueId: CueId): number {
  return cues.find(({ id }) => id === cueId)!.atMs;
}

function pacedWindow(id: WindowId, limits: Tempo['limits'], opensMs: number, doneByMs: number): PacedWindow {
  return { id, opensMs, doneByMs, limitMs: limits[id], marginMs: limits[id] - (doneByMs - opensMs) };
}

function buildSegment(
  cues: readonly Cue[],
  precedingWindows: readonly PacedWindow[],
  { limits, quickMs }: Tempo,
  answerByMs: number,
): Segment {
  const windows = [...precedingWindows, pacedWindow('presses', limits, cueAtMs(cues, 'hold-unlock'), cueAtMs(cues, 'let-go'))];
  // Lateness of an act delays every later act, so it is bounded by the margin of each window still open; UNLOCK is released before the
  // answer.
  const maxDelayMs = ({ id, atMs }: Cue) => {
    const margins = windows.flatMap(({ doneByMs, marginMs }) => (atMs <= doneByMs ? [marginMs] : []));
    return id === 'count-in' || id === 'watch' ? undefined : Math.min(answerByMs - quickMs, ...margins);
  };
  return {
    cues: cues.map((cue) => ({ ...cue, maxDelayMs: maxDelayMs(cue) })),
    windows,
    endMs: cues.at(-1)!.atMs,
    answerMs: cues.findLast(({ id }) => id === 'lock')!.atMs,
  };
}
