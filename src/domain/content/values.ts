import type { DataOf } from './content.schema.ts';
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

export function valuesOf(
  procedure: Pick<DataOf<'procedure'>, 'limits' | 'spans' | 'counts' | 'steps'>,
  amounts: DataOf<'amounts'>,
  words: ValueWords,
  units: Readonly<Record<string, UnitWords>>,
): Values {
  const mapValues = <T>(record: Readonly<Record<string, T>>, format: (value: T) => string) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, format(value)]));
  return {
    Limit: {
      ...mapValues(procedure.limits, ({ duration }) => durationText(duration)),
      ...mapValues(procedure.spans, ({ from, to }) => words.span(...spanTexts(from, to))),
    },
    Count: mapValues(procedure.counts, ({ value }) => words.number(value)),
    Amount: mapValues(amounts, ({ value, unit }) => words.amount(value, unit, unit === undefined ? undefined : units[unit])),
    Step: Object.fromEntries(procedure.steps.map(({ id, number }) => [id, words.step(number)])),
  };
}

/** Both ends of a span, the first without its unit when the second has the same one. */
function spanTexts(from: number, to: number): [string, string] {
  const [first, last] = [durationParts(from), durationParts(to)];
  const isShared = first.length === 1 && last.length === 1 && first[0]![1] === last[0]![1];
  return [isShared ? String(first[0]![0]) : durationText(from), durationText(to)];
}
