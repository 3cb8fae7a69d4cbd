import type { Catalog } from './catalog.ts';
import type { StepDrawing } from '../content/step-drawings.schema.ts';
import { mergeCitations, type Confidence, type Citation } from './confidence.ts';

export interface Evidence {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** A time window the user must meet, or one that merely elapses. */
export interface PlanLimit {
  readonly id: string;
  /** Milliseconds. */
  readonly ms: number;
  /** Whether the time must be kept to, or waited for. */
  readonly kind: 'most' | 'least';
  /** Milliseconds of count-in before its timer; 0 for none. */
  readonly countInMs: number;
  /** What it limits, in two or three words. */
  readonly label: string;
  /** The full label, for screen readers. */
  readonly name: string;
  /** Likely state once the time is up, or the wait is over. */
  readonly over: string | undefined;
  /** Whether the user must meet it; otherwise it merely elapses. */
  readonly timed: boolean;
  readonly evidence: Evidence;
}

/** A step or a follow-up after the steps. */
export interface PlanStep {
  readonly id: string;
  /** Step number; undefined for follow-ups. */
  readonly number: number | undefined;
  /** Word shown instead of the number. */
  readonly tag: string | undefined;
  /** Whether one watches for the answer in it. */
  readonly answer: boolean;
  readonly action: string;
  readonly warning: string | undefined;
  readonly reassurance: { readonly lead: string; readonly text: string } | undefined;
  readonly limits: readonly PlanLimit[];
  readonly carAnswers: string | undefined;
  readonly keyAnswers: readonly { readonly kind: string; readonly name: string; readonly text: string }[];
  readonly ifNot: { readonly say: string; readonly answer: string; readonly text?: string | undefined } | undefined;
  readonly drawing: StepDrawing | undefined;
  readonly picture: { readonly file: string; readonly alt: string } | undefined;
  readonly caption: string | undefined;
  readonly claims: readonly { readonly text: string; readonly evidence: Evidence }[];
  /** Evidence for the action only. */
  readonly evidence: Evidence;
  /** Merged evidence for the action, its limits and its claims. */
  readonly wholeEvidence: Evidence;
}

/** A key type supplied with the model. */
export interface PlanKey {
  readonly kind: string;
  readonly name: string;
  readonly hasButtons: boolean;
  readonly hasLight: boolean;
  readonly caption: string;
  /** When the model was supplied with it. */
  readonly period: string | undefined;
  readonly evidence: Evidence;
}

/** Returns a function that turns a citation into evidence in this catalog. */
export function evidenceOf(catalog: Catalog) {
  return (support: Citation): Evidence => ({ sources: support.sources, confidence: catalog.confidence(support) });
}

/** Key types of a model; all types if its facts list none. */
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
  Partial<Pick<Catalog['procedure']['steps'][number], 'number' | 'answer' | 'drawing' | 'claims'>>;

/** Builds a step or follow-up with its words and limits. */
export function stepOf(catalog: Catalog, procedure: Catalog['procedure'], step: StepFacts, keys: readonly PlanKey[]): PlanStep {
  const words = catalog.steps[step.id]!;
  const evidence = evidenceOf(catalog);
  const limits = [...step.limits, ...step.passiveLimits].map((id) => limitOf(catalog, procedure, step, id));
  const claims = step.claims ?? [];
  const citations = [step, ...limits.map(({ id }) => procedure.limits[id]!), ...claims];
  return {
    id: step.id,
    number: step.number,
    tag: words.tag,
    answer: step.answer ?? false,
    action: words.action,
    warning: words.warning,
    reassurance: words.reassurance,
    limits,
    carAnswers: words.carAnswers,
    keyAnswers: keys.flatMap(({ kind, name }) => (words.keyAnswers?.[kind] ? [{ kind, name, text: words.keyAnswers[kind] }] : [])),
    ifNot: words.ifNot,
    drawing: step.drawing,
    picture: words.picture,
    caption: words.caption,
    claims: claims.map(({ id, ...support }) => ({ text: words.claims[id]!, evidence: evidence(support) })),
    evidence: evidence(step),
    wholeEvidence: evidence(mergeCitations(citations)),
  };
}

function limitOf(catalog: Catalog, procedure: Catalog['procedure'], step: StepFacts, id: string): PlanLimit {
  const limit = procedure.limits[id]!;
  const words = catalog.steps[step.id]!.limits[id]!;
  return {
    id,
    ms: limit.duration,
    kind: limit.kind,
    countInMs: limit.countIn ?? 0,
    label: words.label,
    name: words.name ?? words.label,
    over: words.over,
    timed: step.limits.includes(id),
    evidence: evidenceOf(catalog)(limit),
  };
}
