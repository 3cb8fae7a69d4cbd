import type { TimingFacts } from '../catalog/timing-facts.ts';
import { firstSegment, marginShares, pressesSegment, type Segment, type Tempo, type WindowId } from './pace-layout.ts';

/** A paced run: a segment for each key; each after the first begins with the person’s Yes. */
export interface Schedule {
  readonly segments: readonly Segment[];
  /** Milliseconds after the last LOCK cue until which a Yes leaves the next key its whole margin. */
  readonly answerByMs: number;
  /** Milliseconds after the last LOCK cue from which on a Yes comes too late to lead the next key. */
  readonly answerEndMs: number;
  /** The presses of the first key once more, for a page that slept before any of them. */
  readonly again: Segment;
  /** Milliseconds after the earliest “off” from which on it is too late to lead them again. */
  readonly againEndMs: number;
  /** The window for a further key. */
  readonly nextKeyMs: number;
}

/** Why a plan has no paced run: an act, limit, span or count it lacks, too many keys, or a window too short for hands. */
export type Refusal =
  | { readonly why: 'missing'; readonly id: string }
  | { readonly why: 'too-many-keys'; readonly most: number }
  | { readonly why: 'too-short'; readonly id: WindowId; readonly neededMs: number; readonly limitMs: number };

/** A schedule, or why there is none. */
export type Pace =
  { readonly schedule: Schedule; readonly refusal: undefined } | { readonly schedule: undefined; readonly refusal: Refusal };

/**
 * The cue schedule for so many keys, by default as many as the Plan allows; where the middle of the Plan’s span between presses does not fit, its quick end.
 *
 * Whoever does each act no sooner than its cue and less than its `lateMs` after it, in order, keeps every window however the car counts it:
 * a window is laid out from its opening cue to the last act that any reading counts into it, for the presses the release of UNLOCK,
 * for the two windows to begin the first LOCK; and `lateMs` is the least margin of all windows of the segment that are not done before the act.
 */
export function paceFor(facts: TimingFacts, keyCount: number | undefined = facts.counts['keys']): Pace {
  const missing = missingFrom(facts);
  if (missing || keyCount === undefined) return refuse({ why: 'missing', id: missing ?? 'keys' });
  const most = facts.counts['keys'] ?? keyCount;
  if (keyCount > most) return refuse({ why: 'too-many-keys', most });
  const comfortable = scheduleOf(tempoOf(facts, 0.5), keyCount);
  return comfortable.schedule ? comfortable : scheduleOf(tempoOf(facts, 0), keyCount);
}

function missingFrom({ limits, spans, counts, steps }: TimingFacts): string | undefined {
  const acts = steps.flatMap((step) => step.acts);
  return (
    ['ignition', 'hold', 'presses'].find((act) => !acts.includes(act)) ??
    Object.keys(marginShares).find((id) => !limits[id]) ??
    (spans['gap'] ? undefined : 'gap') ??
    (counts['presses'] ? undefined : 'presses')
  );
}

function tempoOf({ limits, spans, counts }: TimingFacts, ease: number): Tempo {
  const { fromMs, toMs } = spans['gap']!;
  const at = (share: number) => Math.round(fromMs + (toMs - fromMs) * share);
  const ms = (id: WindowId) => limits[id]!.ms;
  return {
    quickMs: fromMs,
    beatMs: at(ease),
    slowMs: at(2 * ease),
    countMs: Math.round(limits['presses']!.countInMs / 3) || fromMs,
    presses: counts['presses']!,
    limits: { ignition: ms('ignition'), begin: ms('begin'), presses: ms('presses'), 'next-key': ms('next-key') },
  };
}

function scheduleOf(tempo: Tempo, keyCount: number): Pace {
  const { segment: next, byMs: answerByMs } = pressesSegment('next-key', tempo);
  const awaitedMs = keyCount > 1 ? answerByMs : Infinity;
  const first = firstSegment(tempo, awaitedMs);
  const { segment: again } = pressesSegment('begin', tempo, awaitedMs);
  const tight = first.windows.find(({ id, limitMs, marginMs }) => marginMs < limitMs * marginShares[id]);
  if (tight) return refuse({ why: 'too-short', id: tight.id, neededMs: tight.doneByMs - tight.opensMs, limitMs: tight.limitMs });
  // From the last LOCK to the question, time to answer it, and the next key’s way to its first LOCK.
  const lockMs = next.windows[0]!.doneByMs;
  const askedMs = next.endMs - next.answerMs + tempo.slowMs;
  const limitMs = tempo.limits['next-key'];
  if (keyCount > 1 && answerByMs < askedMs) return refuse({ why: 'too-short', id: 'next-key', neededMs: askedMs + lockMs, limitMs });
  const segments = Array.from({ length: keyCount }, (_, key) => (key === 0 ? first : next));
  return {
    schedule: { segments, answerByMs, answerEndMs: latestMs(next), again, againEndMs: latestMs(again), nextKeyMs: limitMs },
    refusal: undefined,
  };
}

/** How long after its window opened a segment can begin at the latest: every act up to the first LOCK is held by the same windows. */
function latestMs({ windows: [toBegin], cues: [first] }: Segment): number {
  return toBegin!.limitMs - toBegin!.doneByMs - first!.lateMs!;
}

function refuse(refusal: Refusal): Pace {
  return { schedule: undefined, refusal };
}
