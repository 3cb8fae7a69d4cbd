import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCar, forgottenRemotes, listensUntil } from '../../../../src/domain/car/car-state.ts';
import { key, lock, play, presses, spec, taughtBy, turn, type Story } from './fixtures/scenarios.ts';

const keys = ['red', 'blue', 'green', 'white', 'grey'].map((id) => key(id));
const two = keys.slice(0, 2);
const good = [...turn(), ...presses('red', 8000)];
const wait = (atMs: number): Story => [[atMs, { act: 'wait' }]];

describe('before the start, the car', () => {
  it('forgets a key that is left out', () => {
    assert.deepEqual(forgottenRemotes(play(createCar(spec(two)), good).car), ['blue']);
  });
  it('learns nothing while it is locked', () => {
    assert.deepEqual(taughtBy([[-1, { act: 'lock-car', locked: true }], ...good], two), []);
  });
  it('learns once it is unlocked', () => {
    assert.deepEqual(taughtBy([[-2, { act: 'lock-car', locked: true }], [-1, { act: 'lock-car', locked: false }], ...good], two), ['red']);
  });
  it('cannot learn a weak key', () => {
    assert.deepEqual(taughtBy(good, [key('red', { charge: 'weak' })]), []);
  });
  it('learns nothing with a passenger door open', () => {
    assert.deepEqual(taughtBy([[-1, { act: 'door', open: true }], ...good], two), []);
  });
  it('learns once the doors are shut', () => {
    assert.deepEqual(taughtBy([[-2, { act: 'door', open: true }], [-1, { act: 'door', open: false }], ...good], two), ['red']);
  });
  it('does not mind hood, trunk or top', () => {
    assert.deepEqual(taughtBy([[-1, { act: 'lid', open: true }], ...good], two), ['red']);
  });
});

describe('the ignition', () => {
  const turned = (onMs: number, offMs: number, to: 'position-1' | 'position-2' = 'position-1'): Story => [
    [0, { act: 'key-in', key: 'red' }],
    [onMs, { act: 'turn', to }],
    [offMs, { act: 'turn', to: 'off' }],
    [offMs + 500, { act: 'key-out' }],
    ...presses('red', offMs + 3000),
  ];
  it('opens the mode when it is back at off in under 5 s', () => {
    assert.deepEqual(taughtBy(turned(1000, 5999), two), ['red']);
  });
  it('does not after 5 s', () => {
    assert.deepEqual(taughtBy(turned(1000, 6000), two), []);
  });
  it('may go to position 2', () => {
    assert.deepEqual(taughtBy(turned(1000, 2000, 'position-2'), two), ['red']);
  });
  it('counts from position 1, also on the way to position 2', () => {
    const story: Story = [...turned(1000, 6500), [4000, { act: 'turn', to: 'position-2' }]];
    assert.deepEqual(taughtBy(story, two), []);
  });
  it('never to START', () => {
    assert.deepEqual(taughtBy([...turned(1000, 3000), [2000, { act: 'turn', to: 'start' }]], two), []);
    const straight = turned(1000, 3000).map(([atMs, act]): Story[number] => [
      atMs,
      act.act === 'turn' && act.to !== 'off' ? { act: 'turn', to: 'start' } : act,
    ]);
    assert.deepEqual(taughtBy(straight, two), []);
  });
  it('needs a key in the lock, and one that is the car’s', () => {
    assert.deepEqual(
      taughtBy(
        good.filter(([, { act }]) => act !== 'key-in'),
        two,
      ),
      [],
    );
    assert.deepEqual(taughtBy([...turn('stranger'), ...presses('red', 8000)], two), []);
  });
  it('keeps the key until it is off', () => {
    const { car } = play(createCar(spec(two)), [...turn().slice(0, 2), [2000, { act: 'key-out' }]]);
    assert.equal(car.keyInLock, 'red');
  });
  it('holds one key at a time', () => {
    const { car } = play(createCar(spec(two)), [...turn().slice(0, 1), [500, { act: 'key-in', key: 'blue' }]]);
    assert.equal(car.keyInLock, 'red');
  });
  it('is turned by any key, also by one without buttons', () => {
    const spare = key('spare', { hasButtons: false });
    assert.deepEqual(taughtBy([...turn('spare'), ...presses('red', 8000)], [...two, spare]), ['red']);
    assert.deepEqual(taughtBy([...turn('blue'), ...presses('red', 8000)], two), ['red']);
  });
  it('has nothing to teach for a key without buttons', () => {
    const spare = key('spare', { hasButtons: false });
    const after = play(createCar(spec([spare])), [...turn('spare'), ...presses('spare', 8000)]);
    assert.deepEqual([after.car.known, after.seen, forgottenRemotes(after.car)], [[], [], []]);
  });
});

