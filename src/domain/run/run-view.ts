import { isAnswerPending, lossesOf } from './lost-keys.ts';
import { countInId } from '../reserved-acts.ts';
import { runAt } from './run.ts';
import type { Moment } from '../time/clock.ts';
import {
  isRunning,
  remainingMsIn,
  segmentOf,
  tapsOf,
  undoMsLeft,
  currentWindow,
  type EndReason,
  type LiveWindow,
  type Losses,
  type Mode,
  type Phase,
  type Run,
} from './run-state.ts';

/** Status of a key, as far as it can be known. */
export type KeyStatus = 'learned' | 'your-answer' | 'now' | 'next' | 'waiting' | 'probably-forgotten' | 'uncertain' | 'unchanged';

/** A displayed cue, or in self-paced mode the act to tap. */
export interface CueView {
  readonly id: string;
  readonly number: number | undefined;
}

/** The displayed countdown. */
export interface WindowView {
  readonly id: string;
  /** Opening in run time; identifies the window together with `id`. */
  readonly opensMs: number;
  readonly limitMs: number;
  readonly remainingMs: number;
  readonly over: boolean;
  /** Progress ring in fractions of the limit: elapsed, planned by cues, and one mark per repetition. */
  readonly ring: { readonly filled: number; readonly outlined: number; readonly marks: readonly number[] };
}

/** Display state of a run at one time. */
export interface RunView {
  readonly phase: Phase;
  readonly mode: Mode;
  readonly key: number;
  readonly cue: CueView | undefined;
  readonly previous: CueView | undefined;
  readonly next: CueView | undefined;
  readonly window: WindowView | undefined;
  /** Losses if the run ended now, or those of an ended run. */
  readonly losses: Losses;
  /** Losses for either answer, while the answer is unreported; their union covers the same keys as `losses`. */
  readonly lossesIf: { readonly yes: Losses; readonly no: Losses } | undefined;
  readonly ledger: readonly { readonly name: string; readonly status: KeyStatus }[];
  readonly endReason: EndReason | null;
  /** Milliseconds left to undo a Stop. */
  readonly undoMs: number;
  /**
   * `interrupted`: cues were missed in sleep, and the question was asked. `ledAgain`: the missed part restarts.
   * `timeUnknown`: a set clock hides the elapsed time.
   */
  readonly interrupted: boolean;
  readonly ledAgain: boolean;
  readonly timeUnknown: boolean;
}

/** Display state at `now`, including time not yet applied to the run. */
export function viewOf(before: Run, now: Moment): RunView {
  const run = runAt(before, now);
  const attempt = run.attempts.at(-1);
  const window = currentWindow(run);
  return {
    phase: run.phase,
    mode: run.mode,
    key: attempt?.key ?? 0,
    ...cuesOf(run),
    window: window && windowView(run, window),
    losses: lossesOf(run),
    lossesIf: isAnswerPending(run) ? { yes: lossesOf(run, 'yes'), no: lossesOf(run, 'no') } : undefined,
    ledger: run.names.map((name, key) => ({ name, status: statusOf(run, key) })),
    endReason: run.endReason,
    undoMs: undoMsLeft(run),
    interrupted: attempt?.interrupted ?? false,
    ledAgain: attempt?.ledAgain ?? run.slept,
    timeUnknown: run.timeUnknown,
  };
}

function cuesOf(run: Run): Pick<RunView, 'cue' | 'previous' | 'next'> {
  const attempt = run.attempts.at(-1);
  const noCues = { cue: undefined, previous: undefined, next: undefined };
  if (!attempt || (run.phase !== 'lead' && run.phase !== 'own')) return noCues;
  const { cues } = segmentOf(run.schedule, attempt);
  const displayed: readonly CueView[] =
    run.phase === 'lead' ? cues : tapsOf(run.schedule, attempt).map((id) => ({ id, number: undefined }));
  const index = run.phase === 'lead' ? attempt.cuesGiven - 1 : attempt.taps.length;
  return {
    cue: cueView(displayed[index]),
    previous: cueView(displayed[index - 1]),
    next: cueView(displayed.slice(index + 1).find(({ id }) => id !== countInId)),
  };
}

function cueView(cue: CueView | undefined): CueView | undefined {
  return cue && { id: cue.id, number: cue.number };
}

function windowView(run: Run, window: LiveWindow): WindowView {
  const { id, opensMs, limitMs, doneMs } = window;
  const attempt = run.attempts.at(-1)!;
  const remainingMs = remainingMsIn(window, run.clock.nowMs);
  const fraction = (ms: number) => Math.min(1, Math.max(0, ms / limitMs));
  // Only in paced mode is the closing time of a displayed window known.
  const isPaced = doneMs !== undefined;
  const repetitions = isPaced
    ? segmentOf(run.schedule, attempt).cues.filter((cue) => cue.window === id && cue.number !== undefined && cue.id !== countInId)
    : [];
  return {
    id,
    opensMs,
    limitMs,
    remainingMs,
    over: remainingMs === 0,
    ring: {
      filled: fraction(limitMs - remainingMs),
      outlined: isPaced ? fraction(doneMs - opensMs) : 0,
      marks: repetitions.map(({ atMs }) => fraction(attempt.startMs + atMs - opensMs)),
    },
  };
}

function statusOf(run: Run, key: number): KeyStatus {
  if (key < run.learned) return 'learned';
  if (!isRunning(run))
    return run.earlierLosses.forgotten.includes(key)
      ? 'probably-forgotten'
      : run.earlierLosses.uncertain.includes(key)
        ? 'uncertain'
        : 'unchanged';
  if (key === run.learned) return run.phase === 'question' ? 'your-answer' : 'now';
  return key === run.learned + 1 ? 'next' : 'waiting';
}
