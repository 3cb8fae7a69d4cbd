import type { DataOf } from '../content/content.schema.ts';
import { timingFactsOfProcedure } from '../catalog/timing-facts.ts';
import { paceFor } from './pace.ts';

/** Whether a procedure supports a guided run and rehearsal: it needs the timed acts and windows long enough for hands. */
export function isGuided(procedure: DataOf<'procedure'>): boolean {
  return paceFor(timingFactsOfProcedure(procedure)).schedule !== undefined;
}

interface Guidable {
  readonly procedure: DataOf<'procedure'>;
  readonly models: readonly { readonly id: string }[];
}

export function guidedModels({ procedure, models }: Guidable): string[] {
  return isGuided(procedure) ? models.map(({ id }) => id) : [];
}
