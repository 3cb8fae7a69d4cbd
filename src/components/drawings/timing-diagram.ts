import { interpolate } from '../../domain/interpolate.ts';
import { secondsText } from '../../domain/time/duration.ts';
import { numberText, type NumberRules } from '../../domain/language-rules.ts';
import type { Plan } from '../../domain/catalog/plan.ts';

/** Timing diagram of the presses: the held button as a bar, the other one as presses, up to the limit; milliseconds. */
export interface TimingDiagram {
  readonly limitMs: number;
  readonly limitText: string;
  readonly holdMs: number;
  readonly pressesMs: readonly number[];
}

/** Example with mid-range intervals; undefined if the procedure lacks the limit, span or count. */
export function timingDiagramOf(plan: Plan, rules: NumberRules): TimingDiagram | undefined {
  const limit = plan.limits['presses'];
  const gap = plan.spans['gap'];
  const presses = plan.counts['presses'];
  if (!limit || !gap || !presses) return undefined;
  const intervalMs = (gap.fromMs + gap.toMs) / 2;
  const firstPressMs = gap.toMs;
  const pressesMs = Array.from({ length: presses }, (_, index) => firstPressMs + index * intervalMs);
  return { limitMs: limit.ms, limitText: secondsText(limit.ms, rules), holdMs: pressesMs.at(-1)! + gap.fromMs, pressesMs };
}

interface Words extends NumberRules {
  readonly list: (items: readonly string[]) => string;
}

/** The rhythm of the presses in one line: each in seconds, the last with the unit. */
export function rhythmText({ pressesMs, holdMs }: TimingDiagram, rhythm: string, words: Words): string {
  const seconds = pressesMs.map((ms, index) => (index < pressesMs.length - 1 ? numberText(ms / 1000, words.code) : secondsText(ms, words)));
  return interpolate(rhythm, { presses: words.list(seconds), letGo: secondsText(holdMs, words) });
}
