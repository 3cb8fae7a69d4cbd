import { isRunning, segmentOf, tapsOf, type Attempt, type Losses, type Run } from './run-state.ts';

/** Losses of a run that has ended, or would end at this moment; `answer` is what the person says of the doors, undefined when they leave it open. */
export function lossesOf(run: Run, answer?: 'no'): Losses {
  const keys = [...run.names.keys()];
  const earlier = keysIn(run.lost, keys);
  const attempt = run.attempts.at(-1);
  if (!attempt || !isRunning(run)) return earlier;
  const left = keys.slice(run.learned);
  const presses = pressesOf(run, attempt);
  if (presses.made && answer === undefined) {
    const forgotten = without(run.learned > 0 ? left : earlier.forgotten, [attempt.key]);
    return { forgotten, uncertain: without(left, forgotten) };
  }
  if (run.learned > 0) return { forgotten: left, uncertain: [] };
  const uncertain = keys.filter((key) => earlier.uncertain.includes(key) || (key === attempt.key && presses.begun));
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

/** Whether the presses of an attempt can have begun, and whether all can have been made, so that the doors may have answered. */
function pressesOf({ schedule, mode }: Run, attempt: Attempt): { readonly begun: boolean; readonly made: boolean } {
  // Nobody taps between the presses: with UNLOCK down all of them may have been made.
  const tapped = attempt.taps.length > tapsOf(attempt).indexOf('hold-unlock');
  if (mode === 'own') return { begun: tapped, made: tapped };
  const { cues } = segmentOf(schedule, attempt);
  return {
    begun: attempt.told > cues.findIndex(({ id }) => id === 'hold-unlock'),
    made: attempt.told > cues.findLastIndex(({ id }) => id === 'lock'),
  };
}
