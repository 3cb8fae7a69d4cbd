import { isOpen, lossesOf } from './run-losses.ts';
import type { CueId, WindowId } from './pace-layout.ts';
import { runAt } from './run.ts';
import type { Moment } from '../time/clock.ts';
import {
  isRunning,
  leftIn,
  segmentOf,
  tapsOf,
  undoMsLeft,
  windowNow,
  type Ending,
  type LiveWindow,
  type Losses,
  type Mode,
  type Phase,
  type Run,
} from './run-state.ts';

/** How a key stands, as far as anybody can know. */
export type KeyStatus = 'learned' | 'your-answer' | 'now' | 'next' | 'waiting' | 'probably-forgotten' | 'uncertain' | 'unchanged';

/** A cue on the screen; at one’s own pace the act to tap. */
export interface CueView {
  readonly id: CueId;
  readonly number: number | undefined;
}

/** The countdown on the screen. */
export interface WindowView {
  readonly id: WindowId;
  /** Run time at which it began to run; with the id it tells one window from another. */
  readonly opensMs: number;
  readonly limitMs: number;
  readonly remainingMs: number;
  readonly over: boolean;
  /** The ring as fractions of the limit: filled is past, outlined is to come as far as the cues go, each mark a press of LOCK. */
  readonly ring: { readonly filled: number; readonly outlined: number; readonly marks: readonly number[] };
}

/** All that the screen shows of a run at one moment. */
export interface RunView {
  readonly phase: Phase;
  readonly mode: Mode;
  readonly key: number;
  readonly cue: CueView | undefined;
  readonly previous: CueView | undefined;
  readonly next: CueView | undefined;
  readonly window: WindowView | undefined;
  /** What the run leaves behind if it ends now; of one that has ended, what it left. */
  readonly losses: Losses;
  /** The same while nobody has said what the doors did, for either answer: together they name the same keys. */
  readonly lossesIf: { readonly yes: Losses; readonly no: Losses } | undefined;
  readonly ledger: readonly { readonly name: string; readonly status: KeyStatus }[];
  readonly endReason: Ending | null;
  /** Milliseconds in which a Stop can still be taken back. */
  readonly undoMs: number;
  /** Whether the page slept through cues, and was asked for; whether it leads again what it slept through; whether a set clock hides how long. */
  readonly interrupted: boolean;
  readonly ledAgain: boolean;
  readonly timeUnknown: boolean;
}

/** What the screen shows at this moment, whether or not the run has been told of it. */
export function viewOf(before: Run, now: Moment): RunView {
  const run = runAt(before, now);
  const attempt = run.attempts.at(-1);
  const window = windowNow(run);
  return {
    phase: run.phase,
    mode: run.mode,
    key: attempt?.key ?? 0,
    ...cuesOf(run),
    window: window && windowView(run, window),
    losses: lossesOf(run),
    lossesIf: isOpen(run) ? { yes: lossesOf(run, 'yes'), no: lossesOf(run, 'no') } : undefined,
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
  const none = { cue: undefined, previous: undefined, next: undefined };
  if (!attempt || (run.phase !== 'lead' && run.phase !== 'own')) return none;
  const { cues } = segmentOf(run.schedule, attempt);
  const shown: readonly CueView[] = run.phase === 'lead' ? cues : tapsOf(attempt).map((id) => ({ id, number: undefined }));
  const index = run.phase === 'lead' ? attempt.cuesGiven - 1 : attempt.taps.length;
  return {
    cue: cueView(shown[index]),
    previous: cueView(shown[index - 1]),
    next: cueView(shown.slice(index + 1).find(({ id }) => id !== 'count-in')),
  };
}

/** A cue without what no screen shows. */
function cueView(cue: CueView | undefined): CueView | undefined {
  return cue && { id: cue.id, number: cue.number };
}

function windowView(run: Run, window: LiveWindow): WindowView {
  const { id, opensMs, limitMs, doneMs } = window;
  const attempt = run.attempts.at(-1)!;
  const remainingMs = leftIn(window, run.clock.nowMs);
  const share = (ms: number) => Math.min(1, Math.max(0, ms / limitMs));
  // Only where cues lead is it known when a window that is shown will be closed.
  const leads = doneMs !== undefined;
  const locks = leads && id === 'presses' ? segmentOf(run.schedule, attempt).cues.filter((cue) => cue.id === 'lock') : [];
  return {
    id,
    opensMs,
    limitMs,
    remainingMs,
    over: remainingMs === 0,
    ring: {
      filled: share(limitMs - remainingMs),
      outlined: leads ? share(doneMs - opensMs) : 0,
      marks: locks.map(({ atMs }) => share(attempt.startMs + atMs - opensMs)),
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
