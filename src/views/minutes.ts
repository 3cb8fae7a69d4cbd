import type { DataOf } from '../domain/content/content.schema.ts';

/** The whole minutes that the steps take for one key when every limit is used up; undefined where nothing is limited. */
export function minutesPerKey({ steps, limits }: Pick<DataOf<'procedure'>, 'steps' | 'limits'>): number | undefined {
  const ms = steps.flatMap((step) => step.limits).reduce((sum, id) => sum + limits[id]!.duration, 0);
  return Math.ceil(ms / 60_000) || undefined;
}
