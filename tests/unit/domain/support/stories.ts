import assert from 'node:assert/strict';
import type { CarEffect } from '../../../../src/domain/car-buttons.ts';
import type { Reading } from '../../../../src/domain/car-readings.ts';
import { carFor, type Car, type CarKey, type CarSpec } from '../../../../src/domain/car-state.ts';
import { carAfter, type CarEvent } from '../../../../src/domain/car.ts';

/** A key of the stories: with buttons, a light and charge, unless something else is said. */
export function key(id: string, differs: Partial<CarKey> = {}): CarKey {
  return { id, hasButtons: true, hasLight: true, charge: 'ok', ...differs };
}

/** A car with the limits that the stories are written for. */
export function spec(keys: readonly CarKey[]): CarSpec {
  return { ignitionMs: 5000, beginMs: 30_000, pressesMs: 10_000, nextKeyMs: 30_000, presses: 3, mostKeys: 4, keys };
}

/** An act without its time. */
export type Act = CarEvent extends infer One ? (One extends CarEvent ? Omit<One, 'atMs'> : never) : never;

/** Acts with their times, in order. */
export type Story = readonly (readonly [atMs: number, act: Act])[];

/** Key in at 0, position 1 at 1 s, off at 2.5 s, out at 3.5 s. */
export function turn(of = 'red', fromMs = 0): Story {
  return [
    [fromMs, { act: 'key-in', key: of }],
    [fromMs + 1000, { act: 'turn', to: 'position-1' }],
    [fromMs + 2500, { act: 'turn', to: 'off' }],
    [fromMs + 3500, { act: 'key-out' }],
  ];
}

/** UNLOCK at the given time, LOCK 1.5, 3 and 4.5 s after it, let go after 5.5 s. */
export function presses(of: string, fromMs: number, { locks = [1500, 3000, 4500], forMs = 200, releaseMs = 5500 } = {}): Story {
  return [
    [fromMs, { act: 'unlock-down', key: of }],
    ...locks.flatMap((lockMs): Story => lock(of, fromMs + lockMs, forMs)),
    [fromMs + releaseMs, { act: 'unlock-up', key: of }],
  ];
}

/** One press of LOCK. */
export function lock(of: string, atMs: number, forMs = 200): Story {
  return [
    [atMs, { act: 'lock-down', key: of }],
    [atMs + forMs, { act: 'lock-up', key: of }],
  ];
}

/** Plays acts in the order of their times; the car after them, what it did when, and the keys it came to know. */
export function play(
  car: Car,
  story: Story,
): { readonly car: Car; readonly seen: readonly (readonly [number, ...CarEffect])[]; readonly taught: readonly string[] } {
  const seen: [number, ...CarEffect][] = [];
  const taught: string[] = [];
  const after = story
    .toSorted(([a], [b]) => a - b)
    .reduce((before, [atMs, act]) => {
      const [next, effects] = carAfter(before, { atMs, ...act });
      assert.ok(
        effects.every(([kind]) => ['locks', 'unlocks', 'light'].includes(kind)),
        'a car locks, unlocks, and lets a key flash, and nothing else',
      );
      seen.push(...effects.map((effect): [number, ...CarEffect] => [atMs, ...effect]));
      taught.push(...next.known.filter((id) => !before.known.includes(id)));
      return next;
    }, car);
  return { car: after, seen, taught };
}

/** The keys that a car of this reading knows after a story, if it knew none before it. */
export function taughtBy(story: Story, keys: readonly CarKey[], reading?: Reading): readonly string[] {
  return play(carFor(spec(keys), reading, []), story).car.known;
}
