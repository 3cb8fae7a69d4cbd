import type { RawContent } from './content.schema.ts';
import { idOf } from './entry.ts';
import { procedureOf } from './procedure-of-model.ts';
import type { ProseField } from './prose-fields.ts';

/** Returns a function that tells the models on whose pages alone a text stands, in the values of each; undefined for any other text. */
export function modelsOfText(raw: RawContent): (text: Pick<ProseField, 'file' | 'field'>) => readonly string[] | undefined {
  const [procedure] = raw.procedure;
  const plans = procedure ? raw.models.map((model) => ({ id: idOf(model.file), ...procedureOf(procedure.data, model) })) : [];
  const ids = (has: (plan: (typeof plans)[number]) => boolean) => plans.filter(has).map(({ id }) => id);
  return ({ file, field }) => {
    const [, folder, name] = file.split('/');
    const [list, row] = field.split('.');
    if (folder === 'models') return [idOf(file)];
    if (folder === 'procedure' && name) return ids(({ steps, followUp }) => [...steps, ...followUp].some(({ id }) => id === idOf(file)));
    if (folder !== 'before.mdx') return undefined;
    return ids((plan) => (list === 'applicability' || list === 'prerequisites' ? plan[list].some(({ id }) => id === row) : true));
  };
}
