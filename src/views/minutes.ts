import type { Plan } from '../domain/catalog/plan.ts';
import { interpolate } from '../domain/interpolate.ts';

/** Duration of the steps for one key in minutes, rounded up; undefined if no step has a limit or a wait. */
export function minutesPerKey({ steps }: Pick<Plan, 'steps'>): number | undefined {
  const ms = steps.flatMap(({ limits }) => limits.filter(({ timed }) => timed)).reduce((sum, limit) => sum + limit.ms, 0);
  return Math.ceil(ms / 60_000) || undefined;
}

/** How long the steps take, in words, for the plan that takes longest; undefined if nothing is limited. */
export function minutesText(
  plans: readonly Pick<Plan, 'steps'>[],
  { takes, number }: { readonly takes: { readonly minute: string; readonly minutes: string }; readonly number: (n: number) => string },
): string | undefined {
  const minutes = Math.max(0, ...plans.map((plan) => minutesPerKey(plan) ?? 0));
  return minutes === 0 ? undefined : interpolate(minutes === 1 ? takes.minute : takes.minutes, { n: number(minutes) });
}
