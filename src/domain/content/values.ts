import type { DataOf, RawContent } from './content.schema.ts';
import { idOf } from './entry.ts';
import { procedureOf } from './procedure-of-model.ts';
import { singleEntry } from './symbols.ts';
import { numberText, type LanguageRules } from '../language-rules.ts';
import { interpolate } from '../interpolate.ts';
import { plural, type PluralForms } from '../plural.ts';
import { durationParts, durationText, nbsp } from '../time/duration.ts';
import type { Values } from './placeholders.ts';

/** All values of one language: those common to every model, and those of each. */
export function siteValues(raw: RawContent, language: string, rules: LanguageRules): Values & Required<Pick<Values, 'models'>> {
  const procedure = raw.procedure[0]?.data;
  const units = singleEntry(raw.siteWords, language)?.data.units ?? {};
  const Amount = mapValues(raw.amounts[0]?.data ?? {}, ({ value, unit }) => amountText(value, unit, units, rules));
  if (!procedure) return { Limit: {}, Count: {}, Amount, Step: {}, models: {} };
  const ofProcedure = ({ limits, spans, counts, steps }: DataOf<'procedure'>) => ({
    Limit: {
      ...mapValues(limits, ({ duration }) => durationText(duration, rules)),
      ...mapValues(spans, ({ from, to }) => rules.values.span(...spanTexts(from, to, rules))),
    },
    Count: mapValues(counts, ({ value }) => rules.values.number(value)),
    Amount,
    Step: Object.fromEntries(steps.map(({ id, number }) => [id, rules.values.step(number)])),
  });
  const models = Object.fromEntries(raw.models.map((model) => [idOf(model.file), ofProcedure(procedureOf(procedure, model))]));
  const [first = ofProcedure(procedure), ...others] = Object.values(models);
  const common = (tag: 'Limit' | 'Step') =>
    Object.fromEntries(Object.entries(first[tag]).filter(([id, value]) => others.every((other) => other[tag][id] === value)));
  return { ...first, Limit: common('Limit'), Step: common('Step'), models };
}

function mapValues<T>(record: Readonly<Record<string, T>>, format: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, format(value)]));
}

/** Both ends of a span, the first without its unit when the second has the same one. */
function spanTexts(from: number, to: number, rules: LanguageRules): [string, string] {
  const [first, last] = [durationParts(from), durationParts(to)];
  const isShared = first.length === 1 && last.length === 1 && first[0]![1] === last[0]![1];
  return [isShared ? numberText(first[0]![0], rules.code) : durationText(from, rules), durationText(to, rules)];
}

/** A number and what stands after it: the words that a language has for its unit, else its sign. */
function amountText(value: number, unit: string | undefined, units: Readonly<Record<string, PluralForms>>, { code, signs }: LanguageRules): string {
  const n = numberText(value, code);
  if (unit === undefined) return n;
  if (Object.hasOwn(units, unit)) return interpolate(plural(units[unit]!, value, code), { n }).replace(`${n} `, n + nbsp);
  return `${n}${nbsp}${Object.hasOwn(signs, unit) ? signs[unit as keyof typeof signs] : unit}`;
}
