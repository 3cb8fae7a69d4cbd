import type { PageMessages } from './guide-messages.ts';

const composed = ['hold', 'press', 'inHand', 'learned', 'notLearned', 'toBegin', 'remarks', 'ledger', 'letters'] as const;

/** Messages that the rehearsal composes at run time; all others are in its HTML. */
export type RehearsalMessages = Pick<PageMessages['rehearsal'], (typeof composed)[number]> &
  Pick<PageMessages['guide'], 'keyName' | 'numbers'> & { readonly second: string };

export function rehearsalMessages({ rehearsal, guide, signs }: PageMessages): RehearsalMessages {
  const own = Object.fromEntries(composed.map((name) => [name, rehearsal[name]])) as unknown as Omit<
    RehearsalMessages,
    'keyName' | 'numbers' | 'second'
  >;
  return { ...own, keyName: guide.keyName, numbers: guide.numbers, second: signs.s };
}
