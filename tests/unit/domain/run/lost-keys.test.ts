import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lossesOf } from '../../../../src/domain/run/lost-keys.ts';
import type { Losses, Run } from '../../../../src/domain/run/run-state.ts';
import { after, started, through, ticked } from './fixtures/run-driver.ts';

const three = () => started(['Red', 'Blue', 'Green']);
const asked = () => ticked(three(), 0, 19_000);
const second = () => after(asked(), 'yes', 21_000).run;
const askedAgain = () => ticked(second(), 21_000, 33_000);

/** A run at one’s own pace with so many taps, one every second. */
const tapped = (taps: number) =>
  through(
    started(['Red', 'Blue'], 'own'),
    Array.from({ length: taps }, (_, tap) => ['act', tap * 1000] as const),
  );

/** Another run with so many keys, after one that ended. */
const again = (ended: Run, count: number) =>
  through(ended, [
    ['again', 50_000],
    [{ type: 'set-keys', count }, 50_000],
    ['confirm-ready', 50_000],
    [{ type: 'sound-heard', heard: true }, 50_000],
    ['start', 50_000],
  ]);

const stoppedInSecond = () => after(second(), 'stop', 22_000).run;
const saidNo = () => after(asked(), 'no', 21_000).run;

describe('if the run ended here', () => {
  const rows: readonly (readonly [what: string, run: () => Run, forgotten: readonly number[], uncertain: readonly number[]])[] = [
    ['before UNLOCK is asked for: no key', () => ticked(three(), 0, 11_000), [], []],
    ['from the cue to hold UNLOCK on: the key in hand may not work', () => ticked(three(), 0, 13_000), [], [0]],
    ['at one’s own pace, before UNLOCK is tapped: no key', () => tapped(2), [], []],
    [
      'from the cue of the last LOCK on, as the doors may have answered: each may not work',
      () => ticked(three(), 0, 17_500),
      [],
      [0, 1, 2],
    ],
    ['between the second and the last LOCK: the key in hand', () => ticked(three(), 0, 16_900), [], [0]],
    ['at one’s own pace, with UNLOCK down, likewise', () => tapped(3), [], [0, 1]],
    ['while the doors may have answered the first key: each may not work', asked, [], [0, 1, 2]],
    ['once a key has answered: the others are forgotten', second, [1, 2], []],
    ['while the doors may have answered a further key: it may not work, those after it are forgotten', askedAgain, [2], [1]],
    ['in a run after that: what the one before it left', () => again(stoppedInSecond(), 3), [1, 2], []],
    ['in a run with fewer keys: only those that are there', () => again(stoppedInSecond(), 2), [1], []],
    ['in a run after No: the key that was pressed', () => again(saidNo(), 3), [], [0]],
    ['in a run after No, the same key pressed again: that key', () => ticked(again(saidNo(), 3), 50_000, 63_000), [], [0]],
    [
      'pressed again after it was forgotten: still forgotten',
      () => ticked(again({ ...saidNo(), earlierLosses: { forgotten: [0, 1], uncertain: [] } }, 3), 50_000, 63_000),
      [0, 1],
      [],
    ],
    [
      'while the doors may have answered a forgotten key: the others stay as they were',
      () => ticked(again({ ...saidNo(), earlierLosses: { forgotten: [0, 1], uncertain: [] } }, 3), 50_000, 69_000),
      [1],
      [0, 2],
    ],
  ];
  for (const [what, run, forgotten, uncertain] of rows) it(what, () => assert.deepEqual(lossesOf(run()), { forgotten, uncertain }));
});

describe('while nobody has said what the doors did', () => {
  const rows: readonly (readonly [what: string, run: () => Run, yes: readonly number[], no: Losses])[] = [
    ['of the first key', asked, [1, 2], { forgotten: [], uncertain: [0] }],
    ['of a further key', askedAgain, [2], { forgotten: [1, 2], uncertain: [] }],
    ['of the last key', () => ticked(started(['Red']), 0, 19_000), [], { forgotten: [], uncertain: [0] }],
  ];
  for (const [what, run, yes, no] of rows) {
    it(`${what}: either answer leaves its own keys, and both together those that are named`, () => {
      const given = { yes: lossesOf(run(), 'yes'), no: lossesOf(run(), 'no') };
      assert.deepEqual(given, { yes: { forgotten: yes, uncertain: [] }, no });
      const all = ({ forgotten, uncertain }: Losses) => [...forgotten, ...uncertain];
      assert.deepEqual([...new Set([...all(given.yes), ...all(given.no)])].sort(), all(lossesOf(run())).sort());
    });
  }
});

describe('a run that has ended', () => {
  const rows: readonly (readonly [what: string, run: () => Run, forgotten: readonly number[], uncertain: readonly number[]])[] = [
    ['by No to the first key: that key may not work', saidNo, [], [0]],
    ['by No to a further key: it and those after it are forgotten', () => after(askedAgain(), 'no', 34_000).run, [1, 2], []],
    ['by Stop at the question: as if the doors may have answered', () => after(asked(), 'stop', 21_000).run, [], [0, 1, 2]],
    ['by a Yes too late: those not done are forgotten', () => after(asked(), 'yes', 40_000).run, [1, 2], []],
    ['by its last Yes: none', () => after(ticked(started(['Red']), 0, 19_000), 'yes', 21_000).run, [], []],
  ];
  for (const [what, run, forgotten, uncertain] of rows) it(what, () => assert.deepEqual(lossesOf(run()), { forgotten, uncertain }));

  it('does not leave a key that another run has taught since', () => {
    const taught = after(ticked(again(saidNo(), 1), 50_000, 69_000), 'yes', 70_000).run;
    assert.deepEqual(lossesOf(taught), { forgotten: [], uncertain: [] });
  });
});