describe('the presses', () => {
  it('begin within 30 s of off', () => {
    // Off was at 2.5 s; the first LOCK comes 1.5 s after UNLOCK.
    assert.deepEqual(taughtBy([...turn(), ...presses('red', 30_999)], two), ['red']);
    assert.deepEqual(taughtBy([...turn(), ...presses('red', 31_000)], two), []);
  });
  it('take less than 10 s from UNLOCK to its release', () => {
    assert.deepEqual(taughtBy([...turn(), ...presses('red', 8000, { releaseMs: 9999 })], two), ['red']);
    assert.deepEqual(taughtBy([...turn(), ...presses('red', 8000, { releaseMs: 10_000 })], two), []);
  });
  for (const gapMs of [1000, 1500, 2000]) {
    it(`may be ${gapMs} ms apart`, () => {
      assert.deepEqual(
        taughtBy([...turn(), ...presses('red', 8000, { locks: [1000, 1000 + gapMs, 1000 + 2 * gapMs], releaseMs: 7000 })], two),
        ['red'],
      );
    });
  }
  for (const [many, locks] of [
    ['none', []],
    ['two', [1500, 3000]],
  ] as const) {
    it(`are three, not ${many}`, () => {
      assert.deepEqual(taughtBy([...turn(), ...presses('red', 8000, { locks: [...locks] })], two), []);
    });
  }
  it('need UNLOCK held', () => {
    assert.deepEqual(taughtBy([...turn(), ...[9000, 10_500, 12_000].flatMap((atMs) => lock('red', atMs))], two), []);
  });
  it('do nothing before the mode is open', () => {
    assert.deepEqual(taughtBy(presses('red', 8000), two), []);
    assert.deepEqual(taughtBy([...turn('blue', 6000), ...presses('red', 8000)], two), []);
  });
});

describe('the answer', () => {
  it('is that the doors lock and at once unlock', () => {
    const { seen } = play(createCar(spec([key('red', { hasLight: false })])), good);
    assert.deepEqual(seen, [
      [13_500, 'locks'],
      [13_500, 'unlocks'],
    ]);
  });
  it('comes with the light of a key that has one', () => {
    assert.deepEqual(play(createCar(spec(two)), good).seen, [
      [13_500, 'light', 'red'],
      [13_500, 'locks'],
      [13_500, 'unlocks'],
    ]);
  });
  it('does not come with the light alone: that is the key’s own', () => {
    assert.deepEqual(play(createCar(spec(two), undefined, []), presses('red', 8000)).seen, [[13_500, 'light', 'red']]);
  });
  it('is missing after too few presses, and so is the light', () => {
    assert.deepEqual(play(createCar(spec(two)), [...turn(), ...presses('red', 8000, { locks: [1500] })]).seen, []);
  });
  it('is missing after a failed try, and the next try needs a new start', () => {
    const failed = [...turn(), ...presses('red', 8000, { locks: [1500] })];
    assert.deepEqual(taughtBy([...failed, ...presses('red', 16_000)], two), []);
    assert.deepEqual(taughtBy([...failed, ...turn('red', 20_000), ...presses('red', 28_000)], two), ['red']);
  });
  it('a new start forgets also the keys that answered', () => {
    assert.deepEqual(taughtBy([...good, ...wait(60_000), ...turn('red', 60_000), ...presses('blue', 68_000)], two), ['blue']);
  });
});

