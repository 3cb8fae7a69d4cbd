import type { DataOf } from './content.schema.ts';
import { paceFor, type PaceFacts } from './pace.ts';

/** Whether a procedure leads each model through a guided run and a rehearsal: one without their acts, or too quick for hands, does not. */
export function isGuided(procedure: DataOf<'procedure'>): boolean {
  return paceFor(paceFactsOf(procedure)).schedule !== undefined;
}

interface Guidable {
  readonly procedure: DataOf<'procedure'>;
  readonly models: readonly { readonly id: string }[];
}

/** The ids of the models that have a guided run and a rehearsal. */
export function guidedModels({ procedure, models }: Guidable): string[] {
  return isGuided(procedure) ? models.map(({ id }) => id) : [];
}

/** What the Plan of every model says of the pace. */
export function paceFactsOf({ limits, spans, counts, steps, after }: DataOf<'procedure'>): PaceFacts {
  const named = new Set([...steps, ...after].flatMap((step) => [...step.limits, ...step.waits]));
  const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
  return {
    limits: mapped(Object.fromEntries(Object.entries(limits).filter(([id]) => named.has(id))), ({ duration, countIn = 0 }) => ({
      ms: duration,
      countInMs: countIn,
    })),
    spans: mapped(spans, ({ from, to }) => ({ fromMs: from, toMs: to })),
    counts: mapped(counts, ({ value }) => value),
    steps,
  };
}
