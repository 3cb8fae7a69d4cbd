import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { diagnose } from '../../../../src/domain/run/diagnosis.ts';
import type { Moment } from '../../../../src/domain/time/clock.ts';
import { viewOf } from '../../../../src/domain/run/run-view.ts';
import { runAfter, type RunEvent } from '../../../../src/domain/run/run.ts';
import { createRun, type Run } from '../../../../src/domain/run/run-state.ts';
import { restoreRun, serializeRun } from '../../../../src/domain/run/run-store.ts';
import { after, moment, schedule, started, ticked, type Doing } from './fixtures/run-driver.ts';

// Never so few that none can be read back.
const numRuns = Math.max(500, Math.ceil(Number(process.env['CASES'] ?? 100_000) / 20));

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.double()).map((count): Doing => ({ type: 'set-keys', count })) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: -1, max: 5 }), fc.string()).map(([key, name]): Doing => ({ type: 'name-key', key, name })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Doing>({ type: 'set-mode', mode: 'own' }, { type: 'set-mode', mode: 'paced' }) },
  { weight: 2, arbitrary: fc.boolean().map((heard): Doing => ({ type: 'sound-heard', heard })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Doing>({ type: 'confirm-ready' }, { type: 'start' }, { type: 'act' }, { type: 'yes' }, { type: 'tick' }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Doing>(
      { type: 'sound-test' },
      { type: 'no' },
      { type: 'stop' },
      { type: 'go-on' },
      { type: 'back' },
      { type: 'resume' },
      { type: 'again' },
    ),
  },
);

/** Time that mostly goes on, and now and then jumps on either clock, to and fro, or is no number. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 3000 }).map((ms) => ({ mono: ms, wall: ms })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40_000 }).map((ms) => ({ mono: ms, wall: ms })) },
  {
    weight: 1,
    arbitrary: fc.record({ mono: fc.integer({ min: -5000, max: 60_000 }), wall: fc.integer({ min: -4_000_000, max: 4_000_000 }) }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ mono: Number.NaN, wall: 0 }, { mono: 0, wall: Infinity }) },
);

/** A run under way, from which anything may happen. */
const run = fc.oneof(
  fc.constant(createRun(schedule, 'e46@1', moment(0))),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('own', 'paced'), fc.integer({ min: 0, max: 21_000 }))
    .map(([count, mode, ms]) => ticked(started(Array(count).fill('k'), mode as 'own'), 0, ms, 500)),
);

const events = fc.array(fc.tuple(doing, step), { maxLength: 30 });

function eventsOf(listed: readonly (readonly [Doing, Moment])[], from: Moment): RunEvent[] {
  let now = from;
  return listed.map(([one, by]) => {
    const jumped = { mono: now.mono + by.mono, wall: now.wall + by.wall };
    if (Number.isFinite(jumped.mono) && Number.isFinite(jumped.wall)) now = jumped;
    return { ...one, now: jumped };
  });
}

it('no order of events throws, moves time backwards, or shows a negative or growing countdown', () => {
  let countdowns = 0;
  fc.assert(
    fc.property(run, events, (first, listed) => {
      let before = after(first, 'tick', 21_000).run;
      let shown = viewOf(before, moment(21_000)).window;
      for (const event of eventsOf(listed, moment(21_000))) {
        const [next, effects] = runAfter(before, event);
        const { window, ledger } = viewOf(next, event.now);
        assert.ok(next.clock.nowMs >= before.clock.nowMs);
        assert.ok(effects.every((effect) => effect[0] !== 'tone' || (effect[2] >= 0 && effect[2] <= 1000) || event.type === 'sound-test'));
        assert.equal(ledger.length, next.names.length);
        if (window) {
          countdowns++;
          assert.ok(window.remainingMs >= 0 && window.remainingMs <= window.limitMs);
          if (shown?.id === window.id && shown.opensMs === window.opensMs) assert.ok(window.remainingMs <= shown.remainingMs);
          assert.ok([window.ring.filled, window.ring.outlined, ...window.ring.marks].every((share) => share >= 0 && share <= 1));
        }
        shown = window ?? shown;
        assert.ok(diagnose(next).every(({ tookMs }) => tookMs === undefined || tookMs >= 0));
        before = next;
      }
    }),
    { numRuns },
  );
  assert.ok(countdowns > 0);
});

