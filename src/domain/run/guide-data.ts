import { timingFactsOf, type TimingFacts } from '../catalog/timing-facts.ts';
import type { Plan } from '../catalog/plan.ts';

/** Client-side data of the guided run: timing facts and words. */
export interface GuideData<Words> {
  readonly facts: TimingFacts;
  /** Plan and revision id; a stored run with another id is stale. */
  readonly plan: string;
  readonly language: string;
  readonly words: Words;
  /** URL of the answer to each cause. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Guided-run data for one model. `address` maps an answer slug to its URL. */
export function guideData<Words>(plan: Plan, language: string, words: Words, address: (answer: string) => string): GuideData<Words> {
  return {
    facts: timingFactsOf(plan),
    plan: `${plan.model.id}-${plan.revision}`,
    language,
    words,
    answers: Object.fromEntries((plan.run?.causes ?? []).map(({ id, answer }) => [id, address(answer)])),
  };
}
