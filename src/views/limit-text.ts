import { durationText } from '../domain/time/duration.ts';
import type { PlanLimit } from '../domain/catalog/plan-parts.ts';

/** A limit as it is told: “10 s”, or “at least 3 min” for a wait. */
export function limitText({ ms, kind }: Pick<PlanLimit, 'ms' | 'kind'>, atLeast: (duration: string) => string): string {
  return kind === 'least' ? atLeast(durationText(ms)) : durationText(ms);
}
