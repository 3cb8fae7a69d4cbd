import type { Messages } from './en.ts';

const spoken = ['hold', 'press', 'inHand', 'learned', 'notLearned', 'toBegin', 'remarks', 'ledger'] as const;

/** The words that the rehearsal puts together while it runs; all others stand in its HTML. */
export type RehearsalMessages = Pick<Messages['rehearsal'], (typeof spoken)[number]> & Pick<Messages['guide'], 'keyName' | 'numbers'>;

/** Those words alone. */
export function rehearsalMessages({ rehearsal, guide }: Messages): RehearsalMessages {
  const own = Object.fromEntries(spoken.map((name) => [name, rehearsal[name]])) as unknown as Pick<
    Messages['rehearsal'],
    (typeof spoken)[number]
  >;
  return { ...own, keyName: guide.keyName, numbers: guide.numbers };
}
