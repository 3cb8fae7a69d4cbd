import { interpolate } from '../../domain/interpolate.ts';
import { secondsText } from '../../domain/time/duration.ts';
import type { Plan } from '../../domain/catalog/plan.ts';

/** Timing diagram of the presses: the held button as a bar, the other one as presses, up to the limit; milliseconds. */
export interface TimingDiagram {
  readonly limitMs: number;
  readonly limitText: string;
  readonly holdMs: number;
  readonly pressesMs: readonly number[];
}

/** Example with mid-range intervals; undefined if the procedure lacks the limit, span or count. */
export function timingDiagramOf(plan: Plan): TimingDiagram | undefined {
  const limit = plan.limits['presses'];
  const gap = plan.spans['gap'];
  const presses = plan.counts['presses'];
  if (!limit || !gap || !presses) return undefined;
  const intervalMs = (gap.fromMs + gap.toMs) / 2;
  const firstPressMs = gap.toMs;
  const pressesMs = Array.from({ length: presses }, (_, index) => firstPressMs + index * intervalMs);
  return { limitMs: limit.ms, limitText: secondsText(limit.ms), holdMs: pressesMs.at(-1)! + gap.fromMs, pressesMs };
}

/** The rhythm of the presses in one line: each in seconds, the last with the unit. */
export function rhythmText({ pressesMs, holdMs }: TimingDiagram, rhythm: string, list: (items: readonly string[]) => string): string {
  const presses = list(pressesMs.map((ms, index) => (index < pressesMs.length - 1 ? String(ms / 1000) : secondsText(ms))));
  return interpolate(rhythm, { presses, letGo: secondsText(holdMs) });
}
