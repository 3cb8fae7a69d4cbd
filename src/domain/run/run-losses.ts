import { isRunning, segmentOf, tapsOf, type Attempt, type Losses, type Run } from './run-state.ts';

/** Losses of a run that has ended, or would end at this moment; `answer` is what the person says of the doors, undefined when they leave it open. */
export function lossesOf(run: Run, answer?: 'yes' | 'no'): Losses {
  const keys = [...run.names.keys()];
  const earlier = keysIn(run.earlierLosses, keys);
  const attempt = run.attempts.at(-1);
  if (!attempt || !isRunning(run)) return earlier;
  const left = keys.slice(run.learned);
  if (answer === 'yes') return { forgotten: without(left, [attempt.key]), uncertain: [] };
  if (isOpen(run) && answer === undefined) {
    const forgotten = without(run.learned > 0 ? left : earlier.forgotten, [attempt.key]);
    return { forgotten, uncertain: without(left, forgotten) };
  }
  if (run.learned > 0) return { forgotten: left, uncertain: [] };
  const uncertain = keys.filter((key) => earlier.uncertain.includes(key) || (key === attempt.key && haveBegun(run, attempt)));
  return { ...earlier, uncertain: without(uncertain, earlier.forgotten) };
}

/** Losses once a key has answered. */
export function lossesWithout({ forgotten, uncertain }: Losses, key: number): Losses {
  return { forgotten: without(forgotten, [key]), uncertain: without(uncertain, [key]) };
}

function keysIn({ forgotten, uncertain }: Losses, keys: readonly number[]): Losses {
  return { forgotten: keys.filter((key) => forgotten.includes(key)), uncertain: keys.filter((key) => uncertain.includes(key)) };
}

function without(keys: readonly number[], others: readonly number[]): number[] {
  return keys.filter((key) => !others.includes(key));
}

/** Whether the doors may have answered in a run, and nobody has said so yet. */
export function isOpen(run: Run): boolean {
  const attempt = run.attempts.at(-1);
  return attempt !== undefined && isRunning(run) && haveBegun(run, attempt) && mayBeDone(run, attempt);
}

/** Whether the presses of an attempt can have begun. */
export function haveBegun({ schedule, mode }: Run, attempt: Attempt): boolean {
  if (mode === 'own') return attempt.taps.length > tapsOf(attempt).indexOf('hold-unlock');
  return attempt.cuesGiven > segmentOf(schedule, attempt).cues.findIndex(({ id }) => id === 'hold-unlock');
}

/** Whether all of the presses of an attempt that have begun can have been made. */
function mayBeDone({ schedule, mode }: Run, attempt: Attempt): boolean {
  // Nobody taps between the presses: with UNLOCK down all of them may have been made.
  return mode === 'own' || attempt.cuesGiven > segmentOf(schedule, attempt).cues.findLastIndex(({ id }) => id === 'lock');
}
