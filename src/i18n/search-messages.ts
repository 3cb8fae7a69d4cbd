import type { Messages } from './en.ts';

const shown = ['found', 'instead', 'none', 'unsure', 'onlyInstant', 'unmark', 'close', 'mostAsked'] as const;

/** Texts of the search that only its script shows. */
export type SearchMessages = Pick<Messages['search'], (typeof shown)[number]> & { readonly only: string };

export function searchMessages({ search, answer }: Messages): SearchMessages {
  return { ...Object.fromEntries(shown.map((name) => [name, search[name]])), only: answer.about } as unknown as SearchMessages;
}
