import type { CauseRule } from '../content/run.schema.ts';
import { segmentOf, windowsOf, type Attempt, type Run } from './run-state.ts';

/** A likely cause and the slug of its answer, with measured timing where recorded. */
export interface Cause {
  readonly id: string;
  readonly answer: string;
  readonly window: string | undefined;
  /** Measured duration and its limit, in milliseconds. */
  readonly tookMs: number | undefined;
  readonly limitMs: number | undefined;
}

/** What the recorded timing shows of an attempt. */
type Evidence = Pick<CauseRule, 'when'> & Partial<Pick<Cause, 'window' | 'tookMs' | 'limitMs'>>;

/** Likely causes of an incomplete run, most likely first; empty while it runs or when every key was learned. */
export function diagnose(run: Run): Cause[] {
  const attempt = run.attempts.at(-1);
  if (run.phase !== 'over' || !attempt) return [];
  const { causes } = run.schedule.run;
  const evident = evidenceOf(run, attempt).flatMap((evidence) => {
    const rule = causes.find(
      ({ when, window = evidence.window, key }) => when === evidence.when && window === evidence.window && isOfKey(key, attempt),
    );
    return rule ? [causeOf(rule, evidence)] : [];
  });
  if (attempt.answer !== 'no') return evident;
  // What the timing cannot confirm, unless the same answer stands there already.
  const possible = causes.filter(
    ({ when, key, answer }) => when === 'no-answer' && isOfKey(key, attempt) && !evident.some((cause) => cause.answer === answer),
  );
  return [...evident, ...possible.map((rule) => causeOf(rule))];
}

function evidenceOf(run: Run, attempt: Attempt): Evidence[] {
  const timing = [...interruption(run, attempt), ...lateWindows(run, attempt), ...hurriedWindows(run, attempt)];
  if (attempt.answer === 'no') return timing;
  if (run.learned > 0) return [...timing, { when: 'keys-left' }];
  return run.earlierLosses.uncertain.length > 0 ? [...timing, { when: 'stopped' }] : timing;
}

function isOfKey(key: CauseRule['key'], attempt: Attempt): boolean {
  return key === undefined || (key === 'first') === (attempt.key === 0);
}

function causeOf({ id, answer }: CauseRule, { window, tookMs, limitMs }: Partial<Evidence> = {}): Cause {
  return { id, answer, window, tookMs, limitMs };
}

function interruption({ timeUnknown }: Run, { interrupted }: Attempt): Evidence[] {
  return interrupted || timeUnknown ? [{ when: 'interrupted' }] : [];
}

function lateWindows(run: Run, attempt: Attempt): Evidence[] {
  const { nextKeyMs, run: rules } = run.schedule;
  // A late Yes creates no attempt for the next key.
  const missedNextKey: Evidence[] =
    run.endReason === 'late' && !run.timeUnknown
      ? [{ when: 'late', window: rules.next, tookMs: attempt.answerMs! - attempt.carAnswerMs!, limitMs: nextKeyMs }]
      : [];
  const late = windowsOf(run, attempt).flatMap(({ id, opensMs, doneMs, limitMs }): Evidence[] => {
    const tookMs = doneMs === undefined ? 0 : doneMs - opensMs;
    return tookMs < limitMs ? [] : [{ when: 'late', window: id, tookMs, limitMs }];
  });
  return [...missedNextKey, ...late];
}

/** Windows completed in under half their paced duration. */
function hurriedWindows(run: Run, attempt: Attempt): Evidence[] {
  const scheduled = segmentOf(run.schedule, attempt).windows;
  return windowsOf(run, attempt).flatMap(({ id, opensMs, doneMs, limitMs }): Evidence[] => {
    const paced = scheduled.find((window) => window.id === id)!;
    if (doneMs === undefined || doneMs - opensMs >= (paced.doneByMs - paced.opensMs) / 2) return [];
    return [{ when: 'hurried', window: id, tookMs: doneMs - opensMs, limitMs }];
  });
}
