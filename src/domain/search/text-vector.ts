import { bucketCount, type Features } from './features.ts';

/** The words that a model knows, a row each. */
export interface Vocabulary {
  readonly rows: ReadonlyMap<string, number>;
  /** Inverse document frequency by row: binary logarithm, rounded. */
  readonly idf: readonly number[];
}

/** Calls back with the row and the value of each feature. Rows: words, the word that no other text has, pairs, letters. */
export function eachFeature(
  { words, pairs, letters }: Features,
  { rows, idf }: Vocabulary,
  use: (row: number, value: number) => void,
): void {
  const unknownRow = rows.size;
  const wordRows = words.map((word) => rows.get(word) ?? unknownRow);
  const wordLength = Math.hypot(...wordRows.map((row) => idf[row]!));
  for (const row of wordRows) use(row, idf[row]! / wordLength);
  for (const bucket of pairs) use(unknownRow + 1 + bucket, groupLengths.pairs / Math.sqrt(pairs.length));
  for (const bucket of letters) use(unknownRow + 1 + bucketCount + bucket, groupLengths.letters / Math.sqrt(letters.length));
}

/** Length of each group’s part of a text’s vector, beside that of the words: chosen by cross-validation. */
const groupLengths = { pairs: 0.8, letters: 0.6 };
