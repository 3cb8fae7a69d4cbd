import type { Moment } from '../time/clock.ts';
import { clockAt } from './run-clock.ts';
import { haveBegun, lossesOf, lossesWithout } from './run-losses.ts';
import { effectsOf, type Effect } from './run-effects.ts';
import { isRunning, segmentOf, tapsOf, undoMsLeft, windowsOf, type Attempt, type Ending, type Mode, type Run } from './run-state.ts';

/** What happens to a run, with the moment it happens at. */
export type RunEvent = { readonly now: Moment } & (
  | { readonly type: 'set-keys'; readonly count: number }
  | { readonly type: 'name-key'; readonly key: number; readonly name: string }
  | { readonly type: 'set-mode'; readonly mode: Mode }
  | { readonly type: 'sound-heard'; readonly heard: boolean }
  /** `back` goes a screen back before the start; `act` is a tap at one’s own pace; `go-on` takes a Stop back; `resume` a page shown again. */
  | {
      readonly type:
        'confirm-ready' | 'sound-test' | 'back' | 'start' | 'tick' | 'act' | 'yes' | 'no' | 'stop' | 'go-on' | 'resume' | 'again';
    }
);

/** What happens, its moment left to whoever sends it. */
export type RunAction = RunEvent extends infer Event ? (Event extends { readonly now: unknown } ? Omit<Event, 'now'> : never) : never;

/** How far ahead of their time tones are handed over, milliseconds. */
export const toneLookaheadMs = 1000;

/** No name is longer than this. */
const longestName = 40;

/** The run after an event, and what is to be done; an event that makes no sense in its phase only passes time. */
export function runAfter(before: Run, event: RunEvent): readonly [Run, readonly Effect[]] {
  const after = withCues(afterEvent(runAt(before, event.now), event));
  return [after, effectsOf(before, after, event.type)];
}

/** The run at a moment, nothing done but time passed. */
export function runAt(run: Run, now: Moment): Run {
  return withCues({ ...run, clock: clockAt(run.clock, now) });
}

/** The run with the cues given that are due; the last of them leads to the question, and so does a sleep through them once a press can have been made. */
function withCues(run: Run): Run {
  const attempt = run.attempts.at(-1);
  if (run.phase !== 'lead' || !attempt) return run;
  const { nowMs } = run.clock;
  const { cues, endMs, answerMs } = segmentOf(run.schedule, attempt);
  const passedMs = nowMs - attempt.startMs;
  const told = countOf(cues, passedMs);
  // Given with less than half of its act's time left, a cue can no longer be followed.
  const interrupted = cues.slice(attempt.cuesGiven, told).some(({ atMs, lateMs }) => passedMs - atMs > (lateMs ?? Infinity) / 2);
  if (interrupted && !haveBegun(run, attempt)) return afterSleep(run, attempt);
  const asked = interrupted || passedMs >= endMs;
  if (told === attempt.cuesGiven && countOf(cues, passedMs + toneLookaheadMs) === attempt.tonesScheduled) return run;
  const carAnswerMs = asked ? Math.min(nowMs, attempt.startMs + answerMs) : null;
  return withAttempt(
    { ...run, phase: asked ? 'question' : 'lead' },
    { cuesGiven: told, tonesScheduled: countOf(cues, passedMs + toneLookaheadMs), interrupted, carAnswerMs },
  );
}

/** The run of a page that slept before any press of its key: it leads them again while their window lasts, or from the start, where nothing is lost yet. */
function afterSleep(run: Run, attempt: Attempt): Run {
  const { nowMs } = run.clock;
  const { schedule } = run;
  const [endMs, isOut] = attempt.key === 0 ? [schedule.againEndMs, isInHand(run, attempt)] : [schedule.answerEndMs, true];
  const sinceMs = attempt.sinceMs ?? windowsOf(run, attempt).find(({ id }) => id === 'begin')!.opensMs;
  if (isOut && nowMs - sinceMs < endMs)
    return withCues(withAttempt(run, { startMs: nowMs, sinceMs, cuesGiven: 0, tonesScheduled: 0, ledAgain: true }));
  if (attempt.key === 0) return { ...run, phase: 'ready', attempts: [], slept: true, timeUnknown: false };
  return ended(withAttempt(run, { interrupted: true }), 'slept');
}

/** Whether the cue to take the first key out of the ignition was given. */
function isInHand({ schedule }: Run, attempt: Attempt): boolean {
  return attempt.cuesGiven > segmentOf(schedule, attempt).cues.findIndex(({ id }) => id === 'take-out');
}

function countOf(cues: readonly { readonly atMs: number }[], passedMs: number): number {
  return cues.filter(({ atMs }) => atMs <= passedMs).length;
}

