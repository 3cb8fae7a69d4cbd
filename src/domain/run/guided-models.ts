import type { DataOf } from '../content/content.schema.ts';
import { timingFactsOfProcedure } from '../catalog/timing-facts.ts';
import { paceFor, type Refusal } from './pace.ts';

type Procedure = DataOf<'procedure'>;

/** Whether a procedure has a guided run that somebody can follow. */
export function isGuided(procedure: Procedure): boolean {
  return paceFor(timingFactsOfProcedure(procedure)).schedule !== undefined;
}

/** The limit that is too short for hands to follow the run, if that is why there is none. */
export function tightLimitOf(procedure: Procedure): Extract<Refusal, { why: 'too-short' }> | undefined {
  const { refusal } = paceFor(timingFactsOfProcedure(procedure));
  return procedure.run && refusal?.why === 'too-short' ? refusal : undefined;
}

interface Guidable {
  readonly procedure: Procedure;
  readonly models: readonly { readonly id: string }[];
}

export function guidedModels({ procedure, models }: Guidable): string[] {
  return isGuided(procedure) ? models.map(({ id }) => id) : [];
}

/** Models with a rehearsal: those of a guided run that has a simulated device. */
export function rehearsedModels({ procedure, models }: Guidable): string[] {
  return procedure.run?.simulator ? guidedModels({ procedure, models }) : [];
}
