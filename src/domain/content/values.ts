import type { DataOf } from './content.schema.ts';
import { secondsText } from '../time/duration.ts';
import type { Values } from './placeholders.ts';

/** How a language words numbers and units. */
export interface ValueWords {
  readonly number: (n: number) => string;
  readonly step: (n: number) => string;
  readonly span: (from: string, to: string) => string;
  readonly amount: (value: number, unit: string) => string;
}

/** Every value that words may name, worded in one language. */
export function valuesOf(
  procedure: Pick<DataOf<'procedure'>, 'limits' | 'spans' | 'counts' | 'steps'>,
  amounts: DataOf<'amounts'>,
  words: ValueWords,
): Values {
  const mapped = <T>(record: Readonly<Record<string, T>>, change: (value: T) => string) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
  return {
    Limit: {
      ...mapped(procedure.limits, ({ duration }) => secondsText(duration)),
      ...mapped(procedure.spans, ({ from, to }) => words.span(String(from / 1000), secondsText(to))),
    },
    Count: mapped(procedure.counts, ({ value }) => words.number(value)),
    Amount: mapped(amounts, ({ value, unit }) => words.amount(value, unit)),
    Step: Object.fromEntries(procedure.steps.map(({ id, number }) => [id, words.step(number)])),
  };
}
