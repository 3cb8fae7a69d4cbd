import type { DataOf } from '../domain/content/content.schema.ts';
import { interpolate } from '../domain/interpolate.ts';

/** Maximum duration of the steps for one key in minutes, rounded up; undefined if nothing is limited. */
export function minutesPerKey({ steps, limits }: Pick<DataOf<'procedure'>, 'steps' | 'limits'>): number | undefined {
  const ms = steps.flatMap((step) => step.limits).reduce((sum, id) => sum + limits[id]!.duration, 0);
  return Math.ceil(ms / 60_000) || undefined;
}

/** How long the steps take, in words; undefined if nothing is limited. */
export function minutesText(
  procedure: Parameters<typeof minutesPerKey>[0],
  { takes, number }: { readonly takes: { readonly minute: string; readonly minutes: string }; readonly number: (n: number) => string },
): string | undefined {
  const minutes = minutesPerKey(procedure);
  return minutes === undefined ? undefined : interpolate(minutes === 1 ? takes.minute : takes.minutes, { n: number(minutes) });
}
