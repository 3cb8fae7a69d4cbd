import type { NumberRules } from '../domain/language-rules.ts';
import { durationText } from '../domain/time/duration.ts';
import type { PlanLimit } from '../domain/catalog/plan-parts.ts';

interface Words extends NumberRules {
  readonly atLeast: (duration: string) => string;
}

/** A limit as it is told: “10 s”, or “at least 3 min” for a wait. */
export function limitText({ ms, kind }: Pick<PlanLimit, 'ms' | 'kind'>, words: Words): string {
  const duration = durationText(ms, words);
  return kind === 'least' ? words.atLeast(duration) : duration;
}
