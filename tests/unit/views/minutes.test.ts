import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minutesPerKey } from '../../../src/views/minutes.ts';

/** A procedure of some seconds, each of which limits one of its steps. */
function procedure(...seconds: readonly number[]): Parameters<typeof minutesPerKey>[0] {
  const limits = seconds.map(
    (duration, at) =>
      [`limit-${at}`, { duration: duration * 1000, kind: 'most' as const, sources: [], inference: false, own: false }] as const,
  );
  const steps = seconds.map((_, at) => ({
    number: at + 1,
    id: `step-${at}`,
    acts: ['other' as const],
    limits: [`limit-${at}`],
    passiveLimits: [],
    claims: [],
    sources: [],
    inference: false,
    own: false,
  }));
  return {
    limits: {
      ...Object.fromEntries(limits),
      'next-key': { duration: 300_000, kind: 'most' as const, sources: [], inference: false, own: false },
    },
    steps,
  };
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
      assert.equal(minutesPerKey(procedure(...seconds)), minutes));
});
