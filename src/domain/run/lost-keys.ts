import { isRunning, segmentOf, tapsOf, type Attempt, type Losses, type Run } from './run-state.ts';

/** Losses of an ended run, or of a running one if it ended now. `answer` is the user's report on the doors; undefined if not given. */
export function lossesOf(run: Run, answer?: 'yes' | 'no'): Losses {
  const keys = [...run.names.keys()];
  const earlierLosses = restrictedTo(run.earlierLosses, keys);
  const attempt = run.attempts.at(-1);
  if (!attempt || !isRunning(run)) return earlierLosses;
  const remainingKeys = keys.slice(run.learned);
  if (answer === 'yes') return { forgotten: without(remainingKeys, [attempt.key]), uncertain: [] };
  if (isAnswerPending(run) && answer === undefined) {
    const forgotten = without(run.learned > 0 ? remainingKeys : earlierLosses.forgotten, [attempt.key]);
    return { forgotten, uncertain: without(remainingKeys, forgotten) };
  }
  if (run.learned > 0) return { forgotten: remainingKeys, uncertain: [] };
  const uncertain = keys.filter((key) => earlierLosses.uncertain.includes(key) || (key === attempt.key && mayHaveStarted(run, attempt)));
  return { ...earlierLosses, uncertain: without(uncertain, earlierLosses.forgotten) };
}

/** Losses after a key was learned. */
export function lossesWithout({ forgotten, uncertain }: Losses, key: number): Losses {
  return { forgotten: without(forgotten, [key]), uncertain: without(uncertain, [key]) };
}

function restrictedTo({ forgotten, uncertain }: Losses, keys: readonly number[]): Losses {
  return { forgotten: keys.filter((key) => forgotten.includes(key)), uncertain: keys.filter((key) => uncertain.includes(key)) };
}

function without(keys: readonly number[], excluded: readonly number[]): number[] {
  return keys.filter((key) => !excluded.includes(key));
}

/** Whether the doors may have answered without a report from the user yet. */
export function isAnswerPending(run: Run): boolean {
  const attempt = run.attempts.at(-1);
  return attempt !== undefined && isRunning(run) && mayHaveStarted(run, attempt) && mayHaveFinished(run, attempt);
}

/** Whether the presses of an attempt may have started. */
export function mayHaveStarted({ schedule, mode }: Run, attempt: Attempt): boolean {
  if (mode === 'own') return attempt.taps.length > tapsOf(attempt).indexOf('hold-unlock');
  return attempt.cuesGiven > segmentOf(schedule, attempt).cues.findIndex(({ id }) => id === 'hold-unlock');
}

/** Whether all presses of a started attempt may have been made. */
function mayHaveFinished({ schedule, mode }: Run, attempt: Attempt): boolean {
  // Individual presses are not tapped: once UNLOCK is down, all of them may have been made.
  return mode === 'own' || attempt.cuesGiven > segmentOf(schedule, attempt).cues.findLastIndex(({ id }) => id === 'lock');
}
