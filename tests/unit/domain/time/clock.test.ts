import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { elapsed } from '../../../../src/domain/time/clock.ts';

const cases: readonly (readonly [name: string, mono: number, wall: number, passed: number])[] = [
  ['both clocks agree', 4000, 4000, 4000],
  ['the device slept, and one clock stood still', 1000, 600_000, 600_000],
  ['the clock on the wall was set back an hour', 4000, -3_596_000, 4000],
  ['the clock on the wall was set forward an hour', 4000, 3_604_000, 3_604_000],
  ['both went back', -1, -1, 0],
];

describe('the time that has passed', () => {
  for (const [name, mono, wall, passed] of cases) {
    it(`when ${name}`, () =>
      assert.equal(elapsed({ mono: 500, wall: 1_700_000_000_000 }, { mono: 500 + mono, wall: 1_700_000_000_000 + wall }), passed));
  }

  it('is never negative, never less than either clock says, and one of the three', () => {
    const time = fc.integer({ min: -10_000_000, max: 10_000_000 });
    const moment = fc.record({ mono: time, wall: time });
    fc.assert(
      fc.property(moment, moment, (since, now) => {
        const passed = elapsed(since, now);
        const [mono, wall] = [now.mono - since.mono, now.wall - since.wall];
        assert.ok(passed >= 0 && passed >= mono && passed >= wall);
        assert.ok([0, mono, wall].includes(passed));
      }),
    );
  });
});
