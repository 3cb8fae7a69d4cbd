import type { Segment, WindowId } from './pace-layout.ts';
import type { Schedule } from './pace.ts';
import type { Moment } from '../time/clock.ts';
import { clockFrom, type Clock } from './run-clock.ts';

/** Where a run stands: before it, in it, and after it. */
export const phases = ['setup', 'sound', 'ready', 'lead', 'own', 'question', 'over', 'finish'] as const;
export type Phase = (typeof phases)[number];

/** Led by cues, or tapped as things happen: each tap comes first, then its act. */
export const modes = ['paced', 'own'] as const;
export type Mode = (typeof modes)[number];

/** Why a run ended before its last key: the person said No, stopped it, or said Yes too late for the next key; or the page slept too long. */
export const endings = ['no', 'stop', 'late', 'slept'] as const;
export type Ending = (typeof endings)[number];

/** One key’s turn in a run, as it is also written down; all moments are run time. */
export interface Attempt {
  readonly key: number;
  /** When its segment began. */
  readonly startMs: number;
  /** The earliest moment its window to begin can have opened; null for a first key, whose own acts open it. */
  readonly sinceMs: number | null;
  /** When each act was tapped, at one’s own pace. */
  readonly taps: readonly number[];
  /** How many of its cues were given, and how many of their tones handed over. */
  readonly cuesGiven: number;
  readonly tonesScheduled: number;
  /** Whether cues came too late to be followed, because the page slept. */
  readonly interrupted: boolean;
  /** Whether its presses are led again, because the page slept before the first of them. */
  readonly ledAgain: boolean;
  /** The earliest moment the car can have answered; null before the question. */
  readonly carAnswerMs: number | null;
  /** What the person answered, or that they stopped; and when. */
  readonly answer: 'yes' | 'no' | 'stop' | null;
  readonly answerMs: number | null;
}

/** Keys, by their place, that runs have left without a working remote, or perhaps without one; no key stands in both lists. */
export interface Losses {
  /** Probably forgotten: the car has learned another key without them (facts: seed, tis-pe, trn-e53). */
  readonly forgotten: readonly number[];
  /** Perhaps not working until a run succeeds: the presses give a key a new code, which the car may not have taken (facts: trn-rke, own-z4-123992). */
  readonly uncertain: readonly number[];
}

/** A run: plain data, never changed in place. */
export interface Run {
  readonly schedule: Schedule;
  /** Which plan and revision it belongs to. */
  readonly plan: string;
  readonly phase: Phase;
  readonly mode: Mode;
  /** One name for each key, in the order they are done; empty where none was given. No key before somebody said how many. */
  readonly names: readonly string[];
  readonly soundConfirmed: boolean | null;
  /** How many keys the person saw answered in this run: always the first ones. */
  readonly learned: number;
  /** What the runs before this moment left without a working remote, and no run has taught again. */
  readonly earlierLosses: Losses;
  readonly attempts: readonly Attempt[];
  readonly endReason: Ending | null;
  /** What was lost before a Stop that can still be taken back. */
  readonly lossesBeforeStop: Losses | null;
  /** Whether the page slept before any press of the first key, so that the run waits for its start again. */
  readonly slept: boolean;
  /** Whether a reload found the wall clock set back, so that all is taken as over. */
  readonly timeUnknown: boolean;
  readonly clock: Clock;
}

/** A window of a run, in run time. */
export interface LiveWindow {
  readonly id: WindowId;
  readonly opensMs: number;
  readonly limitMs: number;
  /** When it was closed, or by which cue it will be; undefined while nobody can know. */
  readonly doneMs: number | undefined;
}

/** A new run, led by cues; how many keys is still to be said. */
export function runFor(schedule: Schedule, plan: string, now: Moment): Run {
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

/** Whether the person is in it, between Start and the last answer. */
export function isRunning({ phase }: Pick<Run, 'phase'>): boolean {
  return phase === 'lead' || phase === 'own' || phase === 'question';
}

/** For so long a Stop can be taken back, milliseconds. */
export const stopUndoMs = 6000;

/** Milliseconds in which a Stop can still be taken back; 0 when there is none to take back. */
export function undoMsLeft({ lossesBeforeStop: lostBeforeStop, attempts, clock }: Run): number {
  const stoppedMs = attempts.at(-1)?.answerMs;
  return lostBeforeStop && stoppedMs != null ? Math.max(0, stoppedMs + stopUndoMs - clock.nowMs) : 0;
}

/** Whether what is shown of a run changes with time. */
export function isLive(run: Run): boolean {
  return isRunning(run) || undoMsLeft(run) > 0;
}

/** The segment of an attempt. */
export function segmentOf({ segments, again }: Schedule, { key, ledAgain }: Attempt): Segment {
  return key === 0 && ledAgain ? again : segments[key]!;
}

/** The acts that are tapped at one’s own pace, in order: those that open or close a window. */
export function tapsOf({ key }: Attempt) {
  return key === 0 ? (['position-1', 'off', 'hold-unlock', 'let-go'] as const) : (['hold-unlock', 'let-go'] as const);
}

/** The windows of an attempt that can have begun to run, each from the earliest moment its act can have happened. */
export function windowsOf({ schedule, mode }: Pick<Run, 'schedule' | 'mode'>, attempt: Attempt): LiveWindow[] {
  const { windows } = segmentOf(schedule, attempt);
  if (mode === 'paced') {
    return windows.map(({ id, opensMs, doneByMs, limitMs }) => ({
      id,
      // One that opened before its segment is counted from that moment.
      opensMs: opensMs < 0 ? (attempt.sinceMs ?? 0) : attempt.startMs + opensMs,
      limitMs,
      doneMs: attempt.startMs + doneByMs,
    }));
  }
  // The windows follow each other, tap by tap; a further key’s first one is open before its first tap.
  const moments = attempt.sinceMs === null ? attempt.taps : [attempt.sinceMs, ...attempt.taps];
  return windows
    .slice(0, moments.length)
    .map(({ id, limitMs }, index) => ({ id, opensMs: moments[index]!, limitMs, doneMs: moments[index + 1] }));
}

/** The window whose time is shown now. */
export function windowNow(run: Run): LiveWindow | undefined {
  const attempt = run.attempts.at(-1);
  if (!attempt || !isRunning(run)) return undefined;
  if (run.phase === 'question') {
    const last = attempt.key + 1 >= run.names.length;
    return last ? undefined : { id: 'next-key', opensMs: attempt.carAnswerMs!, limitMs: run.schedule.nextKeyMs, doneMs: undefined };
  }
  const windows = windowsOf(run, attempt);
  if (run.phase === 'own') return windows.at(-1);
  const cue = segmentOf(run.schedule, attempt).cues[attempt.cuesGiven - 1];
  return windows.find(({ id }) => id === cue?.window);
}

/** Milliseconds left in a window, never less than nothing. */
export function leftIn({ opensMs, limitMs }: LiveWindow, nowMs: number): number {
  return Math.min(limitMs, Math.max(0, opensMs + limitMs - nowMs));
}
