import type { Messages } from './en.ts';

const spoken = ['hold', 'press', 'inHand', 'learned', 'notLearned', 'toBegin', 'remarks', 'ledger'] as const;

/** Messages that the rehearsal composes at run time; all others are in its HTML. */
export type RehearsalMessages = Pick<Messages['rehearsal'], (typeof spoken)[number]> & Pick<Messages['guide'], 'keyName' | 'numbers'>;

export function rehearsalMessages({ rehearsal, guide }: Messages): RehearsalMessages {
  const own = Object.fromEntries(spoken.map((name) => [name, rehearsal[name]])) as unknown as Pick<
    Messages['rehearsal'],
    (typeof spoken)[number]
  >;
  return { ...own, keyName: guide.keyName, numbers: guide.numbers };
}
