import type { Confidence } from './confidence.ts';
import type { DataOf } from '../content/content.schema.ts';

/** An FAQ answer as listed in the catalog. */
export interface Answer extends Omit<DataOf<'answers'>, 'question'> {
  readonly id: string;
  readonly question: string;
  /** Ways of asking for it, beside its aliases. */
  readonly asked: readonly string[];
  /** Short answer: the first paragraph as plain text. */
  readonly short: string;
  readonly confidence: Confidence;
}

/** A heading and its answers. */
export interface AnswerGroup {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Answer[];
}

/** Groups in order with their answers; unlisted answers go into the last group. */
export function groupsOf(
  answers: readonly Answer[],
  groups: DataOf<'faq'>['groups'],
  titles: Readonly<Record<string, string>>,
): AnswerGroup[] {
  const listed = new Set(groups.flatMap((group) => group.answers));
  return groups.map(({ id, answers: slugs }, index) => ({
    id,
    title: titles[id] ?? id,
    answers: [
      ...slugs.map((slug) => answers.find((answer) => answer.id === slug)!),
      ...(index === groups.length - 1 ? answers.filter((answer) => !listed.has(answer.id)) : []),
    ],
  }));
}
