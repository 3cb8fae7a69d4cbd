import type { Moment } from '../time/clock.ts';
import { clockAt } from './run-clock.ts';
import { mayHaveStarted, lossesOf, lossesWithout } from './lost-keys.ts';
import { effectsOf, type Effect } from './run-effects.ts';
import { isRunning, segmentOf, undoMsLeft, windowsOf, type Attempt, type EndReason, type Mode, type Run } from './run-state.ts';

export type RunEvent = { readonly now: Moment } & (
  | { readonly type: 'set-keys'; readonly count: number }
  | { readonly type: 'name-key'; readonly key: number; readonly name: string }
  | { readonly type: 'set-mode'; readonly mode: Mode }
  | { readonly type: 'sound-heard'; readonly heard: boolean }
  /** `back`: previous setup screen. `act`: self-paced tap. `go-on`: undo a Stop. `resume`: page visible again. */
  | {
      readonly type:
        'confirm-ready' | 'sound-test' | 'back' | 'start' | 'tick' | 'act' | 'yes' | 'no' | 'stop' | 'go-on' | 'resume' | 'again';
    }
);

/** An event without its time, which the dispatcher adds. */
export type RunAction = RunEvent extends infer Event ? (Event extends { readonly now: unknown } ? Omit<Event, 'now'> : never) : never;

/** How far ahead tones are scheduled, milliseconds. */
export const toneLookaheadMs = 1000;

const maxNameLength = 40;

/** Applies an event and returns the new run and its effects. An event invalid in the current phase only advances time. */
export function runAfter(previous: Run, event: RunEvent): readonly [Run, readonly Effect[]] {
  const after = giveDueCues(applyEvent(runAt(previous, event.now), event));
  return [after, effectsOf(previous, after, event.type)];
}

export function runAt(run: Run, now: Moment): Run {
  return giveDueCues({ ...run, clock: clockAt(run.clock, now) });
}

/** Gives all due cues. The last cue leads to the question, as does sleeping through cues once a press may have been made. */
function giveDueCues(run: Run): Run {
  const attempt = run.attempts.at(-1);
  if (run.phase !== 'lead' || !attempt) return run;
  const { nowMs } = run.clock;
  const { cues, endMs, answerMs } = segmentOf(run.schedule, attempt);
  const passedMs = nowMs - attempt.startMs;
  const dueCount = countDue(cues, passedMs);
  // A cue given with less than half its act's time left is too late to follow.
  const interrupted = cues
    .slice(attempt.cuesGiven, dueCount)
    .some(({ atMs, maxDelayMs }) => passedMs - atMs > (maxDelayMs ?? Infinity) / 2);
  if (interrupted && !mayHaveStarted(run, attempt)) return handleSleep(run, attempt);
  const atQuestion = interrupted || passedMs >= endMs;
  if (dueCount === attempt.cuesGiven && countDue(cues, passedMs + toneLookaheadMs) === attempt.tonesScheduled) return run;
  const carAnswerMs = atQuestion ? Math.min(nowMs, attempt.startMs + answerMs) : null;
  return updateAttempt(
    { ...run, phase: atQuestion ? 'question' : 'lead' },
    { cuesGiven: dueCount, tonesScheduled: countDue(cues, passedMs + toneLookaheadMs), interrupted, carAnswerMs },
  );
}

/**
 * Handles sleep before any press: restarts the presses while their window lasts, restarts the run if nothing is lost
 * yet, and otherwise ends it.
 */
function handleSleep(run: Run, attempt: Attempt): Run {
  const { nowMs } = run.clock;
  const { schedule } = run;
  const [endMs, isResumable] = attempt.key === 0 ? [schedule.restartDeadlineMs, canResume(run, attempt)] : [schedule.latestAnswerMs, true];
  const sinceMs = attempt.sinceMs ?? windowsOf(run, attempt).find(({ id }) => id === schedule.run.begin)?.opensMs ?? attempt.startMs;
  if (isResumable && nowMs - sinceMs < endMs)
    return giveDueCues(updateAttempt(run, { startMs: nowMs, sinceMs, cuesGiven: 0, tonesScheduled: 0, ledAgain: true }));
  if (attempt.key === 0) return { ...run, phase: 'ready', attempts: [], slept: true, timeUnknown: false };
  return endRun(updateAttempt(run, { interrupted: true }), 'slept');
}

/** Whether the cue was given after which the key’s own acts can be led once more. */
function canResume({ schedule }: Run, attempt: Attempt): boolean {
  return attempt.cuesGiven > segmentOf(schedule, attempt).cues.findIndex(({ id }) => id === schedule.run.resume);
}

function countDue(cues: readonly { readonly atMs: number }[], passedMs: number): number {
  return cues.filter(({ atMs }) => atMs <= passedMs).length;
}

