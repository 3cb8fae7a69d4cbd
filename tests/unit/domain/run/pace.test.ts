import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultReading } from '../../../../src/domain/car/car-readings.ts';
import { createCar } from '../../../../src/domain/car/car-state.ts';
import { carAfter, carSpec } from '../../../../src/domain/car/car.ts';
import type { TimingFacts } from '../../../../src/domain/catalog/timing-facts.ts';
import { paceFor } from '../../../../src/domain/run/pace.ts';
import { choreography } from './fixtures/choreography.ts';
import { facts } from './fixtures/facts.ts';
import { follow } from './fixtures/simulated-person.ts';

function timed(plan: TimingFacts, segment: number): string[] {
  return paceFor(plan).schedule!.segments[segment]!.cues.map(
    ({ id, number, atMs }) => `${atMs} ${id}${number === undefined ? '' : ` ${number}`}`,
  );
}

const lead = (fromMs: number) => [
  ...[3, 2, 1].map((number, index) => `${fromMs + index * 1000} count-in ${number}`),
  `${fromMs + 3000} hold-unlock`,
  `${fromMs + 5000} lock 1`,
  `${fromMs + 6500} lock 2`,
  `${fromMs + 8000} lock 3`,
  `${fromMs + 9000} let-go`,
  `${fromMs + 10_000} watch`,
];

describe('the pace of a procedure', () => {
  it('leads the first key through ignition and presses', () => {
    const first = [
      '0 count-in 3',
      '1000 count-in 2',
      '2000 count-in 1',
      '3000 position-1',
      '4000 switch-off',
      '5000 take-out',
      '7000 pick-up',
      ...lead(9000),
    ];
    assert.deepEqual(timed(facts(), 0), first);
  });
  it('leads each further key through the presses alone', () => {
    for (const key of [1, 2, 3]) assert.deepEqual(timed(facts(), key), ['0 pick-up', ...lead(2000)]);
  });
  it('leaves the margins it states', () => {
    const rows = paceFor(facts(), 2).schedule!.segments.flatMap(({ windows }, key) =>
      windows.map(({ id, limitMs, opensMs, doneByMs, marginMs }) => [key, id, limitMs, doneByMs - opensMs, marginMs].join(' ')),
    );
    assert.deepEqual(rows, [
      '0 ignition 5000 2000 3000',
      '0 begin 30000 10000 20000',
      '0 presses 10000 6000 4000',
      '1 next-key 30000 15000 15000',
      '1 presses 10000 6000 4000',
    ]);
  });
  it('says how late each act may come: the least margin of all windows still to be kept', () => {
    const [first, next] = paceFor(facts()).schedule!.segments.map(({ cues }) => cues.map(({ maxDelayMs }) => maxDelayMs ?? '-').join(' '));
    assert.equal(first, '- - - 3000 3000 3000 4000 - - - 4000 4000 4000 4000 4000 -');
    assert.equal(next, '4000 - - - 4000 4000 4000 4000 4000 -');
  });
  it('asks a second after letting go, and waits for a Yes with whole and with less margin', () => {
    const { segments, fullMarginAnswerMs, latestAnswerMs, nextKeyMs } = paceFor(facts()).schedule!;
    assert.deepEqual(
      [segments[0]!.endMs, segments[0]!.answerMs, fullMarginAnswerMs, latestAnswerMs, nextKeyMs],
      [19_000, 17_000, 8000, 19_000, 30_000],
    );
  });
  it('gives each cue its tone and the window that runs beside it', () => {
    const { cues } = paceFor(facts()).schedule!.segments[0]!;
    assert.equal(
      cues.map(({ tone }) => tone ?? '-').join(' '),
      'beat beat beat start end beat beat beat beat beat start beat beat beat end -',
    );
    assert.equal(
      paceFor(facts())
        .schedule!.segments[1]!.cues.map(({ tone }) => tone ?? '-')
        .join(' '),
      'beat beat beat beat start beat beat beat end -',
    );
    assert.equal(
      cues.map(({ window }) => window ?? '-').join(' '),
      '- - - ignition ignition ignition begin begin begin begin presses presses presses presses presses -',
    );
  });
});

