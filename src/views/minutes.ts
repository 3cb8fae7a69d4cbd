import type { DataOf } from '../domain/content/content.schema.ts';

/** Maximum duration of the steps for one key in minutes, rounded up; undefined if nothing is limited. */
export function minutesPerKey({ steps, limits }: Pick<DataOf<'procedure'>, 'steps' | 'limits'>): number | undefined {
  const ms = steps.flatMap((step) => step.limits).reduce((sum, id) => sum + limits[id]!.duration, 0);
  return Math.ceil(ms / 60_000) || undefined;
}
