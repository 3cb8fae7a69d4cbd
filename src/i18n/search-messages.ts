import type { Messages } from './en.ts';

const shown = ['one', 'many', 'instead', 'none', 'unsure', 'onlyInstant', 'unmark', 'close'] as const;

/** Texts of the search that only its script shows. */
export type SearchMessages = Readonly<Record<(typeof shown)[number] | 'only', string>>;

export function searchMessages({ search, answer }: Messages): SearchMessages {
  return { ...(Object.fromEntries(shown.map((name) => [name, search[name]])) as Omit<SearchMessages, 'only'>), only: answer.about };
}
