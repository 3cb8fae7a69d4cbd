/** The most of what somebody typed that is looked at, in characters. */
export const longestQuery = 200;

/** What somebody typed as plain words: lower case, no accents, no signs. */
export function queryWords(typed: string): string[] {
  return wordsOf(typed.slice(0, longestQuery));
}

/** A piece of a text, and whether it is one of the words that were asked for. */
export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

/** A text in pieces, those marked that are one of the words or some form of them. */
export function markWords(text: string, words: readonly string[]): TextPart[] {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((part) => ({ text: part, match: wordsOf(part).some((one) => words.some((word) => one === word || sameStem(one, word))) }));
}

/**
 * Whether a text is about the words: it holds at least half of those that are longer than two letters,
 * or some form of them. A full-text index answers nonsense too; this is the floor under it.
 */
export function isAbout(text: string, words: readonly string[]): boolean {
  const telling = words.filter((word) => word.length > 2 || /\d/.test(word));
  if (telling.length === 0) return words.length > 0;
  const held = new Set(wordsOf(text));
  const found = telling.filter((word) => held.has(word) || [...held].some((one) => sameStem(one, word)));
  return found.length * 2 >= telling.length;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function sameStem(held: string, word: string): boolean {
  const length = Math.max(4, word.length - 2);
  return word.length >= 4 && held.slice(0, length) === word.slice(0, length);
}
