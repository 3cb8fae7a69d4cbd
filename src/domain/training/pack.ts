import { firstLetter, levels, type PackedModel } from '../search/model.ts';
import type { TrainedModel } from './train.ts';

/** Root mean squares (of what is not zero) that the outermost level of a row stands for: cross-validation and bytes are best near 3. */
const rowReach = 3;

/** Rounds a model to few levels and writes it as letters. `formOf` is the form of a stem to write. */
export function packModel({ size, stems, idf, rows, labelRows, biases }: TrainedModel, formOf: (stem: string) => string): PackedModel {
  const rowStep = (rowReach * rootMeanSquare(rows)) / levels.row;
  const labelStep = largest(labelRows) / levels.label;
  const biasStep = largest(biases) / levels.label;
  const rounded = Array.from(rows, (value) => level(value, rowStep, levels.row));
  const rowLevels = 2 * levels.row + 1;
  return {
    size,
    words: stems.map(formOf).join(' '),
    idf: lettersOf(idf),
    rows: lettersOf(rounded.flatMap((value, at) => (at % 2 === 0 ? value * rowLevels + (rounded[at + 1] ?? 0) : []))),
    labels: lettersOf(
      Array.from(biases, (bias, label) => [
        ...Array.from(labelRows.subarray(label * size, (label + 1) * size), (value) => level(value, labelStep, levels.label)),
        level(bias, biasStep, levels.label),
      ]).flat(),
    ),
    steps: [rowStep, labelStep, biasStep],
  };
}

/** Number of the level nearest to a value, from 0. */
const level = (value: number, step: number, max: number): number => Math.max(-max, Math.min(max, Math.round(value / step))) + max;

const lettersOf = (numbers: readonly number[]): string => numbers.map((number) => String.fromCharCode(firstLetter + number)).join('');

function rootMeanSquare(values: Float32Array): number {
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  return (
    Math.sqrt(
      squares /
        Math.max(
          1,
          values.reduce((count, value) => count + Number(value !== 0), 0),
        ),
    ) || 1
  );
}

const largest = (values: Float32Array): number => values.reduce((max, value) => Math.max(max, Math.abs(value)), Number.MIN_VALUE);
