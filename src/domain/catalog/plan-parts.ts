import type { Catalog } from './catalog.ts';
import { mergeCitations, type Confidence, type Citation } from './confidence.ts';

/** What a claim rests on, and how well. */
export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** One window of time that the person has to keep, or that passes by itself. */
export interface PlanLimit {
  readonly id: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Milliseconds of count-in before its timer begins; 0 when there is none. */
  readonly countInMs: number;
  /** What it limits, in two or three words. */
  readonly label: string;
  /** The same in full, for a screen reader. */
  readonly name: string;
  /** What is probably so when the time is up. */
  readonly over: string | undefined;
  /** Whether the person has to keep it; otherwise it only passes. */
  readonly timed: boolean;
  readonly evidence: Evidence;
}

/** One step, or one thing to do after the steps. */
export interface PlanStep {
  readonly id: string;
  /** The step’s number; undefined after the steps. */
  readonly number: number | undefined;
  /** The word that stands in place of the number. */
  readonly tag: string | undefined;
  readonly acts: readonly string[];
  readonly action: string;
  readonly warning: string | undefined;
  readonly reassurance: { readonly lead: string; readonly text: string } | undefined;
  readonly limits: readonly PlanLimit[];
  readonly carAnswers: string | undefined;
  readonly keyAnswers: readonly { readonly kind: string; readonly name: string; readonly text: string }[];
  readonly ifNot: { readonly say: string; readonly answer: string; readonly text?: string | undefined } | undefined;
  readonly drawing: string | undefined;
  readonly caption: string | undefined;
  readonly claims: readonly { readonly text: string; readonly evidence: Evidence }[];
  /** The action alone. */
  readonly evidence: Evidence;
  /** The action, its limits and its claims taken together. */
  readonly wholeEvidence: Evidence;
}

/** A kind of key that the model came with. */
export interface PlanKey {
  readonly kind: string;
  readonly name: string;
  readonly hasButtons: boolean;
  readonly hasLight: boolean;
  readonly caption: string;
  /** When the model came with it. */
  readonly period: string | undefined;
  readonly evidence: Evidence;
}

/** How a claim’s support stands in this catalog. */
export function evidenceOf(catalog: Catalog) {
  return (support: Citation): Evidence => ({ sources: support.sources, confidence: catalog.confidence(support) });
}

/** The kinds of key of a model; every kind where its facts name none. */
export function keysOf(catalog: Catalog, { facts, words }: Catalog['models'][number]): PlanKey[] {
  const evidence = evidenceOf(catalog);
  const listed = facts.keys ?? catalog.keys.map(({ id, sources }) => ({ kind: id, sources, inference: false, own: false }));
  return listed.map((support) => {
    const key = catalog.keys.find(({ id }) => id === support.kind)!;
    const { name, hasButtons, hasLight, caption } = key;
    return { kind: key.id, name, hasButtons, hasLight, caption, period: words.keys[key.id], evidence: evidence(support) };
  });
}

type StepFacts = Catalog['procedure']['followUp'][number] &
  Partial<Pick<Catalog['procedure']['steps'][number], 'number' | 'acts' | 'drawing' | 'claims'>>;

/** One step, or one thing after the steps, with its words and limits. */
export function stepOf(catalog: Catalog, step: StepFacts, keys: readonly PlanKey[]): PlanStep {
  const words = catalog.steps[step.id]!;
  const evidence = evidenceOf(catalog);
  const limits = [...step.limits, ...step.passiveLimits].map((id) => limitOf(catalog, step, id));
  const claims = step.claims ?? [];
  const supports = [step, ...limits.map(({ id }) => catalog.procedure.limits[id]!), ...claims];
  return {
    id: step.id,
    number: step.number,
    tag: words.tag,
    acts: step.acts ?? [],
    action: words.action,
    warning: words.warning,
    reassurance: words.reassurance,
    limits,
    carAnswers: words.carAnswers,
    keyAnswers: keys.flatMap(({ kind, name }) => (words.keyAnswers?.[kind] ? [{ kind, name, text: words.keyAnswers[kind] }] : [])),
    ifNot: words.ifNot,
    drawing: step.drawing,
    caption: words.caption,
    claims: claims.map(({ id, ...support }) => ({ text: words.claims[id]!, evidence: evidence(support) })),
    evidence: evidence(step),
    wholeEvidence: evidence(mergeCitations(supports)),
  };
}

function limitOf(catalog: Catalog, step: StepFacts, id: string): PlanLimit {
  const limit = catalog.procedure.limits[id]!;
  const words = catalog.steps[step.id]!.limits[id]!;
  return {
    id,
    ms: limit.duration,
    countInMs: limit.countIn ?? 0,
    label: words.label,
    name: words.name ?? words.label,
    over: words.over,
    timed: step.limits.includes(id),
    evidence: evidenceOf(catalog)(limit),
  };
}
