import type { Answer, Catalog } from './catalog.ts';
import { together, type Confidence, type Support } from './confidence.ts';
import { fill, keepTogether, mapStrings } from './fill.ts';

/** What a claim rests on, and how well. */
export interface Footing {
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
  readonly footing: Footing;
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
  readonly ifNot: { readonly say: string; readonly answer: string; readonly text: string | undefined } | undefined;
  readonly drawing: string | undefined;
  readonly caption: string | undefined;
  readonly claims: readonly { readonly text: string; readonly footing: Footing }[];
  /** The action alone. */
  readonly footing: Footing;
  /** The action, its limits and its claims taken together. */
  readonly wholeFooting: Footing;
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
  readonly footing: Footing;
}

/** The procedure worded for one model, every limit in milliseconds: plain JSON, all that any page or script needs. */
export interface Plan {
  readonly revision: number;
  readonly revised: string;
  readonly task: string;
  readonly model: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly make: string;
    readonly generation: string | undefined;
    readonly bodies: string | undefined;
    readonly built: { readonly from: string; readonly to: string } | undefined;
    readonly modelYears: { readonly from: number; readonly to: number } | undefined;
    readonly names: readonly string[];
    readonly footing: Footing;
  };
  readonly keys: readonly PlanKey[];
  readonly outline: { readonly doors: 2 | 4; readonly lids: readonly string[] } | undefined;
  readonly openings: { readonly text: string | undefined; readonly lids: readonly { readonly name: string; readonly inferred: boolean; readonly footing: Footing }[] };
  readonly warning: { readonly lead: string; readonly text: string } | undefined;
  readonly fits: readonly {
    readonly id: string;
    readonly fits: boolean;
    readonly lead: string;
    readonly text: string | undefined;
    readonly link: { readonly answer: string; readonly text: string } | undefined;
    readonly footing: Footing;
  }[];
  readonly ready: readonly { readonly id: string; readonly text: string; readonly more: string | undefined; readonly footing: Footing }[];
  readonly steps: readonly PlanStep[];
  readonly after: readonly PlanStep[];
  /** Every limit by its id. */
  readonly limits: Readonly<Record<string, PlanLimit>>;
  /** Spans of time by id, milliseconds. */
  readonly spans: Readonly<Record<string, { readonly fromMs: number; readonly toMs: number }>>;
  /** Named counts, such as keys and presses. */
  readonly counts: Readonly<Record<string, number>>;
  readonly troubles: readonly { readonly answer: string; readonly question: string }[];
  readonly sheetAnswers: readonly { readonly answer: string; readonly title: string; readonly text: string }[];
}

/** Marries the procedure to one model; throws a RangeError when the catalog has no such model. */
export function planFor(catalog: Catalog, modelId: string): Plan {
  const model = catalog.models.find(({ id }) => id === modelId);
  if (!model) throw new RangeError(`No model “${modelId}”; there are ${catalog.models.map(({ id }) => id).join(', ')}`);
  const { procedure, values, before, site } = catalog;
  const { facts, words } = model;
  const footing = footingOf(catalog);
  const keys = keysOf(catalog, model);
  const steps = [...procedure.steps, ...procedure.after].map((step) => stepOf(catalog, step, keys));

  return mapStrings<Plan>(
    {
      revision: procedure.revision,
      revised: procedure.revised,
      task: site.task,
      model: {
        id: model.id,
        code: facts.code,
        name: facts.name,
        make: site.make,
        generation: words.generation,
        bodies: words.bodies,
        built: facts.built,
        modelYears: facts.modelYears,
        names: facts.names,
        footing: footing({ sources: facts.sources, inference: false, own: false }),
      },
      keys,
      outline: facts.outline,
      openings: {
        text: words.openings,
        lids: facts.openings.map((opening) => ({ name: site.openings[opening.lid]!, inferred: opening.inference, footing: footing(opening) })),
      },
      warning: before.warning,
      fits: procedure.fits.map((row) => {
        const { lead, text, link } = before.fits[row.id]!;
        return { id: row.id, fits: row.fits, lead, text, link: row.answer && link ? { answer: row.answer, text: link } : undefined, footing: footing(row) };
      }),
      ready: procedure.ready.map((row) => ({ id: row.id, text: before.ready[row.id]!.text, more: before.ready[row.id]!.more, footing: footing(row) })),
      steps: steps.filter(({ number }) => number !== undefined),
      after: steps.filter(({ number }) => number === undefined),
      limits: Object.fromEntries(steps.flatMap(({ limits }) => limits.map((limit) => [limit.id, limit] as const)).reverse()),
      spans: Object.fromEntries(Object.entries(procedure.spans).map(([id, { from, to }]) => [id, { fromMs: from, toMs: to }])),
      counts: Object.fromEntries(Object.entries(procedure.counts).map(([id, { value }]) => [id, value])),
      troubles: procedure.troubles.map((id) => ({ answer: id, question: answerOf(catalog, id).question })),
      sheetAnswers: catalog.answers.flatMap(({ id, sheet }) => (sheet ? [{ answer: id, ...sheet }] : [])),
    },
    (text) => keepTogether(fill(text, values)),
  );
}

function footingOf(catalog: Catalog) {
  return (support: Support): Footing => ({ sources: support.sources, confidence: catalog.confidence(support) });
}

function answerOf(catalog: Catalog, id: string): Answer {
  return catalog.answers.find((answer) => answer.id === id)!;
}

function keysOf(catalog: Catalog, { facts, words }: Catalog['models'][number]): PlanKey[] {
  const footing = footingOf(catalog);
  const listed = facts.keys ?? catalog.keys.map(({ id, sources }) => ({ kind: id, sources, inference: false, own: false }));
  return listed.map((support) => {
    const key = catalog.keys.find(({ id }) => id === support.kind)!;
    const { name, hasButtons, hasLight, caption } = key;
    return { kind: key.id, name, hasButtons, hasLight, caption, period: words.keys[key.id], footing: footing(support) };
  });
}

type StepFacts = Catalog['procedure']['after'][number] & Partial<Pick<Catalog['procedure']['steps'][number], 'number' | 'acts' | 'drawing' | 'claims'>>;

function stepOf(catalog: Catalog, step: StepFacts, keys: readonly PlanKey[]): PlanStep {
  const words = catalog.steps[step.id]!;
  const footing = footingOf(catalog);
  const limits = [...step.limits, ...step.waits].map((id) => limitOf(catalog, step, id));
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
    ifNot: words.ifNot && { ...words.ifNot, text: words.ifNot.text },
    drawing: step.drawing,
    caption: words.caption,
    claims: claims.map(({ id, ...support }) => ({ text: words.claims[id]!, footing: footing(support) })),
    footing: footing(step),
    wholeFooting: footing(together(supports)),
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
    footing: footingOf(catalog)(limit),
  };
}
