import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultReading, readings, type Reading, type ReadingName } from '../../../../src/domain/car/car-readings.ts';
import { createCar } from '../../../../src/domain/car/car-state.ts';
import { key, lock, play, presses, spec, taughtBy, turn, type Act, type Story } from './fixtures/scenarios.ts';

const keys = ['red', 'blue', 'green', 'white', 'grey'].map((id) => key(id));
const good = [...turn(), ...presses('red', 8000)];
const without = (story: Story, act: Act['act']): Story => story.filter(([, one]) => one.act !== act);
const five = [...turn(), ...keys.flatMap(({ id }, index) => presses(id, 8000 + index * 10_000))];

/** For each open question a story that the strictest car takes as the first row says, and each other reading as the rows after it. */
const examples: { readonly [Name in ReadingName]: readonly [story: Story, also: Partial<Reading>, ...taught: string[]] } = {
  limitReached: [[...turn(), ...presses('red', 8000, { releaseMs: 10_000 })], {}, '', 'red'],
  opens: [without(good, 'key-out'), { keyInLock: 'ignored' }, '', 'red'],
  keyInLock: [without(good, 'key-out'), { opens: 'off' }, '', 'red'],
  start: [[...good, [2000, { act: 'turn', to: 'start' }]], {}, '', 'red'],
  doorBefore: [[[-1, { act: 'door', open: true }], ...good, [5000, { act: 'door', open: false }]], {}, '', 'red'],
  doorInMode: [[...good, [5000, { act: 'door', open: true }], [6000, { act: 'door', open: false }]], {}, '', 'red'],
  lockedCar: [[[-1, { act: 'lock-car', locked: true }], ...good], {}, '', 'red'],
  beginUntil: [[...turn(), ...presses('red', 32_000)], {}, '', 'red'],
  pressesFrom: [[...turn(), ...presses('red', 8000, { releaseMs: 11_000 })], {}, '', 'red'],
  pressesUntil: [[...turn(), ...presses('red', 8000, { releaseMs: 12_000 })], {}, '', 'red'],
  shortestGap: [[...turn(), ...presses('red', 8000, { locks: [1500, 1799, 3000] })], {}, '', 'red'],
  shortestPress: [[...turn(), ...presses('red', 8000, { forMs: 99 })], {}, '', 'red'],
  letGoBetween: [[...good, [10_000, { act: 'unlock-up', key: 'red' }], [10_100, { act: 'unlock-down', key: 'red' }]], {}, '', 'red'],
  extraLock: [[...turn(), ...presses('red', 8000, { locks: [1500, 2500, 3500, 4500] })], {}, '', 'red'],
  learnsAt: [without(good, 'unlock-up'), {}, '', 'red'],
  othersForgotten: [turn(), {}, '', 'blue red'],
  pressesNotTaken: [presses('red', 8000), {}, '', 'red'],
  failedTry: [
    [
      ...turn(),
      ...presses('red', 8000, { locks: [1500] }),
      ...presses('red', 16_000),
      ...presses('blue', 40_000, { locks: [1500] }),
      ...presses('blue', 60_000),
    ],
    {},
    '',
    'red',
    'red blue',
  ],
  sameKeyTwice: [
    [...good, ...presses('red', 20_000), ...presses('blue', 50_000), ...presses('green', 30_000)],
    { pressesNotTaken: 'keeps' },
    'red',
    'red green blue',
    'red green blue',
  ],
  keyTooMany: [five, {}, 'red blue green white', 'blue green white grey'],
  keyPutIn: [
    [...good, [15_000, { act: 'key-in', key: 'blue' }], [16_000, { act: 'key-out' }], ...presses('blue', 20_000)],
    {},
    'red',
    'red blue',
  ],
  ignitionOn: [
    [...good, ...turn('blue', 19_000).slice(0, 1), ...presses('blue', 19_500), [22_000, { act: 'turn', to: 'position-1' }]],
    { keyInLock: 'ignored', keyPutIn: 'ignored' },
    '',
    'red',
  ],
  interleaved: [[...good, [10_000, { act: 'unlock-down', key: 'blue' }], [10_500, { act: 'unlock-up', key: 'blue' }]], {}, '', 'red'],
  longestHold: [[...turn(), ...presses('red', 8000, { releaseMs: 15_000 })], { pressesUntil: 'last-lock' }, '', 'red'],
};

