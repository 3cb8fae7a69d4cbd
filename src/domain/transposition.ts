import { distance } from 'fastest-levenshtein';

/** Whether a word is another with two of its letters in each other’s place. */
export function isTransposition(word: string, other: string): boolean {
  const letters = (text: string) => Array.from(text).sort().join('');
  return distance(word, other) === 2 && letters(word) === letters(other);
}
