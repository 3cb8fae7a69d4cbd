/** The four windows of the car that a run has to keep, by their ids in the Plan. */
export type WindowId = 'ignition' | 'begin' | 'presses' | 'next-key';

/** What a cue sounds like: something starts, a beat within it, time runs short, something ends. */
export type Tone = 'start' | 'beat' | 'warning' | 'end';

/** One cue of a paced run. */
export interface Cue {
  /** Such as `position-1` or `hold-unlock`; those that repeat carry their `number`. */
  readonly id: CueId;
  /** Which press of LOCK, counted up; or which beat of the count-in, counted down. */
  readonly number: number | undefined;
  /** Milliseconds from the start of its key’s segment. */
  readonly atMs: number;
  /** The window whose countdown belongs beside it. */
  readonly window: WindowId | undefined;
  readonly tone: Tone | undefined;
  /** Its act succeeds if it comes less than so many milliseconds after the cue, and never before; undefined when nothing is to be done. */
  readonly lateMs: number | undefined;
}

/** What a cue asks for. */
export type CueId = 'count-in' | 'position-1' | 'off' | 'take-out' | 'pick-up' | 'hold-unlock' | 'lock' | 'let-go' | 'watch';

/** One window as the schedule uses it; milliseconds from the start of the segment. */
export interface PacedWindow {
  readonly id: WindowId;
  /** The earliest moment it can begin to run: the cue of the act that opens it. */
  readonly opensMs: number;
  /** The cue of the last act inside it. */
  readonly doneByMs: number;
  readonly limitMs: number;
  /** What is left of the limit after that cue. */
  readonly marginMs: number;
}

/** The cues of one key, from the count-in to the question. */
export interface Segment {
  readonly cues: readonly Cue[];
  readonly windows: readonly PacedWindow[];
  /** When the question is put: with the last cue. */
  readonly endMs: number;
  /** The cue of the last LOCK: the earliest moment the car can have answered. */
  readonly answerMs: number;
}

/** The share of each window that has to be left over. */
export const marginShares: Readonly<Record<WindowId, number>> = { ignition: 0.5, begin: 0.5, presses: 0.3, 'next-key': 0.5 };

/** Milliseconds between acts, the number of presses, and the four limits. */
export interface Tempo {
  /** Between acts that follow at once. */
  readonly quickMs: number;
  /** Between two presses of LOCK. */
  readonly beatMs: number;
  /** Before an act that needs the hands to move. */
  readonly slowMs: number;
  /** Between two beats of the count-in. */
  readonly countMs: number;
  readonly presses: number;
  readonly limits: Readonly<Record<WindowId, number>>;
}

/** The first key’s segment: ignition, then the presses; its acts must not keep the answer waiting longer than `answerByMs`, if there is one. */
export function firstSegment(tempo: Tempo, answerByMs: number): Segment {
  const { countMs, quickMs, slowMs, limits } = tempo;
  const cues = laidOut([
    ...countIn(0, tempo),
    ['position-1', countMs, 'ignition', 'start'],
    ['off', quickMs, 'ignition', 'end'],
    ['take-out', quickMs, 'ignition', 'beat'],
    ['pick-up', slowMs, 'begin', 'beat'],
    ...pressesIn('begin', tempo),
  ]);
  const ignition = windowOf('ignition', limits, at(cues, 'position-1'), at(cues, 'take-out'));
  return segmentOf(cues, [ignition, windowOf('begin', limits, at(cues, 'off'), at(cues, 'lock'))], tempo, answerByMs);
}

/** The segment of the presses alone, in a window that opened `byMs` before it at most: a further key’s from the Yes, the first key’s when they are led again. */
export function pressesSegment(
  id: 'begin' | 'next-key',
  tempo: Tempo,
  answerByMs = Infinity,
): { readonly segment: Segment; readonly byMs: number } {
  const cues = laidOut([['pick-up', 0, id, 'beat'], ...pressesIn(id, tempo)]);
  const byMs = Math.floor(tempo.limits[id] * (1 - marginShares[id])) - at(cues, 'lock');
  const window = windowOf(id, tempo.limits, -byMs, at(cues, 'lock'));
  return { segment: segmentOf(cues, [window], tempo, Math.min(byMs, answerByMs)), byMs };
}

type Row = readonly [id: CueId, afterMs: number, window?: WindowId | undefined, tone?: Tone, number?: number];

function countIn(afterMs: number, { countMs }: Tempo, window?: WindowId): Row[] {
  return [3, 2, 1].map((number) => ['count-in', number === 3 ? afterMs : countMs, window, 'beat', number]);
}

function pressesIn(window: WindowId, tempo: Tempo): Row[] {
  const { countMs, quickMs, beatMs, slowMs, presses } = tempo;
  return [
    ...countIn(slowMs, tempo, window),
    ['hold-unlock', countMs, 'presses', 'start'],
    ...Array.from({ length: presses }, (_, index): Row => ['lock', index === 0 ? slowMs : beatMs, 'presses', 'beat', index + 1]),
    ['let-go', quickMs, 'presses', 'end'],
    ['watch', quickMs],
  ];
}

function laidOut(rows: readonly Row[]): Cue[] {
  let atMs = 0;
  return rows.map(([id, afterMs, window, tone, number]) => ({ id, number, atMs: (atMs += afterMs), window, tone, lateMs: undefined }));
}

function at(cues: readonly Cue[], cueId: CueId): number {
  return cues.find(({ id }) => id === cueId)!.atMs;
}

function windowOf(id: WindowId, limits: Tempo['limits'], opensMs: number, doneByMs: number): PacedWindow {
  return { id, opensMs, doneByMs, limitMs: limits[id], marginMs: limits[id] - (doneByMs - opensMs) };
}

function segmentOf(cues: readonly Cue[], before: readonly PacedWindow[], { limits, quickMs }: Tempo, answerByMs: number): Segment {
  const windows = [...before, windowOf('presses', limits, at(cues, 'hold-unlock'), at(cues, 'let-go'))];
  // An act later than a later one may be would push that one out of its window; letting go comes before the answer.
  const lateMs = ({ id, atMs }: Cue) => {
    const margins = windows.flatMap(({ doneByMs, marginMs }) => (atMs <= doneByMs ? [marginMs] : []));
    return id === 'count-in' || id === 'watch' ? undefined : Math.min(answerByMs - quickMs, ...margins);
  };
  return {
    cues: cues.map((cue) => ({ ...cue, lateMs: lateMs(cue) })),
    windows,
    endMs: cues.at(-1)!.atMs,
    answerMs: cues.findLast(({ id }) => id === 'lock')!.atMs,
  };
}
