import type { Confidence } from './confidence.ts';
import type { DataOf } from '../content/content.schema.ts';

/** One answer with its place among the others. */
export interface Answer extends Omit<DataOf<'answers'>, 'question'> {
  readonly id: string;
  readonly question: string;
  /** The short answer: its first paragraph, as plain words. */
  readonly short: string;
  readonly confidence: Confidence;
}

/** A heading and the answers under it. */
export interface AnswerGroup {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Answer[];
}

/** The groups in their order, each with its answers; an answer listed in none stands in the last. */
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