describe('what no source says', () => {
  for (const [name, [story, also, ...taught]] of Object.entries(examples)) {
    readings[name as ReadingName].forEach((value, index) => {
      it(`${name}, if ${value}`, () => {
        const known = { othersForgotten: ['blue', 'red'], pressesNotTaken: ['red'] }[name] ?? [];
        const { car } = play(createCar(spec(keys), { ...defaultReading, ...also, [name]: value }, known), story);
        assert.equal(car.known.join(' '), taught[index]);
      });
    });
  }

  it('same key twice: only one reading answers again and gives the next key its time anew', () => {
    const story: Story = [...good, ...presses('red', 30_000), ...presses('blue', 50_000)];
    const taught = readings.sameKeyTwice.map((sameKeyTwice) =>
      taughtBy(story, keys, { ...defaultReading, pressesNotTaken: 'keeps', sameKeyTwice }),
    );
    assert.deepEqual(taught, [['red'], ['red'], ['red', 'blue']]);
  });
  describe('presses that the car does not take', () => {
    const before: Story = [...turn(), ...presses('red', 8000)];
    const rows: readonly (readonly [what: string, story: Story, keeps: boolean])[] = [
      ['with the car not listening', presses('red', 60_000), false],
      ['a second time in one run', presses('red', 16_000), false],
      ['after the time to begin', presses('red', 46_000), false],
      ['of another key', presses('blue', 60_000), true],
      ['one LOCK short', presses('red', 60_000, { locks: [1500, 3000] }), true],
      ['one LOCK too many', presses('red', 60_000, { locks: [1500, 2500, 3500, 4500] }), false],
    ];
    for (const [what, story, keeps] of rows) {
      it(`${what}: a key that was taught ${keeps ? 'is still known' : 'is forgotten'}`, () => {
        assert.deepEqual(taughtBy([...before, ...story], keys), keeps ? ['red'] : []);
      });
    }
    it('a key that was taken at its last LOCK keeps its new code at the release', () => {
      assert.deepEqual(taughtBy(before, keys, { ...defaultReading, learnsAt: 'last-lock' }), ['red']);
    });
    it('a run that succeeds teaches the key again', () => {
      const again: Story = [[90_000, { act: 'lock-car', locked: false }], ...turn('red', 100_000), ...presses('red', 108_000)];
      assert.deepEqual(taughtBy([...before, ...presses('red', 60_000), ...again], keys), ['red']);
    });
  });
  it('a failed try: only one reading gives the time to begin anew', () => {
    const story: Story = [...turn(), ...presses('red', 8000, { locks: [1500] }), ...presses('red', 33_000)];
    const taught = readings.failedTry.map((failedTry) => taughtBy(story, keys, { ...defaultReading, failedTry }));
    assert.deepEqual(taught, [[], [], ['red']]);
  });
  it('a door in mid-try spoils that try in every reading', () => {
    for (const doorInMode of readings.doorInMode) {
      assert.deepEqual(taughtBy([...good, [10_000, { act: 'door', open: true }]], keys, { ...defaultReading, doorInMode }), []);
    }
  });
  it('a try let go between presses still has its 10 s', () => {
    const story: Story = [
      ...turn(),
      ...presses('red', 8000, { locks: [1500, 3000], releaseMs: 4000 }),
      ...presses('red', 16_500, { locks: [800], releaseMs: 2000 }),
    ];
    assert.deepEqual(taughtBy(story, keys, { ...defaultReading, letGoBetween: 'goes-on' }), []);
  });
  it('a LOCK of another key spoils a try, its release does not', () => {
    assert.deepEqual(taughtBy([...good, ...lock('blue', 10_000)], keys), []);
    assert.deepEqual(taughtBy([...good, [10_000, { act: 'lock-up', key: 'blue' }]], keys), ['red']);
  });
});

it('the strictest car learns nothing that another would not', () => {
  const act = fc.oneof(
    ...(['unlock-down', 'unlock-up', 'lock-down', 'lock-up', 'key-in'] as const).map((name) =>
      fc.constantFrom('red', 'blue').map((of): Act => ({ act: name, key: of })),
    ),
    fc.constantFrom('off', 'position-1', 'start').map((to): Act => ({ act: 'turn', to: to as 'off' })),
    fc.boolean().map((open): Act => ({ act: 'door', open })),
    fc.constant<Act>({ act: 'key-out' }),
  );
  const story = fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), act), { maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(30), fc.integer({ min: -3000, max: 3000 })), { maxLength: 3 }),
      fc.array(fc.nat(30), { maxLength: 2 }),
    )
    .map(([more, shifts, drops]): Story => {
      const shift = new Map(shifts);
      const kept = [...good, ...presses('blue', 20_000)].flatMap(([atMs, one], index): Story =>
        drops.includes(index) ? [] : [[atMs + (shift.get(index) ?? 0), one]],
      );
      return [...kept, ...more];
    });
  const reading = fc.record(
    Object.fromEntries(Object.entries(readings).map(([name, values]) => [name, fc.constantFrom(...values)])),
  ) as fc.Arbitrary<Reading>;
  let taughtOnes = 0;
  const property = fc.property(story, reading, (acts, other) => {
    const strict = play(createCar(spec(keys), defaultReading, []), acts).taught;
    const lenient = play(createCar(spec(keys), other, []), acts).taught;
    taughtOnes += strict.length;
    assert.deepEqual(
      strict.filter((one) => !lenient.includes(one)),
      [],
    );
  });
  fc.assert(property, { numRuns: Math.max(500, Number(process.env['CASES'] ?? 100_000) / 10) });
  assert.ok(taughtOnes > 0);
});
