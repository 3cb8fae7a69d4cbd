import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { defaultReading, readings, type Reading } from '../../../../src/domain/car/car-readings.ts';
import { createCar, type Car } from '../../../../src/domain/car/car-state.ts';
import { carAfter, carSpec, type CarEvent } from '../../../../src/domain/car/car.ts';
import { paceFor, type Schedule } from '../../../../src/domain/run/pace.ts';
import { runAfter, type RunEvent } from '../../../../src/domain/run/run.ts';
import type { Segment } from '../../../../src/domain/run/pace-layout.ts';
import { createRun, type Run } from '../../../../src/domain/run/run-state.ts';
import { follow, type Miss } from './fixtures/simulated-person.ts';
import { plans } from './fixtures/plans.ts';

const cases = Number(process.env['CASES'] ?? 100_000);

/** Every model with every kind of key that it lists and that has buttons. */
const cars = plans.flatMap((plan) =>
  plan.keys.filter(({ hasButtons }) => hasButtons).map((kind) => ({ plan, kind, schedule: paced(plan) })),
);

const reading = fc.record(
  Object.fromEntries(Object.entries(readings).map(([name, values]) => [name, fc.constantFrom(...values)])),
) as fc.Arbitrary<Reading>;

/** The shares that a follower draws: for each key at most nine acts, three presses and a Yes; the ends are drawn often. */
const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 52, maxLength: 52, size: 'max' });

function drawing(values: readonly number[]): () => number {
  let index = 0;
  return () => values[index++ % values.length]! * 0.000_999_999;
}

function paced(plan: Parameters<typeof paceFor>[0]): Schedule {
  const { schedule, refusal } = paceFor(plan);
  assert.equal(refusal, undefined);
  return schedule;
}

function carOf({ plan, kind }: (typeof cars)[number], ids: readonly string[], read: Reading): Car {
  const { hasButtons, hasLight } = kind;
  return createCar(
    carSpec(
      plan,
      ids.map((id) => ({ id, hasButtons, hasLight, charge: 'ok' })),
    ),
    read,
  );
}

function afterAll(car: Car, acts: readonly CarEvent[]): Car {
  return acts.reduce((before, act) => carAfter(before, act)[0], car);
}

const four = ['a', 'b', 'c', 'd'];

it(`whoever follows the paced run teaches every key, in every car, under every reading; a key left out is forgotten`, () => {
  fc.assert(
    fc.property(fc.constantFrom(...cars), fc.integer({ min: 1, max: 4 }), reading, shares, (one, count, read, values) => {
      const keys = four.slice(0, count);
      const { acts } = follow(one.schedule, keys, read, drawing(values));
      const { known } = afterAll(carOf(one, [...keys, 'left out'], read), acts);
      if (known.join() !== keys.join()) assert.deepEqual(known, keys);
    }),
    { numRuns: cases },
  );
});

it('so they do in each single reading, at the ends of every margin', () => {
  for (const one of cars) {
    for (const [name, values] of Object.entries(readings)) {
      for (const value of values) {
        const read = { ...defaultReading, [name]: value };
        for (const share of [0, 0.999_999]) {
          for (const other of [0, 0.999_999]) {
            let turn = 0;
            const { acts } = follow(one.schedule, four, read, () => (turn++ % 2 === 0 ? share : other));
            assert.deepEqual(afterAll(carOf(one, [...four, 'left out'], read), acts).known, four, `${name}: ${value}`);
          }
        }
      }
    }
  }
});

/** The schedule of a page that slept before any press of the first key, and led them again from this moment on. */
function ledAgain(schedule: Schedule, fromMs: number): Schedule {
  const [first, ...rest] = schedule.segments as [Segment, ...Segment[]];
  const ignition = first.cues.slice(0, first.cues.findIndex(({ id }) => id === 'take-out') + 1);
  const { cues, endMs, answerMs } = schedule.restartSegment;
  const again = cues.map((cue) => ({ ...cue, atMs: fromMs + cue.atMs }));
  return {
    ...schedule,
    segments: [{ ...first, cues: [...ignition, ...again], endMs: fromMs + endMs, answerMs: fromMs + answerMs }, ...rest],
  };
}

it('whose presses are led again after a sleep teaches every key too, as long as the run leads them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cars),
      fc.integer({ min: 1, max: 4 }),
      reading,
      shares,
      fc.nat(999),
      (one, count, read, values, share) => {
        const keys = four.slice(0, count);
        const { cues } = one.schedule.segments[0]!;
        const at = (id: string) => cues.find((cue) => cue.id === id)!.atMs;
        const fromMs = at('take-out') + Math.floor(((at('switch-off') + one.schedule.restartDeadlineMs - at('take-out')) * share) / 1000);
        const { acts } = follow(ledAgain(one.schedule, fromMs), keys, read, drawing(values));
        assert.deepEqual(afterAll(carOf(one, [...keys, 'left out'], read), acts).known, keys);
      },
    ),
    { numRuns: Math.ceil(cases / 10) },
  );
});

