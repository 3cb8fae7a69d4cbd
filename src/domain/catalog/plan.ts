import type { Catalog } from './catalog.ts';
import { fillPlaceholders, mapStrings } from '../content/placeholders.ts';
import type { Choreography } from '../content/run.schema.ts';
import type { Outline } from '../content/step-drawings.schema.ts';
import type { Answer } from './answer-groups.ts';
import { evidenceOf, keysOf, stepOf, type Evidence, type PlanKey, type PlanLimit, type PlanStep } from './plan-parts.ts';

/** The procedure worded for one model, all limits in milliseconds: plain JSON with everything a page or script needs. */
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
    readonly receiver: { readonly text: string; readonly evidence: Evidence } | undefined;
    /** Set for a model the founding document does not name: the notice, and why the procedure still applies. */
    readonly notNamed: { readonly lead: string; readonly text: string; readonly evidence: Evidence } | undefined;
    readonly evidence: Evidence;
  };
  readonly keys: readonly PlanKey[];
  readonly outline: Outline | undefined;
  readonly openings: {
    readonly text: string | undefined;
    readonly lids: readonly { readonly name: string; readonly inferred: boolean; readonly evidence: Evidence }[];
  };
  readonly warning: { readonly lead: string; readonly text: string } | undefined;
  readonly applicability: readonly {
    readonly id: string;
    readonly applies: boolean;
    readonly lead: string;
    readonly text: string | undefined;
    readonly link: { readonly answer: string; readonly text: string } | undefined;
    readonly evidence: Evidence;
  }[];
  readonly prerequisites: readonly {
    readonly id: string;
    readonly text: string;
    readonly more: string | undefined;
    readonly evidence: Evidence;
  }[];
  readonly steps: readonly PlanStep[];
  readonly followUp: readonly PlanStep[];
  /** All limits by id. */
  readonly limits: Readonly<Record<string, PlanLimit>>;
  /** Time spans by id, milliseconds. */
  readonly spans: Readonly<Record<string, { readonly fromMs: number; readonly toMs: number }>>;
  /** Named counts, such as keys and presses. */
  readonly counts: Readonly<Record<string, number>>;
  /** The guided run as acts and limits; undefined when there is none. */
  readonly run: Choreography | undefined;
  readonly troubleshooting: readonly { readonly answer: string; readonly question: string }[];
  readonly sheetAnswers: readonly { readonly answer: string; readonly title: string; readonly text: string }[];
}

/** Plans by catalog and model: six pages and lists of a site ask for each. */
const knownPlans = new WeakMap<Catalog, Map<string, Plan>>();

/** The plan of one model; throws a RangeError for an unknown model id. */
export function planFor(catalog: Catalog, modelId: string): Plan {
  const plans = knownPlans.get(catalog) ?? new Map<string, Plan>();
  knownPlans.set(catalog, plans);
  const plan = plans.get(modelId) ?? buildPlan(catalog, modelId);
  plans.set(modelId, plan);
  return plan;
}

function buildPlan(catalog: Catalog, modelId: string): Plan {
  const model = catalog.models.find(({ id }) => id === modelId);
  if (!model) throw new RangeError(`No model “${modelId}”; there are ${catalog.models.map(({ id }) => id).join(', ')}`);
  const { before, site } = catalog;
  const { facts, words, procedure, values } = model;
  const evidence = evidenceOf(catalog);
  const keys = keysOf(catalog, model);
  const steps = [...procedure.steps, ...procedure.followUp].map((step) => stepOf(catalog, procedure, step, keys));

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
        receiver: facts.receiver && words.receiver ? { text: words.receiver, evidence: evidence(facts.receiver) } : undefined,
        notNamed: facts.notNamed && { lead: site.notNamed!, text: words.notNamed!, evidence: evidence(facts.notNamed) },
        evidence: evidence({ sources: facts.sources, inference: false, own: false }),
      },
      keys,
      outline: facts.outline,
      openings: {
        text: words.openings,
        lids: facts.openings.map((opening) => ({
          name: site.openings[opening.lid]!,
          inferred: opening.inference,
          evidence: evidence(opening),
        })),
      },
      warning: before.warning,
      applicability: procedure.applicability.map((row) => {
        const { lead, text, link } = before.applicability[row.id]!;
        return {
          id: row.id,
          applies: row.applies,
          lead,
          text,
          link: row.answer && link ? { answer: row.answer, text: link } : undefined,
          evidence: evidence(row),
        };
      }),
      prerequisites: procedure.prerequisites.map((row) => ({
        id: row.id,
        text: before.prerequisites[row.id]!.text,
        more: before.prerequisites[row.id]!.more,
        evidence: evidence(row),
      })),
      steps: steps.filter(({ number }) => number !== undefined),
      followUp: steps.filter(({ number }) => number === undefined),
      limits: Object.fromEntries(steps.flatMap(({ limits }) => limits.map((limit) => [limit.id, limit] as const)).reverse()),
      spans: Object.fromEntries(Object.entries(procedure.spans).map(([id, { from, to }]) => [id, { fromMs: from, toMs: to }])),
      counts: Object.fromEntries(Object.entries(procedure.counts).map(([id, { value }]) => [id, value])),
      run: procedure.run,
      troubleshooting: procedure.troubleshooting.map((id) => ({ answer: id, question: answerOf(catalog, id).question })),
      sheetAnswers: catalog.answers.flatMap(({ id, sheet }) => (sheet ? [{ answer: id, ...sheet }] : [])),
    },
    (text) => catalog.unbroken(fillPlaceholders(text, values)),
  );
}

function answerOf(catalog: Catalog, id: string): Answer {
  return catalog.answers.find((answer) => answer.id === id)!;
}
