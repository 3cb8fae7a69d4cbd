import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../../../../src/domain/run/diagnosis.ts';
import { restoreRun, serializeRun } from '../../../../src/domain/run/run-store.ts';
import type { Run } from '../../../../src/domain/run/run-state.ts';
import { after, moment, schedule, started, through, ticked } from './fixtures/run-driver.ts';

const causes = (run: Run) => diagnose(run).map(({ id }) => id);
const first = {
  rest: ['doors', 'weak-battery', 'turn', 'key-in-lock', 'buttons', 'pace', 'frequency'],
  without: (id: string) => first.rest.filter((one) => one !== id),
};
const further = ['weak-battery', 'ignition-touched', 'buttons', 'pace', 'frequency'];
const asked = ticked(started(['Red', 'Blue']), 0, 19_000);

/** A run at one's own pace with these taps, answered No a second after the last. */
function tapped(...taps: number[]): Run {
  return after(
    through(
      started(['Red', 'Blue'], 'own'),
      taps.map((ms) => ['act', ms] as const),
    ),
    'no',
    taps.at(-1)! + 1000,
  ).run;
}

/** Two keys of which the first has answered. */
const second = after(asked, 'yes', 21_000).run;
const secondUnderWay = ticked(second, 21_000, 22_000);
const asleep = after(ticked(started(['Red']), 0, 12_000), 'resume', 20_000).run;
const setBack = restoreRun(serializeRun(asked), schedule, 'e46@1', { mono: 0, wall: moment(0).wall }).run!;

describe('a run that failed', () => {
  const rows: readonly (readonly [what: string, run: Run, causes: readonly string[]])[] = [
    ['by its cues, on the first key: the timing was fine, so doors first, then the key', after(asked, 'no', 21_000).run, first.rest],
    ['by its cues, on a further key: the car listened, so the key first', after(ticked(second, 21_000, 33_000), 'no', 34_000).run, further],
    ['asleep: cues were missed, first of all', after(asleep, 'no', 21_000).run, ['interrupted', ...first.rest]],
    [
      'asleep too long for a further key: that, and the keys left out',
      after(secondUnderWay, 'resume', 80_000).run,
      ['interrupted', 'keys-left'],
    ],
    [
      'after a clock set back: how long it was away is unknown',
      after(setBack, 'no', { mono: 1, wall: moment(1).wall }).run,
      ['interrupted', ...first.rest],
    ],
    ['in time, at one’s own pace: nothing about slowness', tapped(0, 4999, 10_000, 16_000), first.rest],
    ['with the presses hurried: that, once', tapped(0, 2000, 10_000, 12_999), ['too-fast', ...first.without('pace')]],
    ['with the presses not quite hurried: nothing of it', tapped(0, 2000, 10_000, 13_000), first.rest],
  ];
  for (const [what, run, expected] of rows) it(what, () => assert.deepEqual(causes(run), expected));

  for (const [window, tookMs, limitMs, taps] of [
    ['ignition', 5000, 5000, [0, 5000, 10_000, 16_000]],
    ['begin', 31_000, 30_000, [0, 2000, 33_000, 39_000]],
    ['presses', 11_800, 10_000, [0, 2000, 10_000, 21_800]],
  ] as const) {
    it(`too slow for ${window}: that, with its figures`, () => {
      const [cause, ...rest] = diagnose(tapped(...taps));
      assert.deepEqual(cause, { id: 'too-slow', answer: 'about-too-slow', window, tookMs, limitMs });
      assert.deepEqual(
        rest.map(({ id }) => id),
        first.rest,
      );
    });
  }
  it('with the presses hurried: with its figures', () => {
    assert.deepEqual(diagnose(tapped(0, 2000, 10_000, 12_999))[0], {
      id: 'too-fast',
      answer: 'about-pace',
      window: 'presses',
      tookMs: 2999,
      limitMs: 10_000,
    });
  });
  it('late for the next key at one’s own pace', () => {
    const run = through(started(['Red', 'Blue'], 'own'), [
      ['act', 0],
      ['act', 2000],
      ['act', 10_000],
      ['act', 16_000],
      ['yes', 20_000],
      ['act', 40_000],
      ['act', 46_000],
      ['no', 47_000],
    ]);
    assert.deepEqual(diagnose(run)[0], {
      id: 'next-key-late',
      answer: 'about-next-key-late',
      window: 'next-key',
      tookMs: 30_000,
      limitMs: 30_000,
    });
  });
});

describe('a run that ended otherwise', () => {
  it('by a Yes too late: that, and the keys left out; and the time does not grow', () => {
    const run = after(after(asked, 'yes', 40_000).run, 'tick', 90_000).run;
    assert.deepEqual(
      diagnose(run).map(({ id, window, tookMs }) => [id, window, tookMs]),
      [
        ['next-key-late', 'next-key', 23_000],
        ['keys-left', undefined, undefined],
      ],
    );
  });
  const rows: readonly (readonly [what: string, run: Run, causes: readonly string[]])[] = [
    ['stopped after the presses and before the doors answered: what that can do to the key', after(asked, 'stop', 20_000).run, ['pressed']],
    ['stopped before the presses: nothing', after(started(['Red'], 'own'), 'stop', 3000).run, []],
    ['stopped after one: the keys left out', after(second, 'stop', 22_000).run, ['keys-left']],
    ['not at all: nothing', asked, []],
    ['well: nothing', after(ticked(started(['Red']), 0, 19_000), 'yes', 20_000).run, []],
  ];
  for (const [what, run, expected] of rows) it(what, () => assert.deepEqual(causes(run), expected));
});
