import type { DataOf, RawContent } from './content.schema.ts';
import { idOf } from './entry.ts';

type Procedure = DataOf<'procedure'>;
type Model = Pick<RawContent['models'][number], 'file' | 'data'>;
type When = Procedure['steps'][number]['when'];

/** Whether a model has what is limited to some: it is among the models, and comes with one of the keys. */
export function meets(when: When, { file, data }: Model): boolean {
  const { models, keys } = when ?? {};
  // A model that lists no keys comes with every kind.
  return (models?.includes(idOf(file)) ?? true) && (!keys || !data.keys || data.keys.some(({ kind }) => keys.includes(kind)));
}

/** The procedure as one model has it: with its own durations, and without what others alone have; steps are numbered by their place. */
export function procedureOf(procedure: Procedure, model: Model): Procedure {
  const has = ({ when }: { readonly when?: When }) => meets(when, model);
  const own = Object.entries(model.data.limits).map(([id, limit]) => [id, { ...procedure.limits[id]!, ...limit }] as const);
  return {
    ...procedure,
    limits: { ...procedure.limits, ...Object.fromEntries(own) },
    applicability: procedure.applicability.filter(has),
    prerequisites: procedure.prerequisites.filter(has),
    steps: procedure.steps.filter(has).map((step, index) => ({ ...step, number: index + 1 })),
    followUp: procedure.followUp.filter(has),
  };
}