describe('another plan', () => {
  it('has other numbers and no change of code', () => {
    assert.deepEqual(
      timed(
        facts({ ignition: 8000, begin: 40_000, presses: 20_000, 'next-key': 40_000 }, { gap: [2000, 3000], presses: 2, countInMs: 0 }),
        1,
      ),
      [
        '0 pick-up',
        '3000 count-in 3',
        '5000 count-in 2',
        '7000 count-in 1',
        '9000 hold-unlock',
        '12000 lock 1',
        '14500 lock 2',
        '16500 let-go',
        '18500 watch',
      ],
    );
  });
  it('is led at the quick end of its span where the middle does not fit', () => {
    assert.deepEqual(timed(facts({ presses: 6000 }), 1).slice(4), [
      '4000 hold-unlock',
      '5000 lock 1',
      '6000 lock 2',
      '7000 lock 3',
      '8000 let-go',
      '9000 watch',
    ]);
  });
  for (const [id, limitMs, neededMs] of [
    ['ignition', 3999, 2000],
    ['begin', 13_999, 7000],
    ['presses', 5714, 4000],
    ['next-key', 15_999, 8000],
  ] as const) {
    it(`is refused by name when ${limitMs} ms for ${id} are too short for hands`, () => {
      assert.deepEqual(paceFor(facts({ [id]: limitMs })).refusal, { why: 'too-short', id, neededMs, limitMs });
      assert.equal(paceFor(facts({ [id]: limitMs + 1 })).refusal, undefined);
    });
  }
  it('with one key needs no time for the next', () => {
    assert.equal(paceFor(facts({ 'next-key': 15_000 }), 1).refusal, undefined);
    assert.equal(paceFor(facts({ 'next-key': 15_000 }), 2).refusal?.why, 'too-short');
  });
  it('in which the question is pressing lets no act be later than that, where another key follows', () => {
    const lateMs = (keyCount: number) =>
      new Set(paceFor(facts({ 'next-key': 16_000 }), keyCount).schedule!.segments[0]!.cues.flatMap((cue) => cue.maxDelayMs ?? []));
    assert.deepEqual([...lateMs(2)], [2000]);
    assert.deepEqual([...lateMs(1)], [3000, 4000]);
  });
  it('has no more keys than it counts', () => {
    assert.deepEqual(paceFor(facts(), 5).refusal, { why: 'too-many-keys', most: 4 });
    assert.equal(paceFor(facts(), 4).schedule!.segments.length, 4);
  });
  for (const [id, without] of [
    ['run', { ...facts(), run: undefined }],
    ['begin', { ...facts(), limits: { ...facts().limits, begin: undefined } as unknown as TimingFacts['limits'] }],
    ['gap', { ...facts(), spans: {} }],
    ['presses', { ...facts(), counts: { keys: 4 } }],
    ['keys', { ...facts(), counts: { presses: 3 } }],
  ] as const) {
    it(`without “${id}” has no paced run`, () => {
      assert.deepEqual(paceFor(without).refusal, { why: 'missing', id });
    });
  }

  it('whatever its numbers: it is refused, or keeps its margins and teaches the strictest car', () => {
    const ms = (min: number, max: number) => fc.integer({ min, max });
    // The strictest car never lets UNLOCK be held for more than 15 s.
    const numbers = fc.record({
      ignition: ms(1000, 8000),
      begin: ms(5000, 60_000),
      presses: ms(3000, 15_000),
      'next-key': ms(8000, 60_000),
    });
    const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 52, maxLength: 52 });
    let led = 0;
    fc.assert(
      fc.property(
        numbers,
        ms(1000, 1500),
        ms(0, 1500),
        ms(1, 5),
        ms(0, 4000),
        shares,
        (limits, fromMs, moreMs, presses, countInMs, values) => {
          const plan = facts(limits, { gap: [fromMs, fromMs + moreMs], presses, countInMs });
          const { schedule } = paceFor(plan);
          if (!schedule) return;
          led++;
          for (const { id, limitMs, marginMs } of schedule.segments.flatMap(({ windows }) => windows))
            assert.ok(marginMs >= limitMs * choreography.windows[id]!.spare);
          const keys = ['a', 'b', 'c', 'd'];
          let index = 0;
          const { acts } = follow(schedule, keys, defaultReading, () => values[index++ % values.length]! * 0.000_999_999);
          const spec = carSpec(
            plan,
            keys.map((id) => ({ id, hasButtons: true, hasLight: false, charge: 'ok' })),
          );
          assert.deepEqual(acts.reduce((car, act) => carAfter(car, act)[0], createCar(spec)).known, keys);
        },
      ),
      { numRuns: Math.max(500, Math.ceil(Number(process.env['CASES'] ?? 100_000) / 10)) },
    );
    assert.ok(led > 0);
  });
});
