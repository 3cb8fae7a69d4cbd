export const maxQueryLength = 400;

/** Text that needs no normalization, as most aliases and nearly all of the glossary. */
const plainText = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Splits a text into lower-case tokens without accents or punctuation; “won’t” is one token, “re-sync” two. */
export function tokenize(text: string): string[] {
  // Fast path: the first query waits until the whole index is tokenized.
  if (plainText.test(text)) return text.split(' ');
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}

/** Tokenizes a query, truncated to maxQueryLength. */
export function tokenizeQuery(typed: string): string[] {
  return tokenize(typed.slice(0, maxQueryLength));
}
