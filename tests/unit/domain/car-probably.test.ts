import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carProbably } from '../../../src/domain/car-probably.ts';
import type { Run } from '../../../src/domain/run-state.ts';
import { after, started, through, ticked } from './support/rides.ts';

const three = () => started(['Red', 'Blue', 'Green']);
const asked = () => ticked(three(), 0, 19_000);
const second = () => after(asked(), 'yes', 21_000).run;

describe('the car probably listens', () => {
  const rows: readonly (readonly [what: string, run: () => Run, listening: string, forMs: number])[] = [
    ['not yet, before “off”', () => ticked(three(), 0, 3900), 'not-yet', 0],
    ['from “off”, for the time to begin', () => ticked(three(), 0, 12_100), 'listening', 4000 + 30_000 - 12_100],
    ['not yet, at one’s own pace, before “off” is tapped', () => through(started(['Red'], 'own'), [['act', 10_000]]), 'not-yet', 0],
    [
      'from the tap of “off”, at one’s own pace',
      () =>
        through(started(['Red'], 'own'), [
          ['act', 10_000],
          ['act', 12_000],
        ]),
      'listening',
      30_000,
    ],
    [
      'from the third LOCK, if the person says that it answered',
      () => after(ticked(started(['Red']), 0, 19_000), 'yes', 21_000).run,
      'listening',
      17_000 + 30_000 - 21_000,
    ],
    ['from “off” still, if they say that it did not', () => after(asked(), 'no', 21_000).run, 'listening', 4000 + 30_000 - 21_000],
    [
      'from “off” still, if the cues were slept through',
      () => after(ticked(three(), 0, 5000), 'resume', 20_000).run,
      'listening',
      4000 + 30_000 - 20_000,
    ],
    ['no more, when that time is over', () => after(after(second(), 'stop', 22_000).run, 'tick', 47_000).run, 'stopped', 0],
  ];
  for (const [what, run, listening, forMs] of rows) {
    it(what, () => {
      const seen = carProbably(run());
      assert.deepEqual([seen.listening, seen.forMs], [listening, forMs]);
    });
  }
});
