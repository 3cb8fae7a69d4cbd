import type { CueId, Tone, WindowId } from './pace-layout.ts';
import { isRunning, leftIn, segmentOf, windowNow, type Run } from './run-state.ts';

/** What is to be done for a run; somebody else does it. */
export type Effect =
  /** Sound a tone in so many milliseconds. */
  | readonly ['tone', Tone, number]
  /** Take back the tones that were handed over and have not begun. */
  | readonly ['cancel-tones']
  /** Say a cue now, with its number where it has one; and let it be felt. */
  | readonly ['say', CueId, number | undefined]
  | readonly ['vibrate', Tone]
  /** Tell a screen reader how much of a window is left, milliseconds. */
  | readonly ['announce', WindowId, number]
  /** Write the run down. */
  | readonly ['save']
  | readonly ['wake-lock', 'request' | 'release'];

/** What is announced of a window besides its start, milliseconds left. */
export const milestones = [10_000, 5_000, 0] as const;

const tones: readonly Tone[] = ['start', 'beat', 'warning', 'end'];

/** Between two tones of the sound check, milliseconds. */
const toneStepMs = 700;

/** A tone that is later than this is left out, milliseconds. */
const maxToneDelayMs = 100;

/** What follows from one step of a run. */
export function effectsOf(before: Run, after: Run, type: string): Effect[] {
  const effects: Effect[] = [];
  if (before.phase === 'lead' && after.phase !== 'lead') effects.push(['cancel-tones']);
  if (type === 'sound-test' && after.phase === 'sound')
    effects.push(...tones.map((tone, index): Effect => ['tone', tone, index * toneStepMs]), ['say', 'count-in', 3]);
  effects.push(...cueEffects(before, after), ...announcements(before, after));
  if (isRunning(after) && (!isRunning(before) || type === 'resume')) effects.push(['wake-lock', 'request']);
  if (!isRunning(after) && isRunning(before)) effects.push(['wake-lock', 'release']);
  if (changed(before, after)) effects.push(['save']);
  return effects;
}

function cueEffects(before: Run, after: Run): Effect[] {
  const attempt = after.attempts.at(-1);
  if (!attempt || attempt.interrupted || attempt.answer !== null) return [];
  const earlier = before.attempts[after.attempts.length - 1];
  // Presses that are led again are cued anew.
  const { cuesGiven, tonesScheduled } = earlier?.startMs === attempt.startMs ? earlier : { cuesGiven: 0, tonesScheduled: 0 };
  const { cues } = segmentOf(after.schedule, attempt);
  const startMs = attempt.startMs - after.clock.nowMs;
  const sounding = cues.slice(tonesScheduled, attempt.tonesScheduled).filter(({ atMs }) => startMs + atMs > -maxToneDelayMs);
  // Of several cues that came due at once only the one in force is said.
  const cue = attempt.cuesGiven > cuesGiven ? cues[attempt.cuesGiven - 1] : undefined;
  return [
    ...sounding.flatMap(({ tone, atMs }): Effect[] => (tone ? [['tone', tone, Math.max(0, startMs + atMs)]] : [])),
    ...(cue ? [['say', cue.id, cue.number] as const] : []),
    ...(cue?.tone ? [['vibrate', cue.tone] as const] : []),
  ];
}

function announcements(before: Run, after: Run): Effect[] {
  const window = after.phase === 'lead' ? undefined : windowNow(after);
  if (!window) return [];
  const leftMs = leftIn(window, after.clock.nowMs);
  const earlier = windowNow(before);
  const same = earlier?.id === window.id && before.phase === after.phase;
  if (!same) return [['announce', window.id, leftMs]];
  const wasMs = leftIn(window, before.clock.nowMs);
  const crossed = milestones.findLast((milestone) => leftMs <= milestone && milestone < wasMs);
  if (crossed === undefined) return [];
  const tone = crossed === 0 ? 'end' : 'warning';
  return [
    ['announce', window.id, crossed],
    ['tone', tone, 0],
    ['vibrate', tone],
  ];
}

function changed(before: Run, after: Run): boolean {
  return (['phase', 'mode', 'names', 'attempts'] as const).some((field) => before[field] !== after[field]);
}