it('what is said before Stop is what stands after it: the same keys, and each in the list of keys', () => {
  let [stopped, asked] = [0, 0];
  fc.assert(
    fc.property(run, events, (first, listed) => {
      let before = first;
      let now = moment(21_000);
      for (const event of eventsOf(listed, now)) [before, now] = [runAfter(before, event)[0], event.now];
      const { losses, lossesIf } = viewOf(before, now);
      const after = runAfter(before, { type: 'stop', now })[0];
      const { losses: left, ledger } = viewOf(after, now);
      assert.deepEqual(left, losses);
      const keys = (status: string) => ledger.flatMap((row, key) => (row.status === status ? [key] : []));
      if (after.endReason !== 'stop') return;
      stopped++;
      assert.deepEqual([keys('probably-forgotten'), keys('uncertain')], [losses.forgotten, losses.uncertain]);
      if (!lossesIf) return;
      asked++;
      const named = [lossesIf.yes, lossesIf.no].flatMap(({ forgotten, uncertain }) => [...forgotten, ...uncertain]);
      assert.deepEqual([...new Set(named)].sort(), [...losses.forgotten, ...losses.uncertain].sort());
    }),
    { numRuns },
  );
  assert.ok(stopped > 0 && asked > 0);
});

it('a run written down and read back goes on the same', () => {
  fc.assert(
    fc.property(run, events, events, (first, earlier, later) => {
      // Both clocks go on in step; only the page’s own starts anew with the reload.
      const steady = (listed: typeof earlier) =>
        listed.map(([one, { mono }]): [Doing, Moment] => [one, { mono: Math.abs(mono || 0), wall: Math.abs(mono || 0) }]);
      let now = moment(21_000);
      let before: Run = first;
      for (const event of eventsOf(steady(earlier), now)) [before, now] = [runAfter(before, event)[0], event.now];
      const { run: back } = restoreRun(serializeRun(before), schedule, 'e46@1', { mono: 7, wall: now.wall });
      assert.ok(back);
      let copy = back;
      const byMono = 7 - now.mono;
      for (const event of eventsOf(steady(later), now)) {
        const [next, effects] = runAfter(before, event);
        const moved = { mono: event.now.mono + byMono, wall: event.now.wall };
        const [nextCopy, effectsCopy] = runAfter(copy, { ...event, now: moved });
        assert.deepEqual(effectsCopy, effects);
        assert.deepEqual(viewOf(nextCopy, moved), viewOf(next, event.now));
        [before, copy] = [next, nextCopy];
      }
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});

it('whatever stands in the store, reading it throws nothing, and what is read can be gone on with', () => {
  const texts = ['paced', 'own'].flatMap((mode) =>
    [5000, 12_500, 19_500].map((ms) => serializeRun(ticked(started(['a', 'b'], mode as 'own'), 0, ms))),
  );
  const junk = fc.oneof(
    fc.constantFrom(null, -1, 0, 1, 2, 99, 1.5, 'lead', 'own', 'question', 'over', 'finish', 'yes', [], {}),
    fc.jsonValue({ maxDepth: 1 }),
  );
  const spoiled = fc.tuple(fc.constantFrom(...texts), fc.nat(), junk).map(([text, at, value]) => {
    const places: [Record<string, unknown>, string][] = [];
    const visit = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return;
      for (const name of Object.keys(node)) places.push([node as Record<string, unknown>, name]);
      Object.values(node).forEach(visit);
    };
    const data = JSON.parse(text) as unknown;
    visit(data);
    const [node, name] = places[at % places.length]!;
    node[name] = value;
    return JSON.stringify(data);
  });
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.string()), events, (text, listed) => {
      const { run: back } = restoreRun(text, schedule, 'e46@1', moment(20_000));
      if (!back) return;
      read++;
      let before = back;
      for (const event of eventsOf(listed, moment(20_000))) {
        before = runAfter(before, event)[0];
        const { window } = viewOf(before, event.now);
        assert.ok(!window || window.remainingMs >= 0);
        diagnose(before);
      }
    }),
    { numRuns },
  );
  assert.ok(read > 0);
});

it('a run read back in mid-window after the page was away shows what is left', () => {
  const own = [10_000, 12_000].reduce((before, ms) => after(before, 'act', ms).run, started(['a'], 'own'));
  const now = { mono: 0, wall: moment(25_000).wall };
  assert.equal(viewOf(restoreRun(serializeRun(own), schedule, 'e46@1', now).run!, now).window?.remainingMs, 17_000);
});
