import type { DataOf, RawContent } from './content.schema.ts';
import { idOf } from './entry.ts';
import { procedureOf } from './procedure-of-model.ts';
import { singleEntry } from './symbols.ts';
import { durationParts, durationText } from '../time/duration.ts';
import type { Values } from './placeholders.ts';

/** Number and unit formatting of one language. */
export interface ValueWords {
  readonly number: (n: number) => string;
  readonly step: (n: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly amount: (value: number, unit: string | undefined, words: UnitWords | undefined) => string;
}

export type UnitWords = DataOf<'siteWords'>['units'][string];

/** All values of one language: those common to every model, and those of each. */
export function siteValues(raw: RawContent, language: string, words: ValueWords): Values & Required<Pick<Values, 'models'>> {
  const procedure = raw.procedure[0]?.data;
  const units = singleEntry(raw.siteWords, language)?.data.units ?? {};
  const Amount = mapValues(raw.amounts[0]?.data ?? {}, ({ value, unit }) =>
    words.amount(value, unit, unit === undefined ? undefined : units[unit]),
  );
  if (!procedure) return { Limit: {}, Count: {}, Amount, Step: {}, models: {} };
  const ofProcedure = ({ limits, spans, counts, steps }: DataOf<'procedure'>) => ({
    Limit: {
      ...mapValues(limits, ({ duration }) => durationText(duration)),
      ...mapValues(spans, ({ from, to }) => words.span(...spanTexts(from, to))),
    },
    Count: mapValues(counts, ({ value }) => words.number(value)),
    Amount,
    Step: Object.fromEntries(steps.map(({ id, number }) => [id, words.step(number)])),
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
function spanTexts(from: number, to: number): [string, string] {
  const [first, last] = [durationParts(from), durationParts(to)];
  const isShared = first.length === 1 && last.length === 1 && first[0]![1] === last[0]![1];
  return [isShared ? String(first[0]![0]) : durationText(from), durationText(to)];
}
