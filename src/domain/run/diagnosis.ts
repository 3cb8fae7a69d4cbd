import type { WindowId } from './pace-layout.ts';
import { segmentOf, windowsOf, type Attempt, type Run } from './run-state.ts';

/** The answers that causes lead to, by their slugs. */
export const answers = {
  interrupted: 'ran-out-of-time',
  'too-slow': 'ran-out-of-time',
  'next-key-late': 'next-key',
  'too-fast': 'how-fast-to-press',
  'keys-left': 'all-keys-needed',
  pressed: 'why-keys-lose-sync',
  doors: 'which-doors',
  turn: 'ignition-position',
  'key-in-lock': 'remove-key-from-ignition',
  'ignition-touched': 'only-one-key-works',
  'weak-battery': 'unlocks-but-wont-lock',
  buttons: 'which-button-is-which',
  pace: 'how-fast-to-press',
  frequency: 'wrong-frequency',
} as const;

/** What may have gone wrong. */
export type CauseId = keyof typeof answers;

/** One likely cause and its answer; with figures where the record has them. */
export interface Cause {
  readonly id: CauseId;
  readonly answer: (typeof answers)[CauseId];
  readonly window: WindowId | undefined;
  /** Milliseconds that were taken, of so many allowed. */
  readonly tookMs: number | undefined;
  readonly limitMs: number | undefined;
}

/** What the timing of the record cannot show; a first key that failed may never have met a listening car, a further one did (facts: seed, tis-bw, gm5-fob). */
const unseen: Readonly<Record<'first' | 'further', readonly CauseId[]>> = {
  first: ['doors', 'weak-battery', 'turn', 'key-in-lock', 'buttons', 'pace', 'frequency'],
  further: ['weak-battery', 'ignition-touched', 'buttons', 'pace', 'frequency'],
};

/** Likely causes, most likely first, why a run did not teach every key; none while it runs or when it did. */
export function diagnose(run: Run): Cause[] {
  const attempt = run.attempts.at(-1);
  if (run.phase !== 'over' || !attempt) return [];
  const seen = [...sleep(run, attempt), ...lateWindows(run, attempt), ...haste(run, attempt)];
  if (attempt.answer === 'no')
    return [
      ...seen,
      ...unseen[attempt.key === 0 ? 'first' : 'further']
        .filter((id) => !seen.some((one) => one.answer === answers[id]))
        .map((id) => cause(id)),
    ];
  if (run.learned > 0) return [...seen, cause('keys-left')];
  return run.earlierLosses.uncertain.length > 0 ? [...seen, cause('pressed')] : seen;
}

function cause(id: CauseId, window?: WindowId, tookMs?: number, limitMs?: number): Cause {
  return { id, answer: answers[id], window, tookMs, limitMs };
}

function sleep({ timeUnknown }: Run, { interrupted }: Attempt): Cause[] {
  return interrupted || timeUnknown ? [cause('interrupted')] : [];
}

function lateWindows(run: Run, attempt: Attempt): Cause[] {
  // A Yes that came too late leaves no attempt for the key that was next.
  const missed =
    run.endReason === 'late' && !run.timeUnknown
      ? [cause('next-key-late', 'next-key', attempt.answerMs! - attempt.carAnswerMs!, run.schedule.nextKeyMs)]
      : [];
  return windowsOf(run, attempt).reduce((causes, { id, opensMs, doneMs, limitMs }) => {
    const tookMs = doneMs === undefined ? 0 : doneMs - opensMs;
    return tookMs < limitMs ? causes : [...causes, cause(id === 'next-key' ? 'next-key-late' : 'too-slow', id, tookMs, limitMs)];
  }, missed);
}

/** Presses done in less than half of the time that the cues take. */
function haste(run: Run, attempt: Attempt): Cause[] {
  const done = windowsOf(run, attempt).find(({ id }) => id === 'presses');
  const paced = segmentOf(run.schedule, attempt).windows.find(({ id }) => id === 'presses')!;
  if (done?.doneMs === undefined) return [];
  const tookMs = done.doneMs - done.opensMs;
  return tookMs < (paced.doneByMs - paced.opensMs) / 2 ? [cause('too-fast', 'presses', tookMs, paced.limitMs)] : [];
}
