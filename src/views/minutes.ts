import type { Plan } from '../domain/catalog/plan.ts';
import { interpolate } from '../domain/interpolate.ts';
import { plural, type PluralForms } from '../domain/plural.ts';

interface Words {
  readonly code: string;
  readonly takes: { readonly minutes: PluralForms };
  readonly number: (n: number) => string;
}

/** Duration of the steps for one key in minutes, rounded up; undefined if no step has a limit or a wait. */
export function minutesPerKey({ steps }: Pick<Plan, 'steps'>): number | undefined {
  const ms = steps.flatMap(({ limits }) => limits.filter(({ timed }) => timed)).reduce((sum, limit) => sum + limit.ms, 0);
  return Math.ceil(ms / 60_000) || undefined;
}

/** How long the steps take, in words, for the plan that takes longest; undefined if nothing is limited. */
export function minutesText(plans: readonly Pick<Plan, 'steps'>[], { takes, number, code }: Words): string | undefined {
  const minutes = Math.max(0, ...plans.map((plan) => minutesPerKey(plan) ?? 0));
  return minutes === 0 ? undefined : interpolate(plural(takes.minutes, minutes, code), { n: number(minutes) });
}
