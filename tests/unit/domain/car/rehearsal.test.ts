import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CarKey } from '../../../../src/domain/car/car-state.ts';
import {
  hasNextKey,
  ledgerOf,
  nextKeyWindow,
  withPress,
  createRehearsal,
  remarksOn,
  withTimePassed,
  withNextKey,
  type Press,
  type Rehearsal,
  type RehearsalFacts,
  type Remark,
} from '../../../../src/domain/car/rehearsal.ts';

const limit = (ms: number) => ({ ms, countInMs: 0 });
const facts: RehearsalFacts = {
  limits: { ignition: limit(5000), begin: limit(30_000), presses: { ms: 10_000, countInMs: 3000 }, 'next-key': limit(30_000) },
  spans: { gap: { fromMs: 1000, toMs: 2000 } },
  counts: { keys: 4, presses: 3 },
};
const oneKey = { hasButtons: true, hasLight: false, charge: 'ok' } as const;
const keys = (count: number): CarKey[] => Array.from({ length: count }, (_, index) => ({ id: String(index + 1), ...oneKey }));

type Act = readonly [atMs: number, act: Press];

const did = (rehearsal: Rehearsal, acts: readonly Act[]): Rehearsal =>
  acts.reduce((now, [atMs, act]) => withPress(now, act, atMs), rehearsal);

/** UNLOCK down at a moment, LOCK at these moments after that, UNLOCK up; each LOCK is so long down. */
function turn(fromMs: number, locksMs: readonly number[], untilMs: number, longMs = 200): Act[] {
  const locks = locksMs.flatMap((ms): Act[] => [
    [fromMs + ms, 'lock-down'],
    [fromMs + ms + longMs, 'lock-up'],
  ]);
  return [[fromMs, 'unlock-down'], ...locks, [fromMs + untilMs, 'unlock-up']];
}

const fresh = (count = 1, stretch = 1) => createRehearsal(facts, keys(count), stretch);
const good = [1500, 3000, 4500];

const gap = (press: number, ms: number): Remark => ({ id: 'gap', press, ms });
const quick = (press: number, ms: number): Remark => ({ id: 'quick', press, ms });
const rapid = (press: number, ms: number): Remark => ({ id: 'rapid', press, ms });
const slow = (ms: number, limitMs = 10_000): Remark => ({ id: 'slow', ms, limitMs });
const early = (presses: number): Remark => ({ id: 'let-go-early', presses });
const late: Remark = { id: 'late', limitMs: 30_000 };
const used = (ms: number, limitMs = 10_000): Remark => ({ id: 'used', ms, limitMs });
const steady = [gap(2, 1500), gap(3, 1500)];

describe('the presses of a rehearsal', () => {
  type Row = readonly [what: string, acts: readonly Act[], stretch: number, outcome: Rehearsal['outcome'], remarks: readonly Remark[]];
  const rows: readonly Row[] = [
    ['done as the guide says are learned', turn(1000, good, 5500), 1, 'learned', [used(5500), ...steady]],
    ['let go of too early are not', turn(1000, [1500, 3000], 4000), 1, 'not-learned', [early(2), used(4000), gap(2, 1500)]],
    ['without one LOCK are not', turn(1000, [], 4000), 1, 'not-learned', [early(0), used(4000)]],
    [
      'with one LOCK too many are not',
      turn(1000, [1000, 2000, 3000, 4000], 5000),
      1,
      'not-learned',
      [{ id: 'too-many', presses: 4 }, used(5000), gap(2, 1000), gap(3, 1000), gap(4, 1000)],
    ],
    [
      'too rapid for the strict car are not',
      turn(1000, [1000, 1250, 1549], 3000),
      1,
      'not-learned',
      [rapid(2, 250), rapid(3, 299), used(3000)],
    ],
    [
      'quicker than advised, but not too quick, are learned, with a remark',
      turn(1000, [1000, 1300, 2299], 4000),
      1,
      'learned',
      [used(4000), quick(2, 300), quick(3, 999)],
    ],
    ['each as short as can be are learned', turn(1000, good, 5500, 0), 1, 'learned', [used(5500), ...steady]],
    [
      'let go of before the last LOCK is up are learned',
      turn(1000, good, 4600).toSorted(([one], [other]) => one - other),
      1,
      'learned',
      [used(4600), ...steady],
    ],
    ['a moment before the limit are learned', turn(1000, good, 9999), 1, 'learned', [used(9999), ...steady]],
    ['at the limit are not', turn(1000, good, 10_000), 1, 'not-learned', [slow(10_000), ...steady]],
    ['at the limit are learned when all goes slower', turn(1000, good, 10_000), 2, 'learned', [used(10_000, 20_000), ...steady]],
    [
      'longer than any car would wait are learned when there is no limit',
      turn(1000, [20_000, 40_000, 60_000], 90_000),
      Infinity,
      'learned',
      [used(90_000, Infinity), gap(2, 20_000), gap(3, 20_000)],
    ],
    [
      'too rapid stay too rapid when all goes slower',
      turn(1000, [1000, 1250, 1500], 3000),
      2,
      'not-learned',
      [rapid(2, 250), rapid(3, 250), used(3000, 20_000)],
    ],
    ['begun when the car had stopped listening are not', turn(28_500, good, 5500), 1, 'not-learned', [late, used(5500), ...steady]],
    ['begun a moment before that are learned', turn(28_499, good, 5500), 1, 'learned', [used(5500), ...steady]],
    ['begun as late, with no limit, are learned', turn(300_000, good, 5500), Infinity, 'learned', [used(5500, Infinity), ...steady]],
    [
      'wrong in several ways are told in the order in which they went wrong',
      turn(29_000, [1500, 1700], 12_000),
      1,
      'not-learned',
      [late, rapid(2, 200), slow(12_000), early(2)],
    ],
  ];
  for (const [what, acts, stretch, outcome, remarks] of rows) {
    it(what, () => {
      const after = did(fresh(1, stretch), acts);
      assert.equal(after.outcome, outcome);
      assert.deepEqual(remarksOn(after), remarks);
    });
  }
});

