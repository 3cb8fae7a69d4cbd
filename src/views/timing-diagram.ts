import { secondsText } from '../domain/time/duration.ts';
import type { Plan } from '../domain/catalog/plan.ts';

/** The timing strip of the presses: UNLOCK as a bar, LOCK as presses, up to the limit; milliseconds. */
export interface TimingDiagram {
  readonly limitMs: number;
  readonly limitText: string;
  readonly holdMs: number;
  readonly pressesMs: readonly number[];
}

/** An example in the middle of what is said to be fine; undefined when the procedure has no such step. */
export function timingDiagramOf(plan: Plan): TimingDiagram | undefined {
  const limit = plan.limits['presses'];
  const gap = plan.spans['gap'];
  const presses = plan.counts['presses'];
  if (!limit || !gap || !presses) return undefined;
  const between = (gap.fromMs + gap.toMs) / 2;
  const first = gap.toMs;
  const pressesMs = Array.from({ length: presses }, (_, index) => first + index * between);
  return { limitMs: limit.ms, limitText: secondsText(limit.ms), holdMs: pressesMs.at(-1)! + gap.fromMs, pressesMs };
}
