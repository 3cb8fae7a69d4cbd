import type { DataOf } from '../content/content.schema.ts';
import { timingFactsOfProcedure } from '../catalog/timing-facts.ts';
import { paceFor } from './pace.ts';

/** Whether a procedure leads each model through a guided run and a rehearsal: one without their acts, or too quick for hands, does not. */
export function isGuided(procedure: DataOf<'procedure'>): boolean {
  return paceFor(timingFactsOfProcedure(procedure)).schedule !== undefined;
}

interface Guidable {
  readonly procedure: DataOf<'procedure'>;
  readonly models: readonly { readonly id: string }[];
}

/** The ids of the models that have a guided run and a rehearsal. */
export function guidedModels({ procedure, models }: Guidable): string[] {
  return isGuided(procedure) ? models.map(({ id }) => id) : [];
}
