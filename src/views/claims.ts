import type { NumberRules } from '../domain/language-rules.ts';
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

export interface ClaimWords extends NumberRules {
  readonly before: string;
  readonly stepLink: (n: number) => string;
  readonly limit: (name: string, duration: string) => string;
  /** A claim that the models of these codes alone have. */
  readonly claimOf: (codes: readonly string[], text: string) => string;
  /** Joins the titles of one step on several models. */
  readonly either: (titles: readonly string[]) => string;
  /** In place of the codes of more than a few models. */
  readonly models: (count: number) => string;
  readonly atLeast: (duration: string) => string;
}

export interface ModelClaimWords {
  readonly doNotCount: (lids: Plan['openings']['lids']) => string | undefined;
  readonly receiver: (place: string) => string;
  readonly row: (items: readonly (string | undefined)[]) => string;
}

/** Number of models up to which a claim names those that it is said of. */
const maxNamedModels = 12;

/** All claims of the procedure, grouped by step in the order of `ids`; what not every model says names those that do. */
export function claimGroups(plans: readonly Plan[], ids: readonly string[], words: ClaimWords): ClaimGroup[] {
  const groups = plans.map((plan) => ({ plan, groups: groupsOf(plan, words) }));
  return ['before', ...ids].flatMap((id): ClaimGroup[] => {
    const found = groups.flatMap(({ plan, groups: own }) => own.filter((group) => group.id === id).map((group) => ({ plan, ...group })));
    if (found.length === 0) return [];
    const titles = [...new Set(found.map(({ title }) => title))];
    return [{ id, title: words.either(titles), claims: mergedClaims(found, plans.length, words) }];
  });
}

/** What is said of a model itself: what it is, its keys, what counts as open, its receiver. */
export function modelClaims({ model, keys, openings }: Plan, words: ModelClaimWords): Claim[] {
  return [
    { text: words.row([model.name, model.generation, model.bodies]), evidence: model.evidence },
    ...keys.map(({ name, period, evidence }) => ({ text: words.row([name, period]), evidence })),
    ...[false, true].flatMap((inferred) => {
      const lids = openings.lids.filter((lid) => lid.inferred === inferred);
      const text = words.doNotCount(lids);
      return lids[0] && text ? [{ text, evidence: lids[0].evidence }] : [];
    }),
    ...(model.receiver ? [{ text: words.receiver(model.receiver.text), evidence: model.receiver.evidence }] : []),
    ...(model.notNamed ? [{ text: model.notNamed.text, evidence: model.notNamed.evidence }] : []),
  ];
}

/** The claims of several models, each once, in the order of the first that has it. */
function mergedClaims(
  groups: readonly { readonly plan: Plan; readonly claims: readonly Claim[] }[],
  modelCount: number,
  words: ClaimWords,
): Claim[] {
  const said = groups.flatMap(({ plan, claims }) => claims.map((claim) => ({ claim, code: plan.model.code })));
  return [...Map.groupBy(said, ({ claim }) => JSON.stringify(claim)).values()].map((same) => {
    const { text, evidence } = same[0]!.claim;
    const codes = [...new Set(same.map(({ code }) => code))];
    if (codes.length === modelCount) return { text, evidence };
    return { text: words.claimOf(codes.length > maxNamedModels ? [words.models(codes.length)] : codes, text), evidence };
  });
}

function groupsOf(plan: Plan, words: ClaimWords): ClaimGroup[] {
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
    ...step.limits.map((limit) => ({ text: words.limit(limit.name, limitText(limit, words)), evidence: limit.evidence })),
    ...step.claims,
  ];
}
