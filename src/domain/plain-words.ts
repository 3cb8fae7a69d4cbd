/** The most of what somebody typed that is looked at, in characters. */
export const longestQuery = 200;

/** A text as plain words: lower case, no accents, no signs; “won’t” is one word, “re-sync” are two. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}

/** The part of what was typed that is looked at, as plain words. */
export function queryWords(typed: string): string[] {
  return plainWords(typed.slice(0, longestQuery));
}
