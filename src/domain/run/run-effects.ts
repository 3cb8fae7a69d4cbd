import { countInId } from '../reserved-acts.ts';
import type { Tone } from './pace-layout.ts';
import { isRunning, remainingMsIn, segmentOf, currentWindow, type Run } from './run-state.ts';

/** Side effect requested by the state machine and executed by the caller. */
export type Effect =
  /** Play a tone after a delay in milliseconds. */
  | readonly ['tone', Tone, number]
  /** Cancel scheduled tones that have not started. */
  | readonly ['cancel-tones']
  /** Speak a cue (with its number, if any) and vibrate. */
  | readonly ['say', string, number | undefined]
  | readonly ['vibrate', Tone]
  /** Announce the remaining time of a window, in milliseconds, to screen readers. */
  | readonly ['announce', string, number]
  | readonly ['save']
  | readonly ['wake-lock', 'request' | 'release'];

/** Remaining times announced besides the start of a window, in milliseconds. */
export const milestones = [10_000, 5_000, 0] as const;

const tones: readonly Tone[] = ['start', 'beat', 'warning', 'end'];

/** Interval between tones of the sound check, in milliseconds. */
const toneStepMs = 700;

/** Tones later than this are dropped, milliseconds. */
const maxToneDelayMs = 100;

export function effectsOf(before: Run, after: Run, type: string): Effect[] {
  const effects: Effect[] = [];
  if (before.phase === 'lead' && after.phase !== 'lead') effects.push(['cancel-tones']);
  if (type === 'sound-test' && after.phase === 'sound')
    effects.push(...tones.map((tone, index): Effect => ['tone', tone, index * toneStepMs]), ['say', countInId, 3]);
  effects.push(...cueEffects(before, after), ...announcements(before, after));
  if (isRunning(after) && (!isRunning(before) || type === 'resume')) effects.push(['wake-lock', 'request']);
  if (!isRunning(after) && isRunning(before)) effects.push(['wake-lock', 'release']);
  if (needsSaving(before, after)) effects.push(['save']);
  return effects;
}

function cueEffects(before: Run, after: Run): Effect[] {
  const attempt = after.attempts.at(-1);
  if (!attempt || attempt.interrupted || attempt.answer !== null) return [];
  const previousAttempt = before.attempts[after.attempts.length - 1];
  // A restarted segment has a new start time; its cues count from zero.
  const { cuesGiven, tonesScheduled } =
    previousAttempt?.startMs === attempt.startMs ? previousAttempt : { cuesGiven: 0, tonesScheduled: 0 };
  const { cues } = segmentOf(after.schedule, attempt);
  const startMs = attempt.startMs - after.clock.nowMs;
  const dueCues = cues.slice(tonesScheduled, attempt.tonesScheduled).filter(({ atMs }) => startMs + atMs > -maxToneDelayMs);
  // Of several cues due at once, speak only the latest.
  const cue = attempt.cuesGiven > cuesGiven ? cues[attempt.cuesGiven - 1] : undefined;
  return [
    ...dueCues.flatMap(({ tone, atMs }): Effect[] => (tone ? [['tone', tone, Math.max(0, startMs + atMs)]] : [])),
    ...(cue ? [['say', cue.id, cue.number] as const] : []),
    ...(cue?.tone ? [['vibrate', cue.tone] as const] : []),
  ];
}

function announcements(before: Run, after: Run): Effect[] {
  const window = after.phase === 'lead' ? undefined : currentWindow(after);
  if (!window) return [];
  const leftMs = remainingMsIn(window, after.clock.nowMs);
  const previousWindow = currentWindow(before);
  const isSameWindow = previousWindow?.id === window.id && before.phase === after.phase;
  if (!isSameWindow) return [['announce', window.id, leftMs]];
  const previousLeftMs = remainingMsIn(window, before.clock.nowMs);
  const crossedMs = milestones.findLast((milestone) => leftMs <= milestone && milestone < previousLeftMs);
  if (crossedMs === undefined) return [];
  const tone = crossedMs === 0 ? 'end' : 'warning';
  return [
    ['announce', window.id, crossedMs],
    ['tone', tone, 0],
    ['vibrate', tone],
  ];
}

function needsSaving(before: Run, after: Run): boolean {
  return (['phase', 'mode', 'names', 'attempts'] as const).some((field) => before[field] !== after[field]);
}
