import { isRunning, segmentOf, tapsOf, type Attempt, type Losses, type Run } from './run-state.ts';

/** Losses of an ended run, or of a running one if it ended now. `answer` is the user's report on the answer; undefined if not given. */
export function lossesOf(run: Run, answer?: 'yes' | 'no'): Losses {
  const { leftOut, unanswered } = run.schedule.run;
  const { forgotten, uncertain } = leftOut === 'forgotten' ? lossesIfForgotten(run, answer) : lossesOfAttempt(run, answer);
  return { forgotten, uncertain: unanswered === 'uncertain' ? uncertain : [] };
}

/** Losses where keys that a run leaves out are kept: those of earlier runs, and the current key once its acts have begun. */
function lossesOfAttempt(run: Run, answer: 'yes' | 'no' | undefined): Losses {
  const attempt = run.attempts.at(-1);
  const earlier = run.earlierLosses.uncertain.filter((key) => key < run.names.length);
  if (!attempt || !isRunning(run)) return { forgotten: [], uncertain: earlier };
  const current = answer !== 'yes' && mayHaveStarted(run, attempt) ? [attempt.key] : [];
  return { forgotten: [], uncertain: [...without(earlier, [attempt.key]), ...(answer === 'yes' ? [] : current)] };
}

/** Losses where the device forgets the keys that a run leaves out, once one has answered. */
function lossesIfForgotten(run: Run, answer: 'yes' | 'no' | undefined): Losses {
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

/** Whether the answer may have come without a report from the user yet. */
export function isAnswerPending(run: Run): boolean {
  const attempt = run.attempts.at(-1);
  return attempt !== undefined && isRunning(run) && mayHaveStarted(run, attempt) && mayHaveFinished(run, attempt);
}

/** Whether an attempt may have passed its act of commitment. */
export function mayHaveStarted({ schedule, mode }: Run, attempt: Attempt): boolean {
  const { commit } = schedule.run;
  if (mode === 'own') return attempt.taps.length > tapsOf(schedule, attempt).indexOf(commit);
  return attempt.cuesGiven > segmentOf(schedule, attempt).cues.findIndex(({ id }) => id === commit);
}

/** Whether a started attempt may have come to its answer. */
function mayHaveFinished({ schedule, mode }: Run, attempt: Attempt): boolean {
  // Not every act is tapped: once the first one is, all may have been made.
  return mode === 'own' || attempt.cuesGiven > segmentOf(schedule, attempt).cues.findLastIndex(({ id }) => id === schedule.run.answerAfter);
}
