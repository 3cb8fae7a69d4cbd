import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { minutesPerKey } from '../../../src/views/minutes.ts';
import { catalogOf, smallContent } from '../../support/content/content-folders.ts';

const plan = planFor(catalogOf(smallContent), 'a1');

/** A plan of some seconds, each of which limits one of its steps, and a longer time that only passes. */
function planOf(...seconds: readonly number[]): Parameters<typeof minutesPerKey>[0] {
  const [step] = plan.steps;
  const limit = { ...plan.limits['tap']!, timed: true };
  const passive = { ...limit, ms: 300_000, timed: false };
  return { steps: [{ ...step!, limits: [passive] }, ...seconds.map((s) => ({ ...step!, limits: [{ ...limit, ms: s * 1000 }] }))] };
}

describe('the minutes that one key takes', () => {
  const cases: readonly (readonly [seconds: readonly number[], minutes: number | undefined])[] = [
    [[], undefined],
    [[1], 1],
    [[5, 30, 10], 1],
    [[20, 40], 1],
    [[20, 41], 2],
    [[60, 60, 60], 3],
  ];
  for (const [seconds, minutes] of cases)
    it(`are ${minutes ?? 'unknown'} for limits of ${seconds.join(', ') || 'no'} seconds; what the steps do not have to keep is not counted`, () =>
      assert.equal(minutesPerKey(planOf(...seconds)), minutes));
});
