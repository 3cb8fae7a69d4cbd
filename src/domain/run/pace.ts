import type { TimingFacts } from '../catalog/timing-facts.ts';
import { firstSegment, marginShares, pressesSegment, type Segment, type Tempo, type WindowId } from './pace-layout.ts';

/** Paced schedule: one segment per key. Every segment after the first starts at the user's Yes. */
export interface Schedule {
  readonly segments: readonly Segment[];
  /** Milliseconds after the last LOCK cue up to which a Yes leaves the next key its full margin. */
  readonly fullMarginAnswerMs: number;
  /** Milliseconds after the last LOCK cue from which a Yes is too late for a paced next key. */
  readonly latestAnswerMs: number;
  /** Presses-only segment of the first key, used when the page slept before any press. */
  readonly restartSegment: Segment;
  /** Milliseconds after the earliest “off” from which `again` can no longer start. */
  readonly restartDeadlineMs: number;
  /** Window for a further key, in milliseconds. */
  readonly nextKeyMs: number;
}

/** Why a plan cannot be paced: a missing act, limit, span or count; too many keys; or a window too short for hands. */
export type Refusal =
  | { readonly why: 'missing'; readonly id: string }
  | { readonly why: 'too-many-keys'; readonly most: number }
  | { readonly why: 'too-short'; readonly id: WindowId; readonly neededMs: number; readonly limitMs: number };

/** A schedule or the reason there is none. */
export type Pace =
  { readonly schedule: Schedule; readonly refusal: undefined } | { readonly schedule: undefined; readonly refusal: Refusal };

/**
 * Computes the cue schedule for `keyCount` keys (default: the Plan's maximum). Uses the middle of the Plan's span
 * between presses, or its fast end if the middle does not fit.
 *
 * Guarantee: performing every act in order, no earlier than its cue and less than its `maxDelayMs` after it, satisfies
 * every window under every reading of the car. Each window therefore spans from its opening cue to the last act any
 * reading counts into it (release of UNLOCK for the presses, first LOCK for the two start windows), and `maxDelayMs` is
 * the smallest margin of all windows in the segment that the act can still delay.
 */
export function paceFor(facts: TimingFacts, keyCount: number | undefined = facts.counts['keys']): Pace {
  const missingId = firstMissingFact(facts);
  if (missingId || keyCount === undefined) return refuse({ why: 'missing', id: missingId ?? 'keys' });
  const maxKeys = facts.counts['keys'] ?? keyCount;
  if (keyCount > maxKeys) return refuse({ why: 'too-many-keys', most: maxKeys });
  const comfortable = scheduleOf(tempoOf(facts, 0.5), keyCount);
  return comfortable.schedule ? comfortable : scheduleOf(tempoOf(facts, 0), keyCount);
}

function firstMissingFact({ limits, spans, counts, steps }: TimingFacts): string | undefined {
  const acts = steps.flatMap((step) => step.acts);
  return (
    ['ignition', 'hold', 'presses'].find((act) => !acts.includes(act)) ??
    Object.keys(marginShares).find((id) => !limits[id]) ??
    (spans['gap'] ? undefined : 'gap') ??
    (counts['presses'] ? undefined : 'presses')
  );
}

function tempoOf({ limits, spans, counts }: TimingFacts, share: number): Tempo {
  const { fromMs, toMs } = spans['gap']!;
  const gapMs = (fraction: number) => Math.round(fromMs + (toMs - fromMs) * fraction);
  const ms = (id: WindowId) => limits[id]!.ms;
  return {
    quickMs: fromMs,
    beatMs: gapMs(share),
    slowMs: gapMs(2 * share),
    countMs: Math.round(limits['presses']!.countInMs / 3) || fromMs,
    presses: counts['presses']!,
    limits: { ignition: ms('ignition'), begin: ms('begin'), presses: ms('presses'), 'next-key': ms('next-key') },
  };
}

function scheduleOf(tempo: Tempo, keyCount: number): Pace {
  const { segment: next, byMs: answerByMs } = pressesSegment('next-key', tempo);
  const maxAnswerMs = keyCount > 1 ? answerByMs : Infinity;
  const first = firstSegment(tempo, maxAnswerMs);
  const { segment: again } = pressesSegment('begin', tempo, maxAnswerMs);
  const tightWindow = first.windows.find(({ id, limitMs, marginMs }) => marginMs < limitMs * marginShares[id]);
  if (tightWindow)
    return refuse({
      why: 'too-short',
      id: tightWindow.id,
      neededMs: tightWindow.doneByMs - tightWindow.opensMs,
      limitMs: tightWindow.limitMs,
    });
  // Time from the last LOCK to the question, to answer it, and to reach the next key's first LOCK.
  const firstLockMs = next.windows[0]!.doneByMs;
  const minAnswerMs = next.endMs - next.answerMs + tempo.slowMs;
  const limitMs = tempo.limits['next-key'];
  if (keyCount > 1 && answerByMs < minAnswerMs)
    return refuse({ why: 'too-short', id: 'next-key', neededMs: minAnswerMs + firstLockMs, limitMs });
  const segments = Array.from({ length: keyCount }, (_, key) => (key === 0 ? first : next));
  return {
    schedule: {
      segments,
      fullMarginAnswerMs: answerByMs,
      latestAnswerMs: latestStartMs(next),
      restartSegment: again,
      restartDeadlineMs: latestStartMs(again),
      nextKeyMs: limitMs,
    },
    refusal: undefined,
  };
}

/** Latest start of a segment, in milliseconds after its window opened. Every act up to the first LOCK is bounded by the same windows. */
function latestStartMs({ windows: [startWindow], cues: [first] }: Segment): number {
  return startWindow!.limitMs - startWindow!.doneByMs - first!.maxDelayMs!;
}

function refuse(refusal: Refusal): Pace {
  return { schedule: undefined, refusal };
}