function afterEvent(run: Run, event: RunEvent): Run {
  const { phase, names } = run;
  const before = phase === 'setup' || phase === 'sound' || phase === 'ready';
  switch (event.type) {
    case 'set-keys':
      return before ? { ...run, names: resized(names, Math.min(run.schedule.segments.length, event.count)) } : run;
    case 'name-key':
      return before ? { ...run, names: names.map((name, key) => (key === event.key ? event.name.slice(0, longestName) : name)) } : run;
    case 'set-mode':
      return before ? { ...run, mode: event.mode } : run;
    case 'confirm-ready':
      // At one’s own pace nothing has to be heard.
      return phase === 'setup' && names.length > 0 ? { ...run, phase: run.mode === 'paced' ? 'sound' : 'ready' } : run;
    case 'back':
      return before ? { ...run, phase: phase === 'ready' && run.mode === 'paced' ? 'sound' : 'setup' } : run;
    case 'sound-heard':
      return phase === 'sound' ? { ...run, phase: 'ready', soundConfirmed: event.heard } : run;
    case 'start':
      return phase === 'ready' ? withNextKey({ ...run, slept: false }, null) : run;
    case 'act':
      return phase === 'own' ? afterTap(run) : run;
    case 'yes':
      return phase === 'question' ? afterYes(run) : run;
    case 'no':
      return phase === 'question' ? ended(run, 'no') : run;
    case 'stop':
      return isRunning(run) ? { ...ended(run, 'stop'), lossesBeforeStop: run.earlierLosses } : run;
    case 'go-on':
      return undoMsLeft(run) > 0 ? goneOn(run) : run;
    case 'again':
      return isRunning(run)
        ? run
        : { ...run, phase: 'setup', learned: 0, attempts: [], endReason: null, lossesBeforeStop: null, slept: false, timeUnknown: false };
    default:
      return run;
  }
}

function resized(names: readonly string[], count: number): readonly string[] {
  return count >= 1 ? Array.from({ length: count }, (_, key) => names[key] ?? '') : names;
}

function withNextKey(run: Run, sinceMs: number | null): Run {
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
  return { ...run, phase: leading(run), attempts: [...run.attempts, attempt] };
}

function leading({ mode }: Run): 'lead' | 'own' {
  return mode === 'paced' ? 'lead' : 'own';
}

function withAttempt(run: Run, changes: Partial<Attempt>): Run {
  return {
    ...run,
    attempts: run.attempts.map((attempt, index) => (index === run.attempts.length - 1 ? { ...attempt, ...changes } : attempt)),
  };
}

function afterTap(run: Run): Run {
  const attempt = run.attempts.at(-1)!;
  const taps = [...attempt.taps, run.clock.nowMs];
  const acts = tapsOf(attempt);
  if (taps.length < acts.length) return withAttempt(run, { taps });
  // Nobody taps between the presses: the last LOCK can have come as early as UNLOCK.
  return withAttempt({ ...run, phase: 'question' }, { taps, carAnswerMs: taps[acts.indexOf('hold-unlock')]! });
}

function afterYes(run: Run): Run {
  const { key, carAnswerMs } = run.attempts.at(-1)!;
  const learned = { ...answeredWith(run, 'yes'), learned: run.learned + 1, earlierLosses: lossesWithout(run.earlierLosses, key) };
  if (learned.learned === run.names.length) return { ...learned, phase: 'finish' };
  const { answerEndMs, nextKeyMs } = run.schedule;
  const late = run.clock.nowMs - carAnswerMs! >= (run.mode === 'paced' ? answerEndMs : nextKeyMs);
  return late ? ended(learned, 'late') : withNextKey(learned, carAnswerMs);
}

function ended(run: Run, ending: Ending): Run {
  const after = ending === 'late' ? run : answeredWith(run, ending === 'slept' ? 'stop' : ending);
  return { ...after, phase: 'over', endReason: ending, earlierLosses: lossesOf(run, ending === 'no' ? 'no' : undefined) };
}

/** The run as it was before its Stop, the time gone by. */
function goneOn(run: Run): Run {
  const phase = run.attempts.at(-1)!.carAnswerMs === null ? leading(run) : 'question';
  return {
    ...withAttempt(run, { answer: null, answerMs: null }),
    phase,
    endReason: null,
    earlierLosses: run.lossesBeforeStop!,
    lossesBeforeStop: null,
  };
}

function answeredWith(run: Run, answer: 'yes' | 'no' | 'stop'): Run {
  return withAttempt(run, { answer, answerMs: run.clock.nowMs });
}
