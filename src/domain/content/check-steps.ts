import type { RawContent } from './content.schema.ts';
import { idOf } from './entry.ts';
import { meets, procedureOf } from './procedure-of-model.ts';
import type { Problem } from './problem.ts';

type Models = RawContent['models'];
type Procedure = RawContent['procedure'][number];

const lists = ['applicability', 'prerequisites', 'steps', 'followUp'] as const;

/**
 * Checks that steps are numbered by their place, that a model has what is limited to some, and that every model has a
 * step. While a row names an unknown model, which is reported with the references, the rest would only follow from it.
 */
export function checkSteps(procedure: Procedure, models: Models): Problem[] {
  const known = models.map(({ file }) => idOf(file));
  const named = lists.flatMap((list) => procedure.data[list].flatMap(({ when }) => when?.models ?? []));
  if (named.some((id) => !known.includes(id))) return [];
  return [...stepNumbers(procedure, models), ...unmetWhens(procedure, models), ...modelsWithoutSteps(procedure, models)];
}

/** Wrong numbers: a step is numbered by its place in the first model that has it. */
function stepNumbers({ file, data, lines }: Procedure, models: Models): Problem[] {
  return data.steps.flatMap(({ number, when }, index) => {
    const path = ['steps', String(index), 'number'];
    const model = models.find((one) => meets(when, one));
    const upToHere = data.steps.slice(0, index + 1);
    const expected = model ? upToHere.filter((step) => meets(step.when, model)).length : upToHere.length;
    if (number === expected || (when && !model)) return [];
    const fix = `${expected}: steps are numbered 1, 2, 3 … without a gap${when ? `, as ${idOf(model!.file)} has them` : ''}`;
    return [{ file, line: lines?.of(path), field: path.join('.'), actual: String(number), fix }];
  });
}

/** Rows that no model has. */
function unmetWhens({ file, data, lines }: Procedure, models: Models): Problem[] {
  if (models.length === 0) return [];
  return lists.flatMap((list) =>
    data[list].flatMap(({ when }, index) => {
      if (models.some((model) => meets(when, model))) return [];
      const path = [list, String(index), 'when'];
      const fix = 'models that there are, and keys that one of them comes with';
      return [{ file, line: lines?.of(path), field: path.join('.'), actual: 'what no model meets', fix }];
    }),
  );
}

function modelsWithoutSteps({ file, data, lines }: Procedure, models: Models): Problem[] {
  return models
    .filter((model) => procedureOf(data, model).steps.length === 0)
    .map((model) => ({ file, line: lines?.of(['steps']), field: 'steps', actual: `none for ${idOf(model.file)}`, fix: 'at least one step that it has' }));
}
