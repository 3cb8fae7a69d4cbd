import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCar, forgottenRemotes, listensUntil } from '../../../../src/domain/car/car-state.ts';
import { key, lock, play, presses, spec, taughtBy, turn, type Story } from './fixtures/scenarios.ts';

const two = ['red', 'blue'].map((id) => key(id));
const good = [...turn(), ...presses('red', 8000)];
const wait = (atMs: number): Story => [[atMs, { act: 'wait' }]];

const spare = key('spare', { hasButtons: false });
const turned = (onMs: number, offMs: number, to: 'position-1' | 'position-2' | 'start' = 'position-1'): Story => [
  [0, { act: 'key-in', key: 'red' }],
  [onMs, { act: 'turn', to }],
  [offMs, { act: 'turn', to: 'off' }],
  [offMs + 500, { act: 'key-out' }],
  ...presses('red', offMs + 3000),
];
/** With gaps of so long between the presses. */
const gaps = (ms: number) => [...turn(), ...presses('red', 8000, { locks: [1000, 1000 + ms, 1000 + 2 * ms], releaseMs: 7000 })];

/** Stories, and whether they teach the red key, by what they are about; what the open questions ask, car-readings.test.ts tells. */
const stories: Readonly<Record<string, readonly (readonly [what: string, story: Story, isTaught: boolean, keys?: typeof two])[]>> = {
  'before the start, the car': [
    ['learns once it is unlocked', [[-2, { act: 'lock-car', locked: true }], [-1, { act: 'lock-car', locked: false }], ...good], true],
    ['cannot learn a weak key', good, false, [key('red', { charge: 'weak' })]],
    ['learns nothing with a passenger door open', [[-1, { act: 'door', open: true }], ...good], false],
    ['learns once the doors are shut', [[-2, { act: 'door', open: true }], [-1, { act: 'door', open: false }], ...good], true],
    ['does not mind hood, trunk or top', [[-1, { act: 'lid', open: true }], ...good], true],
  ],
  'the ignition': [
    ['opens the mode when it is back at off in under 5 s', turned(1000, 5999), true],
    ['does not after 5 s', turned(1000, 6000), false],
    ['may go to position 2', turned(1000, 2000, 'position-2'), true],
    ['counts from position 1, also on the way to position 2', [...turned(1000, 6500), [4000, { act: 'turn', to: 'position-2' }]], false],
    ['never to START', [...turned(1000, 3000), [2000, { act: 'turn', to: 'start' }]], false],
    ['never straight to START', turned(1000, 3000, 'start'), false],
    ['needs a key in the lock', good.filter(([, { act }]) => act !== 'key-in'), false],
    ['needs a key that is the car’s', [...turn('stranger'), ...presses('red', 8000)], false],
    ['is turned by one without buttons too', [...turn('spare'), ...presses('red', 8000)], true, [...two, spare]],
    ['is turned by any key', [...turn('blue'), ...presses('red', 8000)], true],
  ],
  // Off is at 2.5 s; the first LOCK comes 1.5 s after UNLOCK.
  'the presses': [
    ['begin within 30 s of off', [...turn(), ...presses('red', 30_999)], true],
    ['do not begin at 30 s', [...turn(), ...presses('red', 31_000)], false],
    ['take less than 10 s from UNLOCK to its release', [...turn(), ...presses('red', 8000, { releaseMs: 9999 })], true],
    ['do not take 10 s', [...turn(), ...presses('red', 8000, { releaseMs: 10_000 })], false],
    ['may be 1 s apart', gaps(1000), true],
    ['may be 1.5 s apart', gaps(1500), true],
    ['may be 2 s apart', gaps(2000), true],
    ['are three, not none', [...turn(), ...presses('red', 8000, { locks: [] })], false],
    ['are three, not two', [...turn(), ...presses('red', 8000, { locks: [1500, 3000] })], false],
    ['need UNLOCK held', [...turn(), ...[9000, 10_500, 12_000].flatMap((atMs) => lock('red', atMs))], false],
    ['do nothing before the mode is open', presses('red', 8000), false],
    ['do nothing before another key has opened it', [...turn('blue', 6000), ...presses('red', 8000)], false],
  ],
};
for (const [about, rows] of Object.entries(stories))
  describe(about, () => {
    for (const [what, story, isTaught, its = two] of rows) it(what, () => assert.deepEqual(taughtBy(story, its), isTaught ? ['red'] : []));
  });

describe('a key', () => {
  it('that is left out is forgotten', () => {
    assert.deepEqual(forgottenRemotes(play(createCar(spec(two)), good).car), ['blue']);
  });
  it('stays in the lock until it is off', () => {
    const { car } = play(createCar(spec(two)), [...turn().slice(0, 2), [2000, { act: 'key-out' }]]);
    assert.equal(car.keyInLock, 'red');
  });
  it('is alone in the lock', () => {
    const { car } = play(createCar(spec(two)), [...turn().slice(0, 1), [500, { act: 'key-in', key: 'blue' }]]);
    assert.equal(car.keyInLock, 'red');
  });
  it('without buttons has nothing to be taught', () => {
    const after = play(createCar(spec([spare])), [...turn('spare'), ...presses('spare', 8000)]);
    assert.deepEqual([after.car.known, after.seen, forgottenRemotes(after.car)], [[], [], []]);
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
  it('is not taught if it is turned in the lock', () => {
    assert.deepEqual(taughtBy([...good, ...turn('blue', 15_000).slice(0, 2), ...presses('blue', 20_000)], two), ['red']);
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