it('in the strictest car a window missed by a second leaves that key untaught', () => {
  const miss = fc.oneof(
    fc.constantFrom<Miss>({ key: 0, window: 'ignition', byMs: 1000 }, { key: 0, window: 'begin', byMs: 1000 }),
    fc.integer({ min: 1, max: 3 }).map((key): Miss => ({ key, window: 'next-key', byMs: 1000 })),
    fc.integer({ min: 0, max: 3 }).map((key): Miss => ({ key, window: 'presses', byMs: 1000 })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...cars), miss, shares, (one, missed, values) => {
      const { acts } = follow(one.schedule, four, defaultReading, drawing(values), missed);
      const { known } = afterAll({ ...carOf(one, four, defaultReading), known: [] }, acts);
      assert.deepEqual(known, four.slice(0, missed.key));
    }),
    { numRuns: Math.ceil(cases / 10) },
  );
});

it('a key whose presses came too late is taught by a run that succeeds, under every reading', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cars), fc.integer({ min: 1, max: 4 }), reading, shares, (one, count, read, values) => {
      const keys = four.slice(0, count);
      const missed = follow(one.schedule, keys, read, drawing(values), { key: 0, window: 'begin', byMs: 1000 }).acts;
      const laterMs = Math.max(...missed.map(({ atMs }) => atMs)) + 60_000;
      const acts = follow(one.schedule, keys, read, drawing(values)).acts.map((act) => ({ ...act, atMs: act.atMs + laterMs }));
      const unlocked: CarEvent = { act: 'lock-car', locked: false, atMs: laterMs - 2000 };
      assert.deepEqual(afterAll(carOf(one, keys, read), [...missed, unlocked, ...acts]).known, keys);
    }),
    { numRuns: Math.ceil(cases / 10) },
  );
});

it('a run stopped at any moment names every key that the car no longer knows, however the car counts', () => {
  let named = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...cars),
      fc.integer({ min: 1, max: 4 }),
      // Where a car forgets all keys as soon as it listens, the run says that the moment is not known.
      reading.map((read): Reading => ({ ...read, othersForgotten: 'with-first-key' })),
      shares,
      fc.integer({ min: 0, max: 90_000 }),
      (one, count, read, values, stopMs) => {
        const keys = four.slice(0, count);
        const { acts, yesMs } = follow(one.schedule, keys, read, drawing(values));
        let run = at(ready(one.schedule, count), 'start', 0);
        for (const ms of [...yesMs, stopMs].filter((yes) => yes <= stopMs)) {
          for (let tickMs = run.clock.nowMs; tickMs < ms; tickMs += 500) run = at(run, 'tick', tickMs);
          run = at(run, ms === stopMs ? 'stop' : 'yes', ms);
        }
        const { known } = afterAll(
          carOf(one, keys, read),
          acts.filter(({ atMs }) => atMs < stopMs),
        );
        const { forgotten, uncertain } = run.earlierLosses;
        const unnamed = keys.filter((key, index) => !known.includes(key) && ![...forgotten, ...uncertain].includes(index));
        named += forgotten.length + uncertain.length;
        assert.deepEqual(unnamed, []);
      },
    ),
    // Few of the moments come after a key was forgotten: fewer runs than these may name none.
    { numRuns: Math.max(500, Math.ceil(cases / 10)) },
  );
  assert.ok(named > 0);
});

it('the run itself leads by that schedule, however often the page tells it the time', () => {
  const every = fc.integer({ min: 20, max: 1000 });
  fc.assert(
    fc.property(fc.constantFrom(...cars), fc.integer({ min: 1, max: 4 }), every, shares, ({ schedule }, count, everyMs, values) => {
      const keys = four.slice(0, count);
      const { yesMs } = follow(schedule, keys, defaultReading, drawing(values));
      let run = ready(schedule, count);
      let startMs = 0;
      run = at(run, 'start', 0);
      keys.forEach((_, index) => {
        for (let ms = startMs; run.phase === 'lead' && ms < startMs + 60_000; ms += everyMs) run = at(run, 'tick', ms);
        const { startMs: began, interrupted, carAnswerMs } = run.attempts.at(-1)!;
        assert.deepEqual([began, interrupted, carAnswerMs], [startMs, false, startMs + schedule.segments[index]!.answerMs]);
        startMs = Math.max(yesMs[index]!, run.clock.nowMs);
        run = at(run, 'yes', startMs);
      });
      assert.deepEqual([run.phase, run.learned], ['finish', count]);
    }),
    { numRuns: Math.ceil(cases / 100) },
  );
});

function at(run: Run, type: 'confirm-ready' | 'start' | 'tick' | 'yes' | 'stop', ms: number): Run {
  return runAfter(run, { type, now: { mono: ms, wall: ms } })[0];
}

function ready(schedule: Schedule, count: number): Run {
  const now = { mono: 0, wall: 0 };
  const events: RunEvent[] = [
    { type: 'set-keys', count, now },
    { type: 'confirm-ready', now },
    { type: 'sound-heard', heard: true, now },
  ];
  return events.reduce((run, event) => runAfter(run, event)[0], createRun(schedule, 'any', now));
}
