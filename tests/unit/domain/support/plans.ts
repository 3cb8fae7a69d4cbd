import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plan } from '../../../../src/domain/plan.ts';

interface Known {
  readonly plans: readonly Plan[];
  readonly slugs: readonly string[];
}

/** A file that keeps the plans, where one is named: mutation testing starts these tests thousands of times, and none of them is about content. */
const kept = process.env['PLANS'];

async function fromContent(): Promise<Known> {
  const { catalogOf } = await import('../../../support/content.ts');
  const { planFor } = await import('../../../../src/domain/plan.ts');
  const catalog = catalogOf();
  return { plans: catalog.models.map(({ id }) => planFor(catalog, id)), slugs: catalog.answers.map(({ id }) => id) };
}

const isKept = kept !== undefined && existsSync(kept);
const known = isKept ? (JSON.parse(readFileSync(kept, 'utf8')) as Known) : await fromContent();
// Once, before any test: others may be reading it later.
if (kept && !isKept) writeFileSync(kept, JSON.stringify(known));

/** The plans of all models, from the real content. */
export const plans = known.plans;

/** The slugs of all answers. */
export const slugs = known.slugs;
