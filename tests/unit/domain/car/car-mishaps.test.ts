import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultReading, type Reading } from '../../../../src/domain/car/car-readings.ts';
import { createCar, listensUntil } from '../../../../src/domain/car/car-state.ts';
import { carAfter, carSpec } from '../../../../src/domain/car/car.ts';
import { key, lock, play, presses, spec, taughtBy, turn, type Story } from './fixtures/scenarios.ts';

const keys = ['red', 'blue', 'green'].map((id) => key(id));
const good = [...turn(), ...presses('red', 8000)];
const open = (atMs: number): Story => [
  [atMs, { act: 'door', open: true }],
  [atMs + 100, { act: 'door', open: false }],
];
const locked = (atMs: number): Story => [
  [atMs, { act: 'lock-car', locked: true }],
  [atMs + 100, { act: 'lock-car', locked: false }],
];
const failed = (of: string, fromMs: number) => presses(of, fromMs, { locks: [1500] });
const listening = (story: Story, reading: Partial<Reading> = {}, of = spec(keys)) =>
  listensUntil(play(createCar(of, { ...defaultReading, ...reading }), story).car);

/** Things that go wrong, what is taught by the strictest car, and by one that reads one question otherwise. */
const mishaps: readonly (readonly [what: string, story: Story, strict: string, reading?: Partial<Reading>, otherwise?: string])[] = [
  ['a door opened while the key is at position 1', [...good, ...open(2000)], '', { doorBefore: 'ignored' }, 'red'],
  ['a door opened while the key waits in the lock', [...good, ...open(3000)], '', { doorBefore: 'ignored' }, 'red'],
  ['the car locked while the key is at position 1', [...good, ...locked(2000)], '', { lockedCar: 'ignored' }, 'red'],
  ['the car locked while the key waits in the lock', [...good, ...locked(3000)], '', { lockedCar: 'ignored' }, 'red'],
  ['the car locked in mid-try', [...good, ...locked(10_000)], '', { lockedCar: 'ignored' }, 'red'],
  ['the car locked between tries', [...good, ...locked(5000)], 'red'],
  ['the car still locked when the try begins', [...good, [5000, { act: 'lock-car', locked: true }]], '', { lockedCar: 'ignored' }, 'red'],
  ['the car unlocked in mid-try', [...good, [10_000, { act: 'lock-car', locked: false }]], 'red'],
  ['a door shut in mid-try', [...good, [10_000, { act: 'door', open: false }]], 'red'],
  [
    'a key put into the lock in mid-try',
    [...good, [10_000, { act: 'key-in', key: 'blue' }]],
    '',
    { keyPutIn: 'ignored', keyInLock: 'ignored' },
    'red',
  ],
  [
    'a key put into the lock in mid-try, where only a key in the lock blocks',
    [...good, [10_000, { act: 'key-in', key: 'blue' }]],
    '',
    { keyPutIn: 'ignored' },
    '',
  ],
  [
    'the lock turned from off to off',
    [[0, { act: 'key-in', key: 'red' }], [1000, { act: 'turn', to: 'off' }], [2000, { act: 'key-out' }], ...presses('red', 8000)],
    '',
  ],
  [
    'the lock turned without a key',
    [[1000, { act: 'turn', to: 'position-1' }], [2000, { act: 'turn', to: 'off' }], ...presses('red', 8000)],
    '',
    { opens: 'off' },
    '',
  ],
  [
    'UNLOCK pressed while the key is still in the lock',
    [...good, [3000, { act: 'unlock-down', key: 'blue' }], [3200, { act: 'unlock-up', key: 'blue' }]],
    '',
  ],
  [
    'UNLOCK pressed alone before the presses',
    [...good, [6000, { act: 'unlock-down', key: 'red' }], [6200, { act: 'unlock-up', key: 'red' }]],
    '',
    { letGoBetween: 'goes-on' },
    'red',
  ],
  [
    'UNLOCK pressed alone, long before the presses',
    [...turn(), [6000, { act: 'unlock-down', key: 'red' }], [6200, { act: 'unlock-up', key: 'red' }], ...presses('red', 13_000)],
    '',
    { letGoBetween: 'goes-on' },
    'red',
  ],
  [
    'UNLOCK let go for a moment with LOCK down, which is no press',
    [...good, ...lock('red', 10_200, 500), [10_300, { act: 'unlock-up', key: 'red' }], [10_500, { act: 'unlock-down', key: 'red' }]],
    '',
    { letGoBetween: 'goes-on', shortestGap: 'none' },
    'red',
  ],
  [
    'the presses a moment longer than their time',
    [...turn(), ...presses('red', 8000, { releaseMs: 10_001 })],
    '',
    { limitReached: 'open' },
    '',
  ],
  [
    'the third LOCK after the time of the presses',
    [...turn(), ...presses('red', 8000, { locks: [1500, 3000, 10_500], releaseMs: 11_500 })],
    '',
    { pressesUntil: 'last-lock' },
    '',
  ],
  [
    'one LOCK too many, where a try may be made again',
    [...turn(), ...presses('red', 8000, { locks: [1500, 2500, 3500, 4500] })],
    '',
    { failedTry: 'repeats' },
    '',
  ],
  [
    'the ignition turned on between two keys',
    [...good, ...turn('blue', 15_000).slice(0, 2)],
    'red',
    { keyPutIn: 'ignored', keyInLock: 'ignored' },
    'red',
  ],
  ['a button of a key that is not of this car, in mid-try', [...good, [10_000, { act: 'unlock-down', key: 'strange' }]], 'red'],
  ['UNLOCK down twice without going up', [...good, [9000, { act: 'unlock-down', key: 'red' }]], 'red'],
  ['LOCK down twice without going up', [...good, [9550, { act: 'lock-down', key: 'red' }]], 'red'],
  ['LOCK up without going down', [...good, [10_500, { act: 'lock-up', key: 'red' }]], 'red'],
  ['UNLOCK up without going down', [...good, [7000, { act: 'unlock-up', key: 'red' }]], 'red'],
  ['UNLOCK let go while the third LOCK is down', [...turn(), ...presses('red', 8000, { forMs: 1100 })], ''],
  [
    'a failed try of the second key',
    [...good, ...failed('blue', 16_000), ...presses('blue', 24_000)],
    'red',
    { failedTry: 'repeats' },
    'red blue',
  ],
  [
    'two failed tries and 30 s since the last',
    [...good, ...failed('blue', 16_000), ...presses('blue', 43_000)],
    'red',
    { failedTry: 'repeats' },
    'red',
  ],
  [
    'the same with the time anew',
    [...good, ...failed('blue', 16_000), ...presses('blue', 43_000)],
    'red',
    { failedTry: 'restarts' },
    'red blue',
  ],
  [
    'another key between presses that began after the answer at the third LOCK',
    [...turn(), ...presses('red', 8000, { releaseMs: 8000 }), ...presses('blue', 13_000)],
    '',
    { learnsAt: 'last-lock' },
    'red blue',
  ],
  ['a button of a key without buttons in mid-try', [...good, [10_000, { act: 'unlock-down', key: 'spare' }]], 'red'],
];