function applyEvent(run: Run, event: RunEvent): Run {
  const { phase, names } = run;
  const isSetup = phase === 'setup' || phase === 'sound' || phase === 'ready';
  switch (event.type) {
    case 'set-keys':
      return isSetup ? { ...run, names: resizeNames(names, Math.min(run.schedule.segments.length, event.count)) } : run;
    case 'name-key':
      return isSetup ? { ...run, names: names.map((name, key) => (key === event.key ? event.name.slice(0, maxNameLength) : name)) } : run;
    case 'set-mode':
      return isSetup ? { ...run, mode: event.mode } : run;
    case 'confirm-ready':
      // Self-paced mode needs no sound check.
      return phase === 'setup' && names.length > 0 ? { ...run, phase: run.mode === 'paced' ? 'sound' : 'ready' } : run;
    case 'back':
      return isSetup ? { ...run, phase: phase === 'ready' && run.mode === 'paced' ? 'sound' : 'setup' } : run;
    case 'sound-heard':
      return phase === 'sound' ? { ...run, phase: 'ready', soundConfirmed: event.heard } : run;
    case 'start':
      return phase === 'ready' ? startNextKey({ ...run, slept: false }, null) : run;
    case 'act':
      return phase === 'own' ? applyTap(run) : run;
    case 'yes':
      return phase === 'question' ? applyYes(run) : run;
    case 'no':
      return phase === 'question' ? endRun(run, 'no') : run;
    case 'stop':
      return isRunning(run) ? { ...endRun(run, 'stop'), lossesBeforeStop: run.earlierLosses } : run;
    case 'go-on':
      return undoMsLeft(run) > 0 ? undoStop(run) : run;
    case 'again':
      return isRunning(run)
        ? run
        : { ...run, phase: 'setup', learned: 0, attempts: [], endReason: null, lossesBeforeStop: null, slept: false, timeUnknown: false };
    default:
      return run;
  }
}

function resizeNames(names: readonly string[], count: number): readonly string[] {
  return count >= 1 ? Array.from({ length: count }, (_, key) => names[key] ?? '') : names;
}

function startNextKey(run: Run, sinceMs: number | null): Run {
  const attempt: Attempt = {
    key: run.learned,
    startMs: run.clock.nowMs,
    sinceMs,
    taps: [],
    cuesGiven: 0,
    tonesScheduled: 0,
    interrupted: false,
    ledAgain: false,
    carAnswerMs: null,
    answer: null,
    answerMs: null,
  };
  return { ...run, phase: runningPhase(run), attempts: [...run.attempts, attempt] };
}

function runningPhase({ mode }: Run): 'lead' | 'own' {
  return mode === 'paced' ? 'lead' : 'own';
}

function updateAttempt(run: Run, changes: Partial<Attempt>): Run {
  return {
    ...run,
    attempts: run.attempts.map((attempt, index) => (index === run.attempts.length - 1 ? { ...attempt, ...changes } : attempt)),
  };
}

function applyTap(run: Run): Run {
  const attempt = run.attempts.at(-1)!;
  const taps = [...attempt.taps, run.clock.nowMs];
  const { taps: acts, answerTap } = segmentOf(run.schedule, attempt);
  if (taps.length < acts.length) return updateAttempt(run, { taps });
  // Not every act is tapped: the answer may be as early as the last tap before it.
  return updateAttempt({ ...run, phase: 'question' }, { taps, carAnswerMs: taps[answerTap]! });
}

function applyYes(run: Run): Run {
  const { key, carAnswerMs } = run.attempts.at(-1)!;
  const answered = { ...recordAnswer(run, 'yes'), learned: run.learned + 1, earlierLosses: lossesWithout(run.earlierLosses, key) };
  if (answered.learned === run.names.length) return { ...answered, phase: 'finish' };
  const { latestAnswerMs, nextKeyMs } = run.schedule;
  const isLate = run.clock.nowMs - carAnswerMs! >= (run.mode === 'paced' ? latestAnswerMs : nextKeyMs);
  return isLate ? endRun(answered, 'late') : startNextKey(answered, carAnswerMs);
}

function endRun(run: Run, ending: EndReason): Run {
  const after = ending === 'late' ? run : recordAnswer(run, ending === 'slept' ? 'stop' : ending);
  return { ...after, phase: 'over', endReason: ending, earlierLosses: lossesOf(run, ending === 'no' ? 'no' : undefined) };
}

/** Undoes a Stop; time keeps its progress. */
function undoStop(run: Run): Run {
  const phase = run.attempts.at(-1)!.carAnswerMs === null ? runningPhase(run) : 'question';
  return {
    ...updateAttempt(run, { answer: null, answerMs: null }),
    phase,
    endReason: null,
    earlierLosses: run.lossesBeforeStop!,
    lossesBeforeStop: null,
  };
}

function recordAnswer(run: Run, answer: 'yes' | 'no' | 'stop'): Run {
  return updateAttempt(run, { answer, answerMs: run.clock.nowMs });
}
