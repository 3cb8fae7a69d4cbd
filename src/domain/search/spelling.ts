import { distance } from 'fastest-levenshtein';
import { isTransposition } from '../letter-transposition.ts';

/** Word frequencies in the site's texts. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Corrects an unknown word to one site word, or to two written as one; undefined if none is close. */
export function correctSpelling(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (/\d/.test(word)) return splitNumber(word, vocabulary);
  const nearest = bestCandidate(word, vocabulary, isNear);
  return nearest ? [nearest] : splitCompound(word, vocabulary);
}

/** Site words an unfinished word may become; if none starts with it, the closest one within a typing error. */
export function completions(unfinished: string, vocabulary: Vocabulary): string[] {
  const starts = [...vocabulary.keys()].filter((word) => word.length > unfinished.length && word.startsWith(unfinished));
  if (starts.length > 0) return starts;
  if (bestCandidate(unfinished, vocabulary, isNear)) return [];
  const nearestStart = bestCandidate(unfinished, vocabulary, (typed, word) =>
    [0, 1].some((extra) => isNear(typed, word.slice(0, typed.length + extra))),
  );
  return nearestStart ? [nearestStart] : [];
}

function bestCandidate(
  word: string,
  vocabulary: Vocabulary,
  isCandidate: (word: string, candidate: string) => boolean,
): string | undefined {
  const rank = (candidate: string) => distance(word, candidate) + (candidate[0] === word[0] ? 0 : 1) - vocabulary.get(candidate)! / 1e6;
  return [...vocabulary.keys()].filter((candidate) => isCandidate(word, candidate)).sort((a, b) => rank(a) - rank(b))[0];
}

/** Whether two words are within a typing error. Short words must match more closely: “tire” is not “time”, but “lmap” is “lamp”. */
function isNear(word: string, candidate: string): boolean {
  const hasFirstLetter = word[0] === candidate[0];
  // Spares the distance to most words of the site.
  if (Math.abs(word.length - candidate.length) > (hasFirstLetter ? 2 : 0)) return false;
  const isSwapped = isTransposition(word, candidate);
  // Fingers seldom miss the first letter: “flickers” is not “clickers”.
  if (word.length < 4 || !hasFirstLetter) return isSwapped;
  const edits = distance(word, candidate);
  if (word.length === 4) return isSwapped || (edits === 1 && candidate.length === 5);
  return isSwapped || edits <= (word.length < 8 ? 1 : 2);
}

/** Whether a word is another with a letter inside it missing, added or swapped: more likely a slip than a word of its own. */
export function isSlip(word: string, other: string): boolean {
  if (word[0] !== other[0] || word.at(-1) !== other.at(-1) || Math.abs(word.length - other.length) > 1) return false;
  return isTransposition(word, other) || (word.length !== other.length && distance(word, other) === 1);
}

/** Minimum letters in each half of a compound. */
const minPartLength = 3;

function splitCompound(word: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = minPartLength; at <= word.length - minPartLength; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => vocabulary.has(part))) return parts;
  }
  return undefined;
}

/** Splits a number from its unit, such as 315mhz. */
function splitNumber(word: string, vocabulary: Vocabulary): string[] | undefined {
  const parts = /^(\d+)(\p{L}{2,})$/u.exec(word)?.slice(1);
  return parts?.every((part) => vocabulary.has(part)) ? parts : undefined;
}