describe('a further key', () => {
  it('is taught by its presses alone, in any order', () => {
    assert.deepEqual(taughtBy([...good, ...presses('blue', 20_000)], two), ['red', 'blue']);
    assert.deepEqual(taughtBy([...turn(), ...presses('blue', 8000), ...presses('red', 20_000)], two), ['blue', 'red']);
  });
  it('begins within 30 s of the answer before it', () => {
    // The answer came at 13.5 s.
    assert.deepEqual(taughtBy([...good, ...presses('blue', 41_999)], two), ['red', 'blue']);
    assert.deepEqual(taughtBy([...good, ...presses('blue', 42_000)], two), ['red']);
  });
  for (const [what, acts] of [
    [
      'goes into the lock',
      [
        [15_000, { act: 'key-in', key: 'blue' }],
        [16_000, { act: 'key-out' }],
      ],
    ],
    ['is turned in it', turn('blue', 15_000).slice(0, 2)],
  ] satisfies [string, Story][]) {
    it(`is not taught if it ${what}`, () => {
      assert.deepEqual(taughtBy([...good, ...acts, ...presses('blue', 20_000)], two), ['red']);
    });
  }
  it('may be the fourth, not the fifth', () => {
    const story = keys.flatMap(({ id }, index) => presses(id, 8000 + index * 10_000));
    assert.deepEqual(taughtBy([...turn(), ...story], keys), ['red', 'blue', 'green', 'white']);
  });
});

describe('the end', () => {
  const listening = (story: Story) => listensUntil(play(createCar(spec(two)), story).car);
  it('comes 30 s after the last answer by itself', () => {
    assert.equal(listening(good), 43_500);
    assert.equal(listening([...good, ...wait(43_499)]), 43_500);
    assert.equal(listening([...good, ...wait(43_500)]), undefined);
  });
  it('comes with position 1, and every key taught stays', () => {
    const { car } = play(createCar(spec(two)), [...good, ...turn('red', 15_000).slice(0, 2)]);
    assert.deepEqual([listensUntil(car), car.known], [undefined, ['red']]);
  });
  it('a turn back to off within 5 s is a new start, which forgets', () => {
    const { car } = play(createCar(spec(two)), [...good, ...turn('red', 15_000)]);
    assert.deepEqual([listensUntil(car), car.known], [47_500, []]);
  });
  it('the listening shows when a try would end', () => {
    assert.equal(listening(turn()), 32_500);
    assert.equal(listening([...turn(), ...presses('red', 8000).slice(0, 1)]), 32_500);
    assert.equal(listening([...turn(), ...presses('red', 8000).slice(0, 2)]), 18_000);
  });
});

describe('tried from outside', () => {
  const after = [...good, ...wait(50_000)];
  it('a taught key locks and unlocks', () => {
    const { car, seen } = play(createCar(spec(two)), [
      ...after,
      ...lock('red', 51_000),
      [52_000, { act: 'unlock-down', key: 'red' }],
      [52_200, { act: 'unlock-up', key: 'red' }],
    ]);
    assert.deepEqual(seen.slice(3), [
      [51_000, 'locks'],
      [52_000, 'unlocks'],
    ]);
    assert.equal(car.locked, false);
  });
  it('locks the car', () => {
    assert.equal(play(createCar(spec(two)), [...after, ...lock('red', 51_000)]).car.locked, true);
  });
  it('a key left out does nothing', () => {
    const { car, seen } = play(createCar(spec(two)), [...after, ...lock('blue', 51_000)]);
    assert.deepEqual([seen.length, car.locked], [3, false]);
  });
  it('a weak key unlocks and does not lock', () => {
    const weak = [key('red', { charge: 'weak' })];
    const { seen } = play(createCar(spec(weak)), [
      [0, { act: 'unlock-down', key: 'red' }],
      [100, { act: 'unlock-up', key: 'red' }],
      ...lock('red', 1000),
    ]);
    assert.deepEqual(seen, [[0, 'unlocks']]);
  });
});

it('time never goes back in the car', () => {
  assert.equal(play(createCar(spec(two)), [[5000, { act: 'wait' }]]).car.atMs, 5000);
  assert.equal(play({ ...createCar(spec(two)), atMs: 9000 }, [[5000, { act: 'wait' }]]).car.atMs, 9000);
});
