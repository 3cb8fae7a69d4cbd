import { answers, type CauseId } from './diagnosis.ts';
import { timingFactsOf, type TimingFacts } from '../catalog/timing-facts.ts';
import type { Plan } from '../catalog/plan.ts';

/** What the guided run needs besides its HTML: the facts of its Plan, and the words that it puts together. */
export interface GuideData<Words> {
  readonly facts: TimingFacts;
  /** Which plan and revision a stored run belongs to. */
  readonly plan: string;
  readonly language: string;
  readonly words: Words;
  /** The address of the answer to each likely cause that the content answers. */
  readonly answers: Readonly<Partial<Record<CauseId, string>>>;
}

/** The data of one model’s guided run; `address` gives the address of an answer, undefined for one that the content lacks. */
export function guideData<Words>(
  plan: Plan,
  language: string,
  words: Words,
  address: (answer: string) => string | undefined,
): GuideData<Words> {
  return {
    facts: timingFactsOf(plan),
    plan: `${plan.model.id}-${plan.revision}`,
    language,
    words,
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([cause, answer]) => {
        const to = address(answer);
        return to === undefined ? [] : [[cause, to]];
      }),
    ),
  };
}
