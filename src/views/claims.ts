import type { Plan } from '../domain/catalog/plan.ts';
import type { Footing, PlanStep } from '../domain/catalog/plan-parts.ts';
import { plainText } from '../domain/content/inline-markdown.ts';

/** One claim as the page of sources lists it. */
export interface Claim {
  readonly text: string;
  readonly footing: Footing;
}

/** The claims that stand together under one anchor. */
export interface ClaimGroup {
  /** The anchor’s id, the same that a step’s “Rests on” names. */
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** The words that this view needs from the interface. */
export interface ClaimWords {
  readonly before: string;
  readonly stepLink: (n: number) => string;
  readonly limit: (name: string, seconds: string) => string;
  readonly seconds: (ms: number) => string;
}

/** Every claim of the procedure, grouped by step, in the order of the page. */
export function claimGroups(plan: Plan, words: ClaimWords): ClaimGroup[] {
  const before: Claim[] = [
    ...plan.fits.map(({ lead, text, footing }) => ({ text: [lead, text].filter(Boolean).join(' '), footing })),
    ...plan.ready.map(({ text, footing }) => ({ text, footing })),
  ];
  const steps = [...plan.steps, ...plan.after].map((step) => ({
    id: step.id,
    title: step.number ? words.stepLink(step.number) : (step.tag ?? step.id),
    claims: stepClaims(step, words),
  }));
  return [{ id: 'before', title: words.before, claims: before }, ...steps].filter(({ claims }) => claims.length > 0);
}

function stepClaims(step: PlanStep, words: ClaimWords): Claim[] {
  return [
    { text: plainText(step.action), footing: step.footing },
    ...step.limits.map(({ name, ms, footing }) => ({ text: words.limit(name, words.seconds(ms)), footing })),
    ...step.claims,
  ];
}
