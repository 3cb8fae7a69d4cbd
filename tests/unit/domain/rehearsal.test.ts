import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CarKey } from '../../../src/domain/car-state.ts';
import {
  ledgerOf,
  pressed,
  rehearsalFor,
  remarksOn,
  withNextKey,
  type Press,
  type Rehearsal,
  type Remark,
} from '../../../src/domain/rehearsal.ts';
import type { PaceFacts } from '../../../src/domain/pace.ts';

const limit = (ms: number) => ({ ms, countInMs: 0 });
const facts: PaceFacts = {
  limits: { ignition: limit(5000), begin: limit(30_000), presses: { ms: 10_000, countInMs: 3000 }, 'next-key': limit(30_000) },
  spans: { gap: { fromMs: 1000, toMs: 2000 } },
  counts: { keys: 4, presses: 3 },
  steps: [],
};
const oneKey = { hasButtons: true, hasLight: false, charge: 'ok' } as const;
const keys = (count: number): CarKey[] => Array.from({ length: count }, (_, index) => ({ id: String(index + 1), ...oneKey }));

type Act = readonly [atMs: number, act: Press];

const did = (rehearsal: Rehearsal, acts: readonly Act[]): Rehearsal =>
  acts.reduce((now, [atMs, act]) => pressed(now, act, atMs), rehearsal);

/** UNLOCK down at a moment, LOCK at these moments after that, UNLOCK up; each LOCK is so long down. */
function turn(fromMs: number, locksMs: readonly number[], untilMs: number, longMs = 200): Act[] {
  const locks = locksMs.flatMap((ms): Act[] => [
    [fromMs + ms, 'lock-down'],
    [fromMs + ms + longMs, 'lock-up'],
  ]);
  return [[fromMs, 'unlock-down'], ...locks, [fromMs + untilMs, 'unlock-up']];
}

const fresh = (count = 1, stretch = 1) => rehearsalFor(facts, keys(count), stretch);
const good = [1500, 3000, 4500];

const gap = (press: number, ms: number): Remark => ({ id: 'gap', press, ms });
const quick = (press: number, ms: number): Remark => ({ id: 'quick', press, ms });
const short = (press: number, ms: number): Remark => ({ id: 'short', press, ms });
const used = (ms: number, limitMs = 10_000): Remark => ({ id: 'used', ms, limitMs });
const steady = [gap(2, 1500), gap(3, 1500)];

describe('the presses of a rehearsal', () => {
  type Row = readonly [what: string, acts: readonly Act[], stretch: number, outcome: Rehearsal['outcome'], remarks: readonly Remark[]];
  const rows: readonly Row[] = [
    ['done as the guide says are learned', turn(1000, good, 5500), 1, 'learned', [...steady, used(5500)]],
    [
      'let go of too early are not',
      turn(1000, [1500, 3000], 4000),
      1,
      'not-learned',
      [{ id: 'let-go-early', presses: 2 }, gap(2, 1500), used(4000)],
    ],
    ['without one LOCK are not', turn(1000, [], 4000), 1, 'not-learned', [{ id: 'let-go-early', presses: 0 }, used(4000)]],
    [
      'with one LOCK too many are not',
      turn(1000, [1000, 2000, 3000, 4000], 5000),
      1,
      'not-learned',
      [{ id: 'too-many', presses: 4 }, gap(2, 1000), gap(3, 1000), gap(4, 1000), used(5000)],
    ],
    [
      'too rapid for the strict car are not',
      turn(1000, [1000, 1250, 1500], 3000),
      1,
      'not-learned',
      [quick(2, 250), quick(3, 250), used(3000)],
    ],
    [
      'quicker than advised, but not too quick, are learned, with a remark',
      turn(1000, [1000, 1999, 2998], 4000),
      1,
      'learned',
      [quick(2, 999), quick(3, 999), used(4000)],
    ],
    [
      'each too short are not',
      turn(1000, good, 5500, 99),
      1,
      'not-learned',
      [short(1, 99), short(2, 99), short(3, 99), ...steady, used(5500)],
    ],
    ['just long enough are learned', turn(1000, good, 5500, 100), 1, 'learned', [...steady, used(5500)]],
    ['a moment before the limit are learned', turn(1000, good, 9999), 1, 'learned', [...steady, used(9999)]],
    ['at the limit are not', turn(1000, good, 10_000), 1, 'not-learned', [...steady, used(10_000)]],
    ['at the limit are learned when all goes slower', turn(1000, good, 10_000), 2, 'learned', [...steady, used(10_000, 20_000)]],
    [
      'longer than any car would wait are learned when there is no limit',
      turn(1000, [20_000, 40_000, 60_000], 90_000),
      Infinity,
      'learned',
      [gap(2, 20_000), gap(3, 20_000), used(90_000, Infinity)],
    ],
    [
      'too rapid stay too rapid when all goes slower',
      turn(1000, [1000, 1250, 1500], 3000),
      2,
      'not-learned',
      [quick(2, 250), quick(3, 250), used(3000, 20_000)],
    ],
    [
      'begun when the car had stopped listening are not',
      turn(30_001, good, 5500),
      1,
      'not-learned',
      [{ id: 'late' }, ...steady, used(5500)],
    ],
    ['begun as late, with no limit, are learned', turn(300_000, good, 5500), Infinity, 'learned', [...steady, used(5500, Infinity)]],
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
    assert.deepEqual(held.record, { unlockUpMs: undefined, locksMs: [1000, 2500], heldMs: [300, undefined] });
  });
  it('shows what was used so far, up to the last LOCK', () => {
    assert.deepEqual(remarksOn(did(fresh(), turn(1000, good, 5500).slice(0, -1))), [...steady, used(4500)]);
  });
  it('is not learned by the light of a key alone', () => {
    const lit = rehearsalFor(facts, [{ ...keys(1)[0]!, hasLight: true }], 1);
    assert.equal(did(lit, turn(30_001, good, 5500)).outcome, 'not-learned');
  });
  it('holds UNLOCK for no longer than the strict car lets it, whatever the time for the presses', () => {
    const longer = { ...facts, limits: { ...facts.limits, presses: limit(20_000) } };
    const held = turn(1000, good, 16_000);
    assert.deepEqual(
      [1, 2].map((stretch) => did(rehearsalFor(longer, keys(1), stretch), held).outcome),
      ['not-learned', 'learned'],
    );
  });
  it('calls no press quick where the content gives no span for the gap', () => {
    const { gapMs } = rehearsalFor({ ...facts, spans: {} }, keys(1), 1);
    assert.deepEqual(gapMs, { fromMs: 0, toMs: Infinity });
  });
  it('never changes what it was', () => {
    const before = fresh(2);
    const copy = structuredClone(before);
    withNextKey(did(before, turn(1000, good, 5500)));
    assert.deepEqual(before, copy);
  });
});

describe('the whole story', () => {
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
    assert.deepEqual(remarksOn(did(withNextKey(first), turn(6500 + 30_000, good, 5500)))[0], { id: 'late' });
  });
  it('begins each key with nothing pressed, and has none after the last', () => {
    const next = withNextKey(first);
    assert.deepEqual([next.key, next.outcome, next.sinceMs, next.record.locksMs], [1, 'none', undefined, []]);
    assert.deepEqual(remarksOn(next), []);
    assert.equal(withNextKey(withNextKey(next)).key, 2);
  });
});