describe('a rehearsal', () => {
  it('knows nothing before the first press, and remarks nothing', () => {
    assert.deepEqual(
      { outcome: fresh().outcome, since: fresh().sinceMs, remarks: remarksOn(fresh()) },
      { outcome: 'none', since: undefined, remarks: [] },
    );
  });
  it('has no outcome while UNLOCK is down', () => {
    assert.equal(did(fresh(), turn(1000, good, 5500).slice(0, -1)).outcome, 'none');
  });
  it('does not count a LOCK without UNLOCK', () => {
    const after = did(fresh(), [[1000, 'lock-down'], [1200, 'lock-up'], ...turn(2000, good, 5500)]);
    assert.equal(after.outcome, 'learned');
    assert.deepEqual(after.record.locksMs, good);
  });
  it('keeps its record once it is over, whatever is pressed then', () => {
    const over = did(fresh(), turn(1000, good, 5500));
    const after = did(over, [
      [8000, 'lock-down'],
      [8300, 'lock-up'],
      [9000, 'unlock-down'],
      [9500, 'unlock-up'],
    ]);
    assert.deepEqual([after.outcome, after.record], ['learned', over.record]);
  });
  it('keeps how long each LOCK was down, the last one open until it is up', () => {
    const held = did(fresh(), [
      [1000, 'unlock-down'],
      [2000, 'lock-down'],
      [2300, 'lock-up'],
      [3500, 'lock-down'],
    ]);
    assert.deepEqual(held.record, { unlockUpMs: undefined, locksMs: [1000, 2500], lockDurationsMs: [300, undefined] });
  });
  it('remarks nothing before there is an outcome', () => {
    assert.deepEqual(remarksOn(did(fresh(), turn(1000, good, 12_000).slice(0, -1))), []);
  });
  it('is not learned by the light of a key alone', () => {
    const lit = createRehearsal(facts, [{ ...keys(1)[0]!, hasLight: true }], 1);
    assert.equal(did(lit, turn(30_001, good, 5500)).outcome, 'not-learned');
  });
  it('holds UNLOCK for as long as the time for the presses lets it', () => {
    const longer = { ...facts, limits: { ...facts.limits, presses: limit(20_000) } };
    assert.equal(did(createRehearsal(longer, keys(1), 1), turn(1000, good, 16_000)).outcome, 'learned');
  });
  it('refuses nothing without a reason, and learns nothing that it finds fault with', () => {
    const refusals: readonly string[] = ['late', 'slow', 'too-many', 'let-go-early', 'rapid'] satisfies Remark['id'][];
    const times = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 35_000 }),
        times,
        fc.integer({ min: 0, max: 6000 }),
        fc.integer({ min: 0, max: 300 }),
        (from, waits, rest, long) => {
          const locksMs = waits.map((_, index) => waits.slice(0, index + 1).reduce((sum, ms) => sum + ms + long, 0));
          const after = did(fresh(), turn(from, locksMs, (locksMs.at(-1) ?? 0) + rest, long));
          const faults = remarksOn(after).map(({ id }) => refusals.includes(id));
          assert.equal(faults[0], after.outcome === 'not-learned');
          assert.deepEqual(
            faults,
            faults.toSorted((one, other) => Number(other) - Number(one)),
          );
        },
      ),
    );
  });
  it('calls no press quick where the content gives no span for the gap', () => {
    const { gapMs } = createRehearsal({ ...facts, spans: {} }, keys(1), 1);
    assert.deepEqual(gapMs, { fromMs: 0, toMs: Infinity });
  });
  it('never changes what it was', () => {
    const before = fresh(2);
    const copy = structuredClone(before);
    withNextKey(did(before, turn(1000, good, 5500)));
    assert.deepEqual(before, copy);
  });
});

