import { readingMs } from './car-readings.ts';
import { afterFailedTry, withoutMode, type Car, type CarKey, type Hold } from './car-state.ts';

/** Observable response: doors lock or unlock, or a key's light flashes. */
export type CarEffect = readonly ['locks'] | readonly ['unlocks'] | readonly ['light', string];

export interface ButtonEvent {
  readonly act: 'unlock-down' | 'unlock-up' | 'lock-down' | 'lock-up';
  readonly key: string;
}

export type CarStep = readonly [Car, readonly CarEffect[]];

/** Applies a button event. Unknown keys and keys without buttons have no effect. */
export function afterButton(car: Car, { act, key: id }: ButtonEvent): CarStep {
  const key = car.spec.keys.find((candidate) => candidate.id === id);
  if (!key?.hasButtons) return [car, []];
  const { hold } = car;
  if (hold && hold.key !== id && hold.counts) {
    return [act.endsWith('down') && car.reading.interleaved === 'spoils' ? afterFailedTry(car) : car, []];
  }
  const ownHold = hold?.key === id ? hold : undefined;
  if (act === 'unlock-down') return afterUnlockDown(car, id, ownHold);
  if (act === 'unlock-up') return ownHold?.down ? afterUnlockUp(car, key, ownHold) : [car, []];
  if (key.charge === 'weak') return [car, []];
  if (act === 'lock-down') return afterLockDown(car, id, ownHold);
  return ownHold?.lockDown ? afterLockUp(car, ownHold) : [car, []];
}

function afterUnlockDown(car: Car, key: string, ownHold: Hold | undefined): CarStep {
  if (ownHold?.down) return [car, []];
  if (ownHold?.counts) return [{ ...car, hold: { ...ownHold, down: true } }, []];
  const hold: Hold = {
    key,
    sinceMs: car.atMs,
    down: true,
    counts: car.mode !== undefined,
    answered: false,
    presses: 0,
    firstLockMs: undefined,
    lastLockMs: undefined,
    lockDown: false,
  };
  const isAnswered = !car.mode && car.known.includes(key);
  // Pressing before the key is out invalidates the turn, as a car already listening would take it for a try.
  const pressed: Car = { ...car, hold, locked: car.locked && !isAnswered, armedMs: undefined };
  return [isBlocked(car) ? afterFailedTry(pressed) : pressed, isAnswered ? [['unlocks']] : []];
}

/** Whether a try starting now fails immediately. */
function isBlocked({ reading, doorOpen, locked, keyInLock }: Car): boolean {
  return doorOpen || (locked && reading.lockedCar === 'refused') || (keyInLock !== undefined && reading.keyInLock === 'blocks');
}

function afterLockDown(car: Car, key: string, ownHold: Hold | undefined): CarStep {
  if (ownHold?.lockDown) return [car, []];
  const isAnswered = !car.mode && car.known.includes(key);
  const after = ownHold?.down
    ? { ...withLock(car, ownHold), locked: car.locked || isAnswered }
    : { ...car, locked: car.locked || isAnswered };
  return [after, isAnswered ? [['locks']] : []];
}

function withLock(car: Car, ownHold: Hold): Car {
  const { reading, spec, atMs } = car;
  const hold: Hold = { ...ownHold, firstLockMs: ownHold.firstLockMs ?? atMs, lastLockMs: atMs, lockDown: true };
  const tooSoon = atMs - (ownHold.lastLockMs ?? -Infinity) < readingMs.shortestGap[reading.shortestGap];
  const exceedsCount = ownHold.presses >= spec.presses && reading.extraLock === 'spoils';
  return tooSoon || exceedsCount ? afterFailedTry({ ...car, hold }) : { ...car, hold };
}

function afterLockUp(car: Car, ownHold: Hold): CarStep {
  const { reading, spec, atMs } = car;
  const pressed = { ...car, hold: { ...ownHold, lockDown: false, presses: ownHold.presses + 1 } };
  const tooShort = atMs - ownHold.lastLockMs! < readingMs.shortestPress[reading.shortestPress];
  if (tooShort) return [afterFailedTry(pressed), []];
  return ownHold.counts && pressed.hold.presses === spec.presses && reading.learnsAt === 'last-lock'
    ? learn(pressed, ownHold.key)
    : [pressed, []];
}

function afterUnlockUp(car: Car, { id, hasLight }: CarKey, ownHold: Hold): CarStep {
  const { reading, spec } = car;
  const released = { ...car, hold: undefined };
  // The light belongs to the key: it flashes whether or not the car listens.
  const light: CarEffect[] = hasLight && ownHold.presses >= spec.presses ? [['light', id]] : [];
  if (ownHold.presses >= spec.presses) {
    const [after, effects]: CarStep = ownHold.counts ? learn(car, id) : [car, []];
    return [{ ...(after.hold!.answered ? after : withNewCode(after, id)), hold: undefined }, [...light, ...effects]];
  }
  if (reading.letGoBetween === 'spoils') return [{ ...afterFailedTry(car), hold: undefined }, light];
  return [ownHold.presses > 0 ? { ...car, hold: { ...ownHold, down: false, lockDown: false } } : released, light];
}

/** State after the presses gave a key a new code that the car did not store. */
function withNewCode(car: Car, key: string): Car {
  return car.reading.pressesNotTaken === 'forgets' ? { ...car, known: car.known.filter((id) => id !== key) } : car;
}

function learn(car: Car, key: string): CarStep {
  const { mode, reading, spec, known, atMs } = car;
  // `counts` implies that the car is listening, so `mode` is set.
  const { taught } = mode!;
  const isRepeat = taught.includes(key);
  if (isRepeat && reading.sameKeyTwice === 'ends') return [withoutMode(car), []];
  if (isRepeat && reading.sameKeyTwice === 'ignored') return [car, []];
  const isFull = !isRepeat && taught.length >= spec.maxKeys;
  if (isFull && reading.keyTooMany === 'refused') return [afterFailedTry(car), []];
  const without = (keys: readonly string[]) => keys.filter((id) => id !== key && !(isFull && id === taught[0]));
  // With `othersForgotten: on-opening`, `known` is already empty here.
  const isFirstKey = taught.length === 0;
  return [
    {
      ...car,
      hold: car.hold && { ...car.hold, counts: false, answered: true },
      known: isFirstKey ? [key] : [...without(known), key],
      mode: { beginByMs: atMs + spec.nextKeyMs, taught: [...without(taught), key] },
    },
    [['locks'], ['unlocks']],
  ];
}
