import { featuresOf, type Word } from './features.ts';
import { eachFeature, type Vocabulary } from './text-vector.ts';
import type { Stemmer } from './stems.ts';

/** A trained classifier of texts, as strings of letters from A. A text’s vector is the sum of its features’ rows. */
export interface PackedModel {
  /** Numbers in a row. */
  readonly size: number;
  /** The commonest form of each known stem. */
  readonly words: string;
  /** A letter for each word, and one for unknown words. */
  readonly idf: string;
  /** Two numbers a letter. */
  readonly rows: string;
  /** For each label its row and its bias, a letter each. */
  readonly labels: string;
  /** What one step of rows, of label rows and of biases is worth. */
  readonly steps: readonly [number, number, number];
}

export interface Model {
  /** Known words, commonest form of each. */
  readonly words: readonly string[];
  readonly isKnown: (stem: string) => boolean;
  /** How much a stem decides, relative to the mean of all known; 0 for an unknown one. */
  readonly importanceOf: (stem: string) => number;
  /** Probability of each label. */
  readonly probabilities: (words: readonly Word[]) => Float64Array;
}

/** Quantization levels on each side of zero: rows come two to a letter, label rows and biases one. */
export const levels = { row: 2, label: 12 };

export const firstLetter = 65;

export function createModel({ size, words: wordList, idf, rows, labels, steps }: PackedModel, stemOf: Stemmer): Model {
  const words = wordList.split(' ').filter(Boolean);
  const vocabulary: Vocabulary = {
    rows: new Map(words.map((word, row) => [stemOf(word), row])),
    idf: Array.from(idf, (letter) => letter.charCodeAt(0) - firstLetter),
  };
  const embeddings = unpackRows(rows);
  const labelNumbers = Int8Array.from(labels, (letter) => letter.charCodeAt(0) - firstLetter - levels.label);
  const [rowStep, labelStep, biasStep] = steps;
  const labelCount = labelNumbers.length / (size + 1);

  const probabilities = (text: readonly Word[]): Float64Array => {
    const vector = new Float64Array(size);
    eachFeature(featuresOf(text), vocabulary, (row, value) => {
      const start = row * size;
      for (let at = 0; at < size; at++) vector[at]! += value * (embeddings[start + at] ?? 0);
    });
    const scores = Float64Array.from({ length: labelCount }, (_, label) => {
      const start = label * (size + 1);
      let score = 0;
      for (let at = 0; at < size; at++) score += vector[at]! * labelNumbers[start + at]!;
      return score * rowStep * labelStep + labelNumbers[start + size]! * biasStep;
    });
    return softmax(scores);
  };
  const importances = words.map((_, row) => lengthOf(embeddings.subarray(row * size, (row + 1) * size)) * vocabulary.idf[row]!);
  const meanImportance = importances.reduce((sum, importance) => sum + importance, 0) / importances.length || 1;
  const importanceOf = (stem: string): number => (importances[vocabulary.rows.get(stem) ?? -1] ?? 0) / meanImportance;
  return { words, isKnown: (stem) => vocabulary.rows.has(stem), importanceOf, probabilities };
}

/** Numbers of the rows, from a string of two a letter. A loop, as the page waits for it while the reader types. */
function unpackRows(rows: string): Int8Array {
  const rowCount = 2 * levels.row + 1;
  const numbers = new Int8Array(rows.length * 2);
  for (let at = 0; at < rows.length; at++) {
    const pair = rows.charCodeAt(at) - firstLetter;
    numbers[2 * at] = Math.floor(pair / rowCount) - levels.row;
    numbers[2 * at + 1] = (pair % rowCount) - levels.row;
  }
  return numbers;
}

const lengthOf = (vector: Int8Array): number => Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0));

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  const largest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at]! - largest);
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
  return scores;
}