describe('a rehearsal with several keys', () => {
  const first = did(fresh(3), turn(1000, good, 5500));
  const second = did(withNextKey(first), turn(10_000, good, 5500));
  const slipped = did(withNextKey(first), turn(10_000, [1500], 3000));
  const rows: readonly (readonly [what: string, after: Rehearsal, known: readonly string[], forgotten: readonly string[]])[] = [
    ['with the first key only forgets the others', first, ['1'], ['2', '3']],
    ['with the last key at home forgets that one', second, ['1', '2'], ['3']],
    ['with every key forgets none', did(withNextKey(second), turn(20_000, good, 5500)), ['1', '2', '3'], []],
    ['with a next key too late forgets it', did(withNextKey(first), turn(6500 + 30_000, good, 5500)), ['1'], ['2', '3']],
    [
      'with a key that was pressed wrongly forgets it and all after it',
      did(withNextKey(slipped), turn(20_000, good, 5500)),
      ['1'],
      ['2', '3'],
    ],
  ];
  for (const [what, after, known, forgotten] of rows) {
    it(what, () => {
      assert.deepEqual(ledgerOf(after), { known, forgotten });
    });
  }
  it('says of a next key that came too late that the car had stopped listening', () => {
    assert.deepEqual(remarksOn(did(withNextKey(first), turn(6500 + 30_000, good, 5500)))[0], late);
  });
  it('begins each key with nothing pressed, and has none after the last', () => {
    const next = withNextKey(first);
    assert.deepEqual([next.key, next.outcome, next.sinceMs, next.record.locksMs], [1, 'none', undefined, []]);
    assert.deepEqual(remarksOn(next), []);
    assert.equal(withNextKey(withNextKey(next)).key, 2);
  });
  it('has a next key for as long as one is there that was not taught', () => {
    const here = createRehearsal(facts, keys(3), 1, 2);
    const one = did(here, turn(1000, good, 5500));
    const two = did(withNextKey(one), turn(10_000, good, 5500));
    assert.deepEqual([here, one, withNextKey(one), two].map(hasNextKey), [false, true, false, false]);
    assert.deepEqual([hasNextKey(second), hasNextKey(slipped)], [true, false]);
  });
});

describe('the window for the next key', () => {
  const first = did(fresh(3), turn(1000, good, 5500));
  const next = withNextKey(first);
  const window = { endsMs: 6500 + 30_000, limitMs: 30_000 };
  const held = did(next, [[20_000, 'unlock-down']]);
  const begun = did(held, [[21_500, 'lock-down']]);
  const rows: readonly (readonly [what: string, rehearsal: Rehearsal, window: object | undefined])[] = [
    ['is not there for the first key', fresh(3), undefined],
    ['runs from the answer to the key before', first, window],
    ['goes on with the next key in hand', next, window],
    ['goes on while LOCK alone is pressed', did(next, [[9000, 'lock-down']]), window],
    ['goes on while UNLOCK is held', held, window],
    ['has done its work at the first LOCK', begun, undefined],
    ['is not there after the last key', did(fresh(1), turn(1000, good, 5500)), undefined],
    ['is not there when the others are at home', did(createRehearsal(facts, keys(3), 1, 1), turn(1000, good, 5500)), undefined],
    ['is not there after a key that was not learned', did(fresh(3), turn(1000, [1500], 5500)), undefined],
    ['is not there without limits', did(fresh(3, Infinity), turn(1000, good, 5500)), undefined],
  ];
  for (const [what, rehearsal, expected] of rows) {
    it(what, () => {
      assert.deepEqual(nextKeyWindow(rehearsal), expected);
    });
  }
  it('is twice as long when all goes slower', () => {
    assert.deepEqual(nextKeyWindow(did(fresh(2, 2), turn(1000, good, 5500))), { endsMs: 6500 + 60_000, limitMs: 60_000 });
  });
  for (const [what, before] of [
    ['before the next key is in hand', first],
    ['with the next key in hand', next],
  ] as const) {
    it(`over ${what}: that key is not learned, as it comes too late`, () => {
      assert.equal(withTimePassed(before, window.endsMs - 1), before);
      const over = withTimePassed(before, window.endsMs);
      assert.deepEqual([over.key, over.outcome, remarksOn(over)], [1, 'not-learned', [late]]);
      assert.deepEqual(ledgerOf(over), { known: ['1'], forgotten: ['2', '3'] });
      assert.equal(nextKeyWindow(over), undefined);
      assert.equal(withPress(over, 'unlock-down', 40_000), over);
    });
  }
  it('that goes by while UNLOCK is held is told at its release', () => {
    const long = did(next, [[30_000, 'unlock-down']]);
    assert.equal(withTimePassed(long, 37_000), long);
    assert.deepEqual(remarksOn(did(long, [[38_000, 'unlock-up']])), [late, early(0), used(8000)]);
  });
  it('changes nothing where there is none', () => {
    const one = fresh(1);
    assert.equal(withTimePassed(one, 100_000), one);
  });
});
