import type { Words } from './en.ts';

const spoken = ['hold', 'press', 'inHand', 'learned', 'notLearned', 'toBegin', 'remarks', 'ledger'] as const;

/** The words that the rehearsal puts together while it runs; all others stand in its HTML. */
export type RehearsalWords = Pick<Words['rehearsal'], (typeof spoken)[number]> & Pick<Words['guide'], 'keyName' | 'numbers'>;

/** Those words alone. */
export function rehearsalWords({ rehearsal, guide }: Words): RehearsalWords {
  const own = Object.fromEntries(spoken.map((name) => [name, rehearsal[name]])) as unknown as Pick<
    Words['rehearsal'],
    (typeof spoken)[number]
  >;
  return { ...own, keyName: guide.keyName, numbers: guide.numbers };
}
