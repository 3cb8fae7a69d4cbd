import { distance } from 'fastest-levenshtein';
import { isTransposition } from '../transposition.ts';

/** How often each word stands in the texts of the site. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * The words of the site that somebody probably meant by a word it does not know: one, or two that were
 * written as one; nothing when none is near.
 */
export function correctSpelling(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (/\d/.test(word)) return splitNumber(word, vocabulary);
  const one = best(word, vocabulary, isNear);
  return one ? [one] : splitCompound(word, vocabulary);
}

/** The words of the site that an unfinished word may become, one with a typing error too, when no other begins so. */
export function completions(begun: string, vocabulary: Vocabulary): string[] {
  const starts = [...vocabulary.keys()].filter((word) => word.length > begun.length && word.startsWith(begun));
  if (starts.length > 0) return starts;
  if (best(begun, vocabulary, isNear)) return [];
  const almost = best(begun, vocabulary, (typed, word) => [0, 1].some((more) => isNear(typed, word.slice(0, typed.length + more))));
  return almost ? [almost] : [];
}

function best(word: string, vocabulary: Vocabulary, fits: (word: string, candidate: string) => boolean): string | undefined {
  const rank = (candidate: string) => distance(word, candidate) + (candidate[0] === word[0] ? 0 : 1) - vocabulary.get(candidate)! / 1e6;
  return [...vocabulary.keys()].filter((candidate) => fits(word, candidate)).sort((a, b) => rank(a) - rank(b))[0];
}

/**
 * Whether a word is another with a typing error. The shorter the word, the surer it has to be: “tire” is
 * not “time”, but “lcok” is “lock”.
 */
function isNear(word: string, candidate: string): boolean {
  const edits = distance(word, candidate);
  const swapped = isTransposition(word, candidate);
  if (word.length < 4) return swapped;
  if (word.length < 7 && word[0] !== candidate[0]) return swapped;
  if (word.length === 4) return swapped || (edits === 1 && candidate.length === 5);
  return swapped || edits <= (word.length < 8 || word[0] !== candidate[0] ? 1 : 2);
}

/** The least letters of each word of two that were written as one. */
const minPartLength = 3;

function splitCompound(word: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = minPartLength; at <= word.length - minPartLength; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return undefined;
}

/** A number and what it counts, such as 315mhz. */
function splitNumber(word: string, vocabulary: Vocabulary): string[] | undefined {
  const parts = /^(\d+)(\p{L}{2,})$/u.exec(word)?.slice(1);
  return parts?.every((part) => vocabulary.has(part)) ? parts : undefined;
}
