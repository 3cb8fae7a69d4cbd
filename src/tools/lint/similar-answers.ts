import { stemmer } from 'stemmer';
import type { RawContent } from '../../domain/content/content.schema.ts';
import { idOf } from '../../domain/content/entry.ts';
import { tokenize } from '../../domain/search/tokens.ts';

/** Two answers and how much they have in common, from 0 to 1. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly share: number;
}

/** Every two answers of a language, the most alike first: by the stems they share, a rare one counting more than a common one. */
export function similarAnswers(answers: RawContent['answers']): Pair[] {
  const stems = answers.map(({ file, data, body }) => ({ id: idOf(file), stems: stemsOf(`${data.question} ${plain(body)}`) }));
  const holders = new Map<string, number>();
  for (const { stems: own } of stems) for (const stem of own) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const weight = (set: ReadonlySet<string>) => [...set].reduce((sum, stem) => sum + Math.log(answers.length / holders.get(stem)!), 0);
  return stems
    .flatMap((one, at) =>
      stems.slice(at + 1).map((other) => ({
        one: one.id,
        other: other.id,
        share: weight(one.stems.intersection(other.stems)) / (weight(one.stems.union(other.stems)) || 1),
      })),
    )
    .sort((a, b) => b.share - a.share);
}

const stemsOf = (text: string): Set<string> => new Set(tokenize(text).map(stemmer));

/** Words without addresses and components. */
const plain = (body: string): string => body.replace(/\]\([^)]*\)|<[^>]*>/g, ' ');
