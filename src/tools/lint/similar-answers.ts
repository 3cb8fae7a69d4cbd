import { stemmer } from 'stemmer';
import type { RawContent } from '../../domain/content/content.schema.ts';
import { idOf } from '../../domain/content/entry.ts';
import { tokenize } from '../../domain/search/tokens.ts';

/** The ids of two answers and their similarity, from 0 to 1. */
export interface AnswerPair {
  readonly one: string;
  readonly other: string;
  readonly share: number;
}

/** All pairs of answers in a language, most similar first: weighted Jaccard index of their word stems, rare stems weighing more. */
export function similarAnswers(answers: RawContent['answers']): AnswerPair[] {
  const stems = answers.map(({ file, data, body }) => ({ id: idOf(file), stems: stemsOf(`${data.question} ${stripMarkup(body)}`) }));
  const documentFrequency = new Map<string, number>();
  for (const { stems: stemsOfAnswer } of stems)
    for (const stem of stemsOfAnswer) documentFrequency.set(stem, (documentFrequency.get(stem) ?? 0) + 1);
  const weight = (set: ReadonlySet<string>) =>
    [...set].reduce((sum, stem) => sum + Math.log(answers.length / documentFrequency.get(stem)!), 0);
  return stems
    .flatMap((first, index) =>
      stems.slice(index + 1).map((second) => ({
        one: first.id,
        other: second.id,
        share: weight(first.stems.intersection(second.stems)) / (weight(first.stems.union(second.stems)) || 1),
      })),
    )
    .sort((a, b) => b.share - a.share);
}

const stemsOf = (text: string): Set<string> => new Set(tokenize(text).map(stemmer));

const stripMarkup = (body: string): string => body.replace(/\]\([^)]*\)|<[^>]*>/g, ' ');
