import type { DataOf } from './content.schema.ts';
import { secondsText } from '../time/duration.ts';
import type { Values } from './placeholders.ts';

/** Number and unit formatting of one language. */
export interface ValueWords {
  readonly number: (n: number) => string;
  readonly step: (n: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly amount: (value: number, unit: string) => string;
}

export function valuesOf(
  procedure: Pick<DataOf<'procedure'>, 'limits' | 'spans' | 'counts' | 'steps'>,
  amounts: DataOf<'amounts'>,
  words: ValueWords,
): Values {
  const mapValues = <T>(record: Readonly<Record<string, T>>, format: (value: T) => string) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, format(value)]));
  return {
    Limit: {
      ...mapValues(procedure.limits, ({ duration }) => secondsText(duration)),
      ...mapValues(procedure.spans, ({ from, to }) => words.span(String(from / 1000), secondsText(to))),
    },
    Count: mapValues(procedure.counts, ({ value }) => words.number(value)),
    Amount: mapValues(amounts, ({ value, unit }) => words.amount(value, unit)),
    Step: Object.fromEntries(procedure.steps.map(({ id, number }) => [id, words.step(number)])),
  };
}
