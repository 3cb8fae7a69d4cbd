import { distance } from 'fastest-levenshtein';

/** Whether two words differ only by two swapped letters. */
export function isTransposition(word: string, other: string): boolean {
  const letters = (text: string) => Array.from(text).sort().join('');
  return distance(word, other) === 2 && letters(word) === letters(other);
}