describe('in the strictest car, and in others', () => {
  for (const [what, story, strict, reading, otherwise] of mishaps) {
    it(what, () => {
      const all = [...keys, key('spare', { hasButtons: false })];
      assert.equal(taughtBy(story, all).join(' '), strict);
      if (reading) assert.equal(taughtBy(story, all, { ...defaultReading, ...reading }).join(' '), otherwise);
    });
  }
});

describe('the car', () => {
  it('has forgotten the others once the first key is taken, whenever that happens', () => {
    for (const othersForgotten of ['on-opening', 'with-first-key'] as const) {
      assert.deepEqual(
        play(createCar(spec(keys), { ...defaultReading, othersForgotten }), [...good, ...presses('blue', 20_000)]).car.known,
        ['red', 'blue'],
      );
    }
  });
  it('has forgotten nothing when the ignition is turned on in the first try, where only the first key taken makes it forget', () => {
    const reading: Reading = { ...defaultReading, othersForgotten: 'with-first-key', keyInLock: 'ignored', keyPutIn: 'ignored' };
    const story: Story = [...turn(), ...presses('red', 8000).slice(0, 3), ...turn('blue', 9800).slice(0, 2)];
    assert.deepEqual(play(createCar(spec(keys), reading), story).car.known, ['red', 'blue', 'green']);
  });
  it('takes presses exactly as near and as short as the shortest', () => {
    assert.deepEqual(taughtBy([...turn(), ...presses('red', 8000, { locks: [1500, 1800, 2100], forMs: 100 })], keys), ['red']);
  });
  it('that is late to have its key taken out never listens, so forgets nothing', () => {
    const story: Story = [...turn().slice(0, 3), [32_500, { act: 'key-out' }]];
    assert.deepEqual(play(createCar(spec(keys)), story).car.known, ['red', 'blue', 'green']);
  });
  it('gives the time to begin anew by the window that the failed try stood in', () => {
    const longer = { ...spec(keys), nextKeyMs: 40_000 };
    assert.equal(listening([...turn(), ...failed('red', 8000)], { failedTry: 'restarts' }, longer), 43_500);
    assert.equal(listening([...good, ...failed('blue', 20_000)], { failedTry: 'restarts' }, longer), 65_500);
  });
  it('counts a try that ran out of time as failed at its end', () => {
    const late: Story = [...turn(), [8000, { act: 'unlock-down', key: 'red' }], [25_000, { act: 'wait' }]];
    assert.equal(listening(late, { failedTry: 'restarts' }), 48_000);
  });
  it('listens without end to UNLOCK held, where only LOCK starts the time', () => {
    const held: Story = [...turn(), [8000, { act: 'unlock-down', key: 'red' }]];
    assert.equal(listening(held, { pressesFrom: 'first-lock', beginUntil: 'unlock-down', longestHold: 'none' }), Infinity);
    assert.equal(listening(held, { pressesFrom: 'first-lock', beginUntil: 'unlock-down' }), 23_000);
  });
  it('a hold let go between presses is no longer held too long', () => {
    const story: Story = [
      ...turn(),
      [8000, { act: 'unlock-down', key: 'red' }],
      ...lock('red', 20_000),
      [21_000, { act: 'unlock-up', key: 'red' }],
    ];
    assert.equal(listening(story, { letGoBetween: 'goes-on', pressesFrom: 'first-lock' }), 30_000);
  });
  it('is unlocked again by a key it knows', () => {
    const { car, seen } = play(createCar(spec(keys)), [...lock('red', 0), [1000, { act: 'unlock-down', key: 'blue' }]]);
    assert.deepEqual(
      [car.locked, seen],
      [
        false,
        [
          [0, 'locks'],
          [1000, 'unlocks'],
        ],
      ],
    );
  });
  it('is unlocked once by an UNLOCK that stays down', () => {
    const { seen } = play(createCar(spec(keys)), [
      [0, { act: 'unlock-down', key: 'red' }],
      [500, { act: 'unlock-down', key: 'red' }],
    ]);
    assert.deepEqual(seen, [[0, 'unlocks']]);
  });
  it('has no part in the light, which flashes at letting go after the presses, whatever the car makes of them', () => {
    const flashes = (story: Story, reading: Partial<Reading> = {}) =>
      play(createCar(spec(keys), { ...defaultReading, ...reading }), story).seen.filter(([, kind]) => kind === 'light');
    assert.deepEqual(flashes(good), [[13_500, 'light', 'red']]);
    assert.deepEqual(flashes(good, { learnsAt: 'last-lock' }), [[13_500, 'light', 'red']]);
    assert.deepEqual(flashes([...good, ...open(13_000)]), [[13_500, 'light', 'red']]);
    const four = [...turn(), ...presses('red', 8000, { locks: [1500, 2500, 3500, 4500] })];
    for (const failedTry of ['ends', 'repeats'] as const) assert.deepEqual(flashes(four, { failedTry }), [[13_500, 'light', 'red']]);
  });
  it('is not unlocked by a key it does not know', () => {
    assert.equal(
      play({ ...createCar(spec(keys), undefined, ['red']), locked: true }, [[0, { act: 'unlock-down', key: 'blue' }]]).car.locked,
      true,
    );
  });
  it('stays locked at a second LOCK, and while UNLOCK is held too', () => {
    assert.equal(play(createCar(spec(keys)), [...lock('red', 0), ...lock('red', 1000)]).car.locked, true);
    assert.equal(play(createCar(spec(keys)), [[0, { act: 'unlock-down', key: 'red' }], ...lock('red', 1000)]).car.locked, true);
  });
  it('answers two keys one after the other, whichever is still held', () => {
    const story: Story = [[0, { act: 'unlock-down', key: 'red' }], ...lock('blue', 500), [1000, { act: 'unlock-down', key: 'blue' }]];
    assert.deepEqual(play(createCar(spec(keys)), story).seen, [
      [0, 'unlocks'],
      [500, 'locks'],
      [1000, 'unlocks'],
    ]);
  });
  it('does nothing for lids and time but note the time', () => {
    const car = createCar(spec(keys));
    for (const act of [{ act: 'lid', open: true }, { act: 'wait' }] as const)
      assert.deepEqual(carAfter(car, { ...act, atMs: 7 }), [{ ...car, atMs: 7 }, []]);
  });
  it('of a plan that lacks limits and counts is bound by none', () => {
    assert.deepEqual(carSpec({ limits: {}, counts: {} }, []), {
      ignitionMs: Infinity,
      beginMs: Infinity,
      pressesMs: Infinity,
      nextKeyMs: Infinity,
      presses: 1,
      maxKeys: Infinity,
      keys: [],
    });
    assert.deepEqual(
      carSpec(
        { limits: { ignition: { ms: 1 }, begin: { ms: 2 }, presses: { ms: 3 }, 'next-key': { ms: 4 } }, counts: { presses: 5, keys: 6 } },
        [],
      ),
      {
        ignitionMs: 1,
        beginMs: 2,
        pressesMs: 3,
        nextKeyMs: 4,
        presses: 5,
        maxKeys: 6,
        keys: [],
      },
    );
  });
});
