import type { DataOf, RawContent } from '../content/content.schema.ts';
import { idOf } from '../content/entry.ts';
import { procedureOf } from '../content/procedure-of-model.ts';
import { timingFactsOfProcedure } from '../catalog/timing-facts.ts';
import { paceFor, type Refusal } from './pace.ts';

type Procedure = DataOf<'procedure'>;

/** Whether a procedure has a guided run that somebody can follow. */
export function isGuided(procedure: Procedure): boolean {
  return paceFor(timingFactsOfProcedure(procedure)).schedule !== undefined;
}

/** Whether it has a rehearsal too: its guided run has a simulated device. */
export function isRehearsed(procedure: Procedure): boolean {
  return procedure.run?.simulator !== undefined && isGuided(procedure);
}

/** The limit that is too short for hands to follow the run, if that is why there is none. */
export function tightLimitOf(procedure: Procedure): Extract<Refusal, { why: 'too-short' }> | undefined {
  const { refusal } = paceFor(timingFactsOfProcedure(procedure));
  return procedure.run && refusal?.why === 'too-short' ? refusal : undefined;
}

interface Guidable {
  readonly models: readonly { readonly id: string; readonly procedure: Procedure }[];
}

export function guidedModels({ models }: Guidable): string[] {
  return models.filter(({ procedure }) => isGuided(procedure)).map(({ id }) => id);
}

export function rehearsedModels({ models }: Guidable): string[] {
  return models.filter(({ procedure }) => isRehearsed(procedure)).map(({ id }) => id);
}

/** Guided models of content that is not joined yet; undefined while the procedure is missing. */
export function guidedModelsIn({ procedure: [procedure], models }: RawContent): string[] | undefined {
  return (
    procedure && guidedModels({ models: models.map((model) => ({ id: idOf(model.file), procedure: procedureOf(procedure.data, model) })) })
  );
}
