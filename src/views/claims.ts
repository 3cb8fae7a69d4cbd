import type { Plan } from '../domain/catalog/plan.ts';
import type { Evidence, PlanStep } from '../domain/catalog/plan-parts.ts';
import { limitText } from './limit-text.ts';
import { plainText } from '../domain/content/inline-markdown.ts';

export interface Claim {
  readonly text: string;
  readonly evidence: Evidence;
}

export interface ClaimGroup {
  /** Anchor id, as linked from a step's “Rests on”. */
  readonly id: string;
  readonly title: string;
  readonly claims: readonly Claim[];
}

export interface ClaimWords {
  readonly before: string;
  readonly stepLink: (n: number) => string;
  readonly limit: (name: string, duration: string) => string;
  readonly atLeast: (duration: string) => string;
}

/** All claims of the procedure, grouped by step in page order. */
export function claimGroups(plan: Plan, words: ClaimWords): ClaimGroup[] {
  const before: Claim[] = [
    ...plan.applicability.map(({ lead, text, evidence }) => ({ text: [lead, text].filter(Boolean).join(' '), evidence })),
    ...plan.prerequisites.map(({ text, evidence }) => ({ text, evidence })),
  ];
  const steps = [...plan.steps, ...plan.followUp].map((step) => ({
    id: step.id,
    title: step.number ? words.stepLink(step.number) : (step.tag ?? step.id),
    claims: stepClaims(step, words),
  }));
  return [{ id: 'before', title: words.before, claims: before }, ...steps].filter(({ claims }) => claims.length > 0);
}

function stepClaims(step: PlanStep, words: ClaimWords): Claim[] {
  return [
    { text: plainText(step.action), evidence: step.evidence },
    ...step.limits.map((limit) => ({ text: words.limit(limit.name, limitText(limit, words.atLeast)), evidence: limit.evidence })),
    ...step.claims,
  ];
}
