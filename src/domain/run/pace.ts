import type { TimingFacts } from '../catalog/timing-facts.ts';
import { answerId } from '../reserved-acts.ts';
import type { Choreography } from '../content/run.schema.ts';
import { firstSegment, keySegment, type Segment, type Tempo } from './pace-layout.ts';

/** Paced schedule: one segment per key. Every segment after the first starts at the user's Yes. */
export interface Schedule {
  readonly run: Choreography;
  readonly segments: readonly Segment[];
  /** Milliseconds after the answer up to which a Yes leaves the next key its full margin; Infinity without a limit. */
  readonly fullMarginAnswerMs: number;
  /** Milliseconds after the answer from which a Yes is too late for a paced next key; Infinity without a limit. */
  readonly latestAnswerMs: number;
  /** The first key’s own acts alone, used when the page slept before any of them. */
  readonly restartSegment: Segment;
  /** Milliseconds after the earliest opening of their window from which they can no longer start; Infinity without one. */
  readonly restartDeadlineMs: number;
  /** Window for a further key, in milliseconds; Infinity without one. */
  readonly nextKeyMs: number;
}

/** Why a plan cannot be paced: no run or no fact it needs; too many keys; or a window too short for hands. */
export type Refusal =
  | { readonly why: 'missing'; readonly id: string }
  | { readonly why: 'too-many-keys'; readonly most: number }
  | { readonly why: 'too-short'; readonly id: string; readonly neededMs: number; readonly limitMs: number };

/** A schedule or the reason there is none. */
export type Pace =
  { readonly schedule: Schedule; readonly refusal: undefined } | { readonly schedule: undefined; readonly refusal: Refusal };

/**
 * Computes the cue schedule for `keyCount` keys (default: the Plan's maximum). Uses the middle of the run's span
 * between beats, or its fast end if the middle does not fit.
 *
 * Guarantee: performing every act in order, no earlier than its cue and less than its `maxDelayMs` after it, keeps every
 * limit between the acts that the run states. `maxDelayMs` is the smallest margin of all windows in the segment that the
 * act can still delay.
 */
export function paceFor(facts: TimingFacts, keyCount: number | undefined = facts.counts['keys']): Pace {
  const { run } = facts;
  const missingId = firstMissingFact(facts);
  if (!run || missingId || keyCount === undefined) return refuse({ why: 'missing', id: missingId ?? 'keys' });
  const maxKeys = facts.counts['keys'] ?? keyCount;
  if (keyCount > maxKeys) return refuse({ why: 'too-many-keys', most: maxKeys });
  const comfortable = scheduleOf(run, tempoOf(run, facts, 0.5), keyCount);
  return comfortable.schedule ? comfortable : scheduleOf(run, tempoOf(run, facts, 0), keyCount);
}

function firstMissingFact({ run, limits, spans, counts }: TimingFacts): string | undefined {
  if (!run) return 'run';
  const acts = [...run.first, ...run.each];
  const isAct = (id: string) => acts.some((act) => act.id === id);
  const named = Object.values(run.windows).flatMap(({ from, to }) => (from === answerId ? [to] : [from, to]));
  const unknownAct = named.find((id) => !isAct(id)) ?? [run.answerAfter].find((id) => !run.each.some((act) => act.id === id));
  const usedLimits = [...Object.keys(run.windows), run.countIn, run.begin, run.next];
  const usedCounts = acts.map(({ times }) => times);
  const missing = (used: readonly (string | undefined)[], known: Readonly<Record<string, unknown>>) =>
    used.find((id) => id !== undefined && known[id] === undefined);
  return unknownAct ?? missing(usedLimits, limits) ?? missing([run.pace], spans) ?? missing(usedCounts, counts);
}

function tempoOf(run: Choreography, { limits, spans, counts }: TimingFacts, share: number): Tempo {
  const { fromMs, toMs } = spans[run.pace]!;
  const gapMs = (fraction: number) => Math.round(fromMs + (toMs - fromMs) * fraction);
  const countInMs = run.countIn === undefined ? 0 : limits[run.countIn]!.countInMs;
  return {
    quickMs: fromMs,
    beatMs: gapMs(share),
    slowMs: gapMs(2 * share),
    countMs: Math.round(countInMs / 3) || fromMs,
    counts,
    limits: Object.fromEntries(Object.entries(limits).map(([id, { ms }]) => [id, ms])),
  };
}

function scheduleOf(run: Choreography, tempo: Tempo, keyCount: number): Pace {
  const { segment: next, byMs: answerByMs } = keySegment(run, run.next, tempo);
  const maxAnswerMs = keyCount > 1 ? answerByMs : Infinity;
  const first = firstSegment(run, tempo, maxAnswerMs);
  const { segment: again } = keySegment(run, run.begin, tempo, maxAnswerMs);
  const tightWindow = first.windows.find(({ id, limitMs, marginMs }) => marginMs < limitMs * run.windows[id]!.spare);
  if (tightWindow)
    return refuse({
      why: 'too-short',
      id: tightWindow.id,
      neededMs: tightWindow.doneByMs - tightWindow.opensMs,
      limitMs: tightWindow.limitMs,
    });
  const nextKeyMs = run.next === undefined ? Infinity : tempo.limits[run.next]!;
  // Time from the answer to the question, to answer it, and to reach the next key's first counted act.
  const minAnswerMs = next.endMs - next.answerMs + tempo.slowMs;
  if (keyCount > 1 && run.next !== undefined && answerByMs < minAnswerMs)
    return refuse({ why: 'too-short', id: run.next, neededMs: minAnswerMs + next.windows[0]!.doneByMs, limitMs: nextKeyMs });
  const segments = Array.from({ length: keyCount }, (_, key) => (key === 0 ? first : next));
  return {
    schedule: {
      run,
      segments,
      fullMarginAnswerMs: answerByMs,
      latestAnswerMs: latestStartMs(run.next, next),
      restartSegment: again,
      restartDeadlineMs: latestStartMs(run.begin, again),
      nextKeyMs,
    },
    refusal: undefined,
  };
}

/** Latest start of a segment, in milliseconds after its start window opened. Every act up to its closing is bounded by the same windows. */
function latestStartMs(startWindow: string | undefined, { windows, cues: [first] }: Segment): number {
  const window = windows.find(({ id }) => id === startWindow);
  return window ? window.limitMs - window.doneByMs - first!.maxDelayMs! : Infinity;
}

function refuse(refusal: Refusal): Pace {
  return { schedule: undefined, refusal };
}
