import type { WindowId } from './pace-layout.ts';
import { segmentOf, windowsOf, type Attempt, type Run } from './run-state.ts';

/** FAQ slug for each cause. */
export const answerSlugs = {
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

export type CauseId = keyof typeof answerSlugs;

/** A likely cause and its FAQ slug, with measured timing where recorded. */
export interface Cause {
  readonly id: CauseId;
  readonly answer: (typeof answerSlugs)[CauseId];
  readonly window: WindowId | undefined;
  /** Measured duration and its limit, in milliseconds. */
  readonly tookMs: number | undefined;
  readonly limitMs: number | undefined;
}

/**
 * Causes the recorded timing cannot confirm. After a failed first key the car may never have been listening; after a
 * failed further key it was (facts: seed, tis-bw, gm5-fob).
 */
const causesWithoutEvidence: Readonly<Record<'first' | 'further', readonly CauseId[]>> = {
  first: ['doors', 'weak-battery', 'turn', 'key-in-lock', 'buttons', 'pace', 'frequency'],
  further: ['weak-battery', 'ignition-touched', 'buttons', 'pace', 'frequency'],
};

/** Likely causes of an incomplete run, most likely first; empty while it runs or when every key was learned. */
export function diagnose(run: Run): Cause[] {
  const attempt = run.attempts.at(-1);
  if (run.phase !== 'over' || !attempt) return [];
  const evident = [...interruptionCauses(run, attempt), ...lateWindowCauses(run, attempt), ...hastyPresses(run, attempt)];
  if (attempt.answer === 'no')
    return [
      ...evident,
      ...causesWithoutEvidence[attempt.key === 0 ? 'first' : 'further']
        .filter((id) => !evident.some(({ answer }) => answer === answerSlugs[id]))
        .map((id) => cause(id)),
    ];
  if (run.learned > 0) return [...evident, cause('keys-left')];
  return run.earlierLosses.uncertain.length > 0 ? [...evident, cause('pressed')] : evident;
}

function cause(id: CauseId, window?: WindowId, tookMs?: number, limitMs?: number): Cause {
  return { id, answer: answerSlugs[id], window, tookMs, limitMs };
}

function interruptionCauses({ timeUnknown }: Run, { interrupted }: Attempt): Cause[] {
  return interrupted || timeUnknown ? [cause('interrupted')] : [];
}

function lateWindowCauses(run: Run, attempt: Attempt): Cause[] {
  // A late Yes creates no attempt for the next key.
  const missedNextKey =
    run.endReason === 'late' && !run.timeUnknown
      ? [cause('next-key-late', 'next-key', attempt.answerMs! - attempt.carAnswerMs!, run.schedule.nextKeyMs)]
      : [];
  return windowsOf(run, attempt).reduce((causes, { id, opensMs, doneMs, limitMs }) => {
    const tookMs = doneMs === undefined ? 0 : doneMs - opensMs;
    return tookMs < limitMs ? causes : [...causes, cause(id === 'next-key' ? 'next-key-late' : 'too-slow', id, tookMs, limitMs)];
  }, missedNextKey);
}

/** Presses completed in under half their paced duration. */
function hastyPresses(run: Run, attempt: Attempt): Cause[] {
  const actual = windowsOf(run, attempt).find(({ id }) => id === 'presses');
  const scheduled = segmentOf(run.schedule, attempt).windows.find(({ id }) => id === 'presses')!;
  if (actual?.doneMs === undefined) return [];
  const tookMs = actual.doneMs - actual.opensMs;
  return tookMs < (scheduled.doneByMs - scheduled.opensMs) / 2 ? [cause('too-fast', 'presses', tookMs, scheduled.limitMs)] : [];
}
