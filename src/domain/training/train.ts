import { bucketCount, featuresOf, type Features, type Word } from '../search/features.ts';
import { softmax } from '../search/model.ts';
import { eachFeature, type Vocabulary } from '../search/text-vector.ts';

/** A text and its label, a number from 0. */
export interface Example {
  readonly words: readonly Word[];
  readonly label: number;
}

/** What a model is trained with. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly labelCount: number;
  /** The label of what nothing answers. Its words are not learned, so that those of one other subject count like those of any. */
  readonly outsideLabel: number;
}

/** How large a model is. */
export interface ModelSize {
  /** Numbers in a row. */
  readonly size: number;
  /** Maximum number of known stems. */
  readonly maxWords: number;
  /** Whether it knows pairs and letters too. */
  readonly hasBuckets: boolean;
}

/** A trained classifier before it is packed. */
export interface TrainedModel {
  readonly size: number;
  readonly stems: readonly string[];
  readonly idf: readonly number[];
  readonly rows: Float32Array;
  readonly labelRows: Float32Array;
  readonly biases: Float32Array;
}

/** Training parameters: chosen by cross-validation and by how little one word added to a query changes. */
const settings = {
  epochs: 6,
  /** Adagrad: learning rate, and the sums of squared gradients to begin with. */
  rate: 0.08,
  rowSum: 1e-3,
  labelSum: 1e-2,
  /** Learning rate of biases. */
  biasRate: 0.02,
  /** L2 penalty. */
  penalty: 2e-4,
  /** Range of the random numbers that label rows begin with; other rows begin with zeros. */
  labelRange: 0.3,
};

/**
 * Trains a low-rank softmax classifier (as fastText does) by stochastic gradient descent: a row of numbers for each
 * feature and for each label. Deterministic.
 */
export function train({ examples, labelCount, outsideLabel }: Examples, { size, maxWords, hasBuckets }: ModelSize): TrainedModel {
  const features = examples.map(({ words }) => (hasBuckets ? featuresOf(words) : { ...featuresOf(words), pairs: [], letters: [] }));
  const { stems, vocabulary } = vocabularyOf(features, (at) => examples[at]!.label !== outsideLabel, maxWords);
  const rowCount = stems.length + 1 + (hasBuckets ? 2 * bucketCount : 0);
  const texts = features.map((feature) => {
    const text = { rows: [] as number[], values: [] as number[] };
    eachFeature(feature, vocabulary, (row, value) => {
      text.rows.push(row);
      text.values.push(value);
    });
    return text;
  });
  const random = linearCongruential();
  const rows = new Float32Array(rowCount * size);
  const labelRows = Float32Array.from({ length: labelCount * size }, () => (2 * random() - 1) * settings.labelRange);
  const biases = new Float32Array(labelCount);
  // Adagrad with one sum of squares a row: faster than one a number, and as good.
  const rowSquares = new Float64Array(rowCount).fill(settings.rowSum);
  const labelSquares = new Float64Array(labelCount).fill(settings.labelSum);
  const scores = new Float64Array(labelCount);
  const vector = new Float64Array(size);
  const gradient = new Float64Array(size);

  const learn = ({ rows: textRows, values }: (typeof texts)[number], label: number) => {
    vector.fill(0);
    for (let n = 0; n < textRows.length; n++)
      for (let at = 0, from = textRows[n]! * size; at < size; at++) vector[at]! += values[n]! * rows[from + at]!;
    for (let other = 0; other < labelCount; other++) {
      let score = biases[other]!;
      for (let at = 0, from = other * size; at < size; at++) score += vector[at]! * labelRows[from + at]!;
      scores[other] = score;
    }
    softmax(scores);
    scores[label]! -= 1;
    gradient.fill(0);
    const vectorSquare = meanSquare(vector);
    for (let other = 0; other < labelCount; other++) {
      const error = scores[other]!;
      if (Math.abs(error) < negligibleError) continue;
      const step = (settings.rate * error) / Math.sqrt((labelSquares[other]! += error * error * vectorSquare));
      for (let at = 0, from = other * size; at < size; at++) {
        gradient[at]! += error * labelRows[from + at]!;
        labelRows[from + at]! -= step * vector[at]!;
      }
      biases[other]! -= settings.biasRate * error;
    }
    const gradientSquare = meanSquare(gradient);
    for (let n = 0; n < textRows.length; n++) {
      const [row, value] = [textRows[n]!, values[n]!];
      const step = settings.rate / Math.sqrt((rowSquares[row]! += value * value * gradientSquare));
      for (let at = 0, from = row * size; at < size; at++)
        rows[from + at]! -= step * (value * gradient[at]! + settings.penalty * rows[from + at]!);
    }
  };
  const order = texts.map((_, at) => at);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) learn(texts[at]!, examples[at]!.label);
  }
  return { size, stems, idf: vocabulary.idf, rows, labelRows, biases };
}

const meanSquare = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number * number, 0) / numbers.length;

/** Error below which a label learns nothing from an example, to save time. */
const negligibleError = 1e-4;

/** Highest idf: with more, words of a few texts would outweigh the subject. */
const maxIdf = 6;

/** The commonest stems of the texts inside, and how rare each is; after them, how rare a text with an unknown word is. */
function vocabularyOf(
  features: readonly Features[],
  isInside: (at: number) => boolean,
  maxWords: number,
): { stems: string[]; vocabulary: Vocabulary } {
  const frequencies = new Map<string, number>();
  for (const [at, { words }] of features.entries())
    if (isInside(at)) for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const stems = [...frequencies.keys()].sort((a, b) => frequencies.get(b)! - frequencies.get(a)! || (a < b ? -1 : 1)).slice(0, maxWords);
  const rows = new Map(stems.map((stem, row) => [stem, row]));
  const withUnknown = features.filter(({ words }) => words.some((word) => !rows.has(word))).length;
  const idf = [...stems.map((stem) => frequencies.get(stem)!), Math.max(1, withUnknown)].map((frequency) =>
    Math.min(maxIdf, Math.max(1, Math.round(Math.log2(features.length / frequency)))),
  );
  return { stems, vocabulary: { rows, idf } };
}

function shuffle(items: number[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

/** Pseudorandom numbers from 0 to 1, the same each time. */
function linearCongruential(): () => number {
  let state = 1;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
