import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { milestonesBetween, viewCountdown, type Countdown, type Milestone } from '../../../../src/domain/time/countdown.ts';

const at = (ms: number) => ({ mono: ms, wall: ms });
const start = (limitMs: number, countInMs = 0): Countdown => ({ startedAt: at(0), countInMs, limitMs });

describe('a countdown of 10 s with a count-in of 3 s shows', () => {
  const cases = [
    [0, 'count-in', 3, 1, 1000],
    [1, 'count-in', 3, 1, 999],
    [2000, 'count-in', 1, 1, 1000],
    [2999, 'count-in', 1, 1, 1],
    [3000, 'running', 10, 1, 1000],
    [3001, 'running', 10, 0.9999, 999],
    [8000, 'running', 5, 0.5, 1000],
    [12_999, 'running', 1, 0.0001, 1],
    [13_000, 'over', 0, 0, undefined],
    [600_000, 'over', 0, 0, undefined],
  ] as const;
  for (const [ms, phase, seconds, remainingFraction, changesInMs] of cases) {
    it(`${phase} ${seconds} after ${ms} ms`, () =>
      assert.deepEqual(viewCountdown(start(10_000, 3000), at(ms)), { phase, seconds, remainingFraction, changesInMs }));
  }

  it('the time that passed while the device slept', () => {
    assert.equal(viewCountdown(start(10_000), { mono: 100, wall: 8000 }).seconds, 2);
    assert.equal(viewCountdown(start(10_000), { mono: 100, wall: 600_000 }).phase, 'over');
  });

  it('no time added when the clock on the wall is set back an hour', () => {
    assert.equal(viewCountdown(start(30_000), { mono: 4000, wall: 4000 - 3_600_000 }).seconds, 26);
  });
});

describe('the milestones of a countdown of', () => {
  const cases: readonly (readonly [limitMs: number, milestones: Milestone[]])[] = [
    [30_000, ['start', 'ten', 'five', 'over']],
    [13_000, ['start', 'ten', 'five', 'over']],
    [12_999, ['start', 'five', 'over']],
    [10_000, ['start', 'five', 'over']],
    [8000, ['start', 'five', 'over']],
    [7999, ['start', 'over']],
    [5000, ['start', 'over']],
  ];
  for (const [limitMs, milestones] of cases) {
    it(`${limitMs / 1000} s`, () => assert.deepEqual(milestonesBetween(start(limitMs), undefined, at(limitMs)), milestones));
  }

  it('30 s come at their moments, the first after the count-in', () => {
    const countdown = start(30_000, 3000);
    const before = {
      2999: [],
      3000: ['start'],
      22_999: [],
      23_000: ['ten'],
      27_999: [],
      28_000: ['five'],
      32_999: [],
      33_000: ['over'],
      99_000: [],
    };
    let last: number | undefined;
    for (const [ms, milestones] of Object.entries(before)) {
      assert.deepEqual(milestonesBetween(countdown, last === undefined ? undefined : at(last), at(Number(ms))), milestones, ms);
      last = Number(ms);
    }
  });
});

describe('however time is cut into looks, and whatever the clocks do,', () => {
  const countdown = fc.record({
    startedAt: fc.constant(at(0)),
    countInMs: fc.integer({ min: 0, max: 5000 }),
    limitMs: fc.integer({ min: 100, max: 60_000 }),
  });
  const steps = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 40 });
  const looks = (cuts: readonly number[]) => cuts.reduce<number[]>((moments, cut) => [...moments, moments.at(-1)! + cut], [0]);

  it('each milestone comes once, in order', () => {
    fc.assert(
      fc.property(countdown, steps, (one, cuts) => {
        const moments = [...looks(cuts), 100_000].sort((a, b) => a - b);
        const seen = moments.flatMap((ms, index) => milestonesBetween(one, index === 0 ? undefined : at(moments[index - 1]!), at(ms)));
        assert.deepEqual(seen, milestonesBetween(one, undefined, at(100_000)));
        assert.equal(new Set(seen).size, seen.length);
        assert.deepEqual([seen[0], seen.at(-1)], ['start', 'over']);
      }),
    );
  });

  it('its seconds never grow but from the count-in to the window, and what is left never grows', () => {
    fc.assert(
      fc.property(countdown, steps, (one, cuts) => {
        const views = looks(cuts).map((ms) => viewCountdown(one, at(ms)));
        views.forEach((view, index) => {
          const before = views[index - 1];
          if (!before) return;
          assert.ok(view.remainingFraction <= before.remainingFraction);
          if (view.phase === before.phase) assert.ok(view.seconds <= before.seconds);
          else assert.notEqual(view.phase, 'count-in');
        });
      }),
    );
  });

  it('a look at the moment it names shows something new, and one a millisecond earlier does not', () => {
    const shown = ({ phase, seconds }: ReturnType<typeof viewCountdown>) => [phase, seconds];
    fc.assert(
      fc.property(countdown, fc.integer({ min: 0, max: 65_000 }), (one, ms) => {
        const view = viewCountdown(one, at(ms));
        if (view.changesInMs === undefined) return assert.equal(view.phase, 'over');
        assert.notDeepEqual(shown(viewCountdown(one, at(ms + view.changesInMs))), shown(view));
        assert.deepEqual(shown(viewCountdown(one, at(ms + view.changesInMs - 1))), shown(view));
      }),
    );
  });
});
