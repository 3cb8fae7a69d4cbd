/** The most of what somebody typed that is looked at, in characters. */
export const maxQueryLength = 200;

/** A text that is plain words already, as most aliases and nearly all of the glossary are. */
const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A text as plain words: lower case, no accents, no signs; “won’t” is one word, “re-sync” are two. */
export function tokenize(text: string): string[] {
  // The first answer of the search waits until all that it knows is read.
  if (plain.test(text)) return text.split(' ');
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}

/** The part of what was typed that is looked at, as plain words. */
export function tokenizeQuery(typed: string): string[] {
  return tokenize(typed.slice(0, maxQueryLength));
}
