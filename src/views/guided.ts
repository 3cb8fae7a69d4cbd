import type { Catalog } from '../domain/catalog.ts';
import { paceFor } from '../domain/pace.ts';
import { planFor, type Plan } from '../domain/plan.ts';

/** Whether a model has a guided run and a rehearsal: a procedure without the acts that these lead through has none. */
export const isGuided = (plan: Plan): boolean => paceFor(plan).schedule !== undefined;

/** The ids of the models that have them. */
export function guidedModels(catalog: Catalog): string[] {
  return catalog.models.map(({ id }) => id).filter((id) => isGuided(planFor(catalog, id)));
}
