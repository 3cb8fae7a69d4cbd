import { isRunning, segmentOf, tapsOf, type Attempt, type Losses, type Run } from './run-state.ts';

/** How far the presses of an attempt can have come: not begun, begun, or all made, so that the doors may have answered. */
type Presses = 'none' | 'begun' | 'made';

/** Losses of a run that has ended, or would end at this moment; `answer` is what the person says of the doors, undefined when they leave it open. */
export function lossesOf(run: Run, answer?: 'no'): Losses {
  const keys = [...run.names.keys()];
  const earlier = keysIn(run.lost, keys);
  const attempt = run.attempts.at(-1);
  if (!attempt || !isRunning(run)) return earlier;
  const left = keys.slice(run.learned);
  const presses = pressesOf(run, attempt);
  if (presses === 'made' && answer === undefined) {
    const forgotten = without(run.learned > 0 ? left : earlier.forgotten, [attempt.key]);
    return { forgotten, uncertain: without(left, forgotten) };
  }
  if (run.learned > 0) return { forgotten: left, uncertain: [] };
  const uncertain = keys.filter((key) => earlier.uncertain.includes(key) || (key === attempt.key && presses !== 'none'));
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

function pressesOf({ schedule, mode }: Run, attempt: Attempt): Presses {
  // Nobody taps between the presses: with UNLOCK down all of them may have been made.
  if (mode === 'own') return attempt.taps.length > tapsOf(attempt).indexOf('hold-unlock') ? 'made' : 'none';
  const { cues } = segmentOf(schedule, attempt);
  const made = cues.findLastIndex(({ id }) => id === 'lock');
  const begun = cues.findIndex(({ id }) => id === 'hold-unlock');
  return attempt.told > made ? 'made' : attempt.told > begun ? 'begun' : 'none';
}
