import type { Segment } from './pace-layout.ts';
import type { Schedule } from './pace.ts';
import type { Moment } from '../time/clock.ts';
import { clockFrom, type Clock } from './run-clock.ts';

export const phases = ['setup', 'sound', 'ready', 'lead', 'own', 'question', 'over', 'finish'] as const;
export type Phase = (typeof phases)[number];

/** `paced`: led by cues. `own`: self-paced; the user taps immediately before each act. */
export const modes = ['paced', 'own'] as const;
export type Mode = (typeof modes)[number];

/** Why a run ended early: the user said No, stopped, or said Yes too late for the next key; or the page slept too long. */
export const endReasons = ['no', 'stop', 'late', 'slept'] as const;
export type EndReason = (typeof endReasons)[number];

/** One key's attempt, as also persisted; all times are run time in milliseconds. */
export interface Attempt {
  readonly key: number;
  /** Start of its segment. */
  readonly startMs: number;
  /** Earliest opening of its start window; null for a first key, which opens the window itself. */
  readonly sinceMs: number | null;
  /** Tap times in self-paced mode. */
  readonly taps: readonly number[];
  /** Number of cues given and of cues whose tones were scheduled. */
  readonly cuesGiven: number;
  readonly tonesScheduled: number;
  /** Whether cues were too late to follow because the page slept. */
  readonly interrupted: boolean;
  /** Whether the presses restarted because the page slept before the first one. */
  readonly ledAgain: boolean;
  /** Earliest time the car can have answered; null before the question. */
  readonly carAnswerMs: number | null;
  /** The user's answer or stop, and its time. */
  readonly answer: 'yes' | 'no' | 'stop' | null;
  readonly answerMs: number | null;
}

/** Indexes of keys that runs left without a working remote, or possibly so. The lists are disjoint. */
export interface Losses {
  /** Probably forgotten: the car learned another key without them (facts: seed, tis-pe, trn-e53). */
  readonly forgotten: readonly number[];
  /**
   * Possibly not working until a run succeeds: the presses give a key a new code that the car may not have stored
   * (facts: trn-rke, own-z4-123992).
   */
  readonly uncertain: readonly number[];
}

/** Run state: immutable plain data. */
export interface Run {
  readonly schedule: Schedule;
  /** Id of its plan and revision. */
  readonly plan: string;
  readonly phase: Phase;
  readonly mode: Mode;
  /** Key names in processing order, empty string if unnamed; no entries until the key count is set. */
  readonly names: readonly string[];
  readonly soundConfirmed: boolean | null;
  /** Number of keys learned in this run: always a prefix of `names`. */
  readonly learned: number;
  /** Losses of earlier runs that no run has repaired. */
  readonly earlierLosses: Losses;
  readonly attempts: readonly Attempt[];
  readonly endReason: EndReason | null;
  /** Losses before a Stop that can still be undone. */
  readonly lossesBeforeStop: Losses | null;
  /** Whether the page slept before any press of the first key, so the run is back at its start. */
  readonly slept: boolean;
  /** Whether a reload found the wall clock set back, so all windows count as expired. */
  readonly timeUnknown: boolean;
  readonly clock: Clock;
}

/** A window in run time, milliseconds. */
export interface LiveWindow {
  /** Id of its limit. */
  readonly id: string;
  readonly opensMs: number;
  readonly limitMs: number;
  /** Closing time, actual or by its cue; undefined while unknown. */
  readonly doneMs: number | undefined;
}

/** A new paced run without keys. */
export function createRun(schedule: Schedule, plan: string, now: Moment): Run {
  return {
    schedule,
    plan,
    phase: 'setup',
    mode: 'paced',
    names: [],
    soundConfirmed: null,
    learned: 0,
    earlierLosses: { forgotten: [], uncertain: [] },
    attempts: [],
    endReason: null,
    lossesBeforeStop: null,
    slept: false,
    timeUnknown: false,
    clock: clockFrom(now),
  };
}

/** Whether the run is in progress, between Start and the last answer. */
export function isRunning({ phase }: Pick<Run, 'phase'>): boolean {
  return phase === 'lead' || phase === 'own' || phase === 'question';
}

/** How long a Stop can be undone, milliseconds. */
export const stopUndoMs = 6000;

/** Milliseconds left to undo a Stop; 0 if there is none. */
export function undoMsLeft({ lossesBeforeStop, attempts, clock }: Run): number {
  const stoppedMs = attempts.at(-1)?.answerMs;
  return lossesBeforeStop && stoppedMs != null ? Math.max(0, stoppedMs + stopUndoMs - clock.nowMs) : 0;
}

/** Whether the display changes with time. */
export function isTimeDependent(run: Run): boolean {
  return isRunning(run) || undoMsLeft(run) > 0;
}

export function segmentOf({ segments, restartSegment }: Schedule, { key, ledAgain }: Attempt): Segment {
  return key === 0 && ledAgain ? restartSegment : segments[key]!;
}

/** Self-paced acts of an attempt, in order. */
export function tapsOf({ segments }: Schedule, { key }: Attempt): readonly string[] {
  return segments[key]!.taps;
}

/** Whether a limit is the one within which a key has to begin. */
export function isStartWindow({ run }: Schedule, id: string): boolean {
  return id === run.begin || id === run.next;
}

/** Windows of an attempt that may be open, each from the earliest time of its opening act. */
export function windowsOf({ schedule, mode }: Pick<Run, 'schedule' | 'mode'>, attempt: Attempt): LiveWindow[] {
  const { windows } = segmentOf(schedule, attempt);
  if (mode === 'paced') {
    return windows.map(({ id, opensMs, doneByMs, limitMs }) => ({
      id,
      // A window that opened before the segment counts from that earlier time.
      opensMs: opensMs < 0 ? (attempt.sinceMs ?? 0) : attempt.startMs + opensMs,
      limitMs,
      doneMs: attempt.startMs + doneByMs,
    }));
  }
  return windows
    .filter(({ opensTap }) => opensTap < attempt.taps.length)
    .map(({ id, limitMs, opensTap, doneTap }) => ({
      id,
      opensMs: opensTap < 0 ? (attempt.sinceMs ?? 0) : attempt.taps[opensTap]!,
      limitMs,
      doneMs: attempt.taps[doneTap],
    }));
}

/** The window currently counted down on screen. */
export function currentWindow(run: Run): LiveWindow | undefined {
  const attempt = run.attempts.at(-1);
  if (!attempt || !isRunning(run)) return undefined;
  if (run.phase === 'question') {
    const isLastKey = attempt.key + 1 >= run.names.length;
    const { nextKeyMs, run: rules } = run.schedule;
    return isLastKey || rules.next === undefined
      ? undefined
      : { id: rules.next, opensMs: attempt.carAnswerMs!, limitMs: nextKeyMs, doneMs: undefined };
  }
  const windows = windowsOf(run, attempt);
  if (run.phase === 'own') return windows.at(-1);
  const cue = segmentOf(run.schedule, attempt).cues[attempt.cuesGiven - 1];
  return windows.find(({ id }) => id === cue?.window);
}

/** Milliseconds left in a window, clamped to 0 and its limit. */
export function remainingMsIn({ opensMs, limitMs }: LiveWindow, nowMs: number): number {
  return Math.min(limitMs, Math.max(0, opensMs + limitMs - nowMs));
}
