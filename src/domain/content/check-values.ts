import { valueOf, type Placeholder, type ValueTag, type Values } from './placeholders.ts';
import { fixForUnknownName } from './problem.ts';
import type { ProseField, ProseIssue } from './prose-fields.ts';

/**
 * Reports values that a text names and that are missing on a model on whose page it stands (`readers`), or that differ
 * between models in a text about all of them: such a text would be wrong for some cars, so it has to name the model.
 */
export function missingValues(
  { mentions }: ProseField,
  values: Partial<Values>,
  readers: readonly string[] | undefined,
  models: readonly string[],
): ProseIssue[] {
  return mentions.flatMap((mention): ProseIssue[] => {
    const { tag, of, model, line } = mention;
    if (!isValueTag(tag) || !values[tag]) return [];
    const placeholder = { tag, of, model };
    const issue = (actual: string, fix: string) => [{ line, actual: `<${tag} of="${of}"${model === undefined ? '' : ` model="${model}"`} />, ${actual}`, fix }];
    if (model !== undefined && !models.includes(model)) return issue('which names no model of this content', fixForUnknownName(model, models));
    const all = { ...noValues, ...values };
    const known = Object.entries(values.models ?? {});
    if (valueOf(all, placeholder) !== undefined || (model !== undefined && !values.models?.[model])) return [];
    const having = known.filter(([, own]) => valueOf(own, { tag, of }) !== undefined).map(([id]) => id);
    // A model that could not be read may have it.
    if (having.length === 0 && !models.every((id) => values.models?.[id])) return [];
    if (having.length === 0) return issue('which has no value', `of="…" with ${fixForUnknownName(of, namesOf(all, tag))}`);
    if (model !== undefined) return issue('which that model does not have', `of="…" with ${fixForUnknownName(of, Object.keys(values.models![model]![tag]))}`);
    if (!readers) return issue(`which differs: ${differences(known, { tag, of })}`, `<${tag} of="${of}" model="${having[0]}" /> for each model, or words without it`);
    const lacking = readers.filter((id) => values.models?.[id] && !having.includes(id));
    if (lacking.length === 0) return [];
    return issue(`which ${lacking.join(', ')} ${lacking.length > 1 ? 'do' : 'does'} not have`, 'words without it, or a `when` in procedure.yaml that leaves these models out');
  });
}

const noValues: Values = { Limit: {}, Count: {}, Amount: {}, Step: {} };

const isValueTag = (tag: string): tag is ValueTag => Object.hasOwn(noValues, tag);

/** Names of the values that some model has. */
function namesOf(values: Values, tag: ValueTag): string[] {
  return [...new Set([values, ...Object.values(values.models ?? {})].flatMap((own) => Object.keys(own[tag])))];
}

/** “10 s on a1, 15 s on b2, none on c3”. */
function differences(known: readonly (readonly [string, Values])[], placeholder: Placeholder): string {
  return known.map(([id, own]) => `${valueOf(own, placeholder) ?? 'none'} on ${id}`).join(', ');
}
