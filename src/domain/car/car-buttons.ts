import { readingMs } from './car-readings.ts';
import { afterFailedTry, withoutMode, type Car, type CarKey, type Hold } from './car-state.ts';

/** What the car or a key lets one see: the doors lock or unlock, the light of a key flashes. */
export type CarEffect = readonly ['locks'] | readonly ['unlocks'] | readonly ['light', string];

/** A button of a key goes down or up. */
export interface ButtonEvent {
  readonly act: 'unlock-down' | 'unlock-up' | 'lock-down' | 'lock-up';
  readonly key: string;
}

/** The car after a button, and what it did. */
export type CarStep = readonly [Car, readonly CarEffect[]];

/** The car after a button of a key went down or up; a key it has never heard of, or one without buttons, does nothing. */
export function afterButton(car: Car, { act, key: id }: ButtonEvent): CarStep {
  const key = car.spec.keys.find((one) => one.id === id);
  if (!key?.hasButtons) return [car, []];
  const { hold } = car;
  if (hold && hold.key !== id && hold.counts) {
    return [act.endsWith('down') && car.reading.interleaved === 'spoils' ? afterFailedTry(car) : car, []];
  }
  const own = hold?.key === id ? hold : undefined;
  if (act === 'unlock-down') return afterUnlockDown(car, id, own);
  if (act === 'unlock-up') return own?.down ? afterUnlockUp(car, key, own) : [car, []];
  if (key.charge === 'weak') return [car, []];
  if (act === 'lock-down') return afterLockDown(car, id, own);
  return own?.lockDown ? afterLockUp(car, own) : [car, []];
}

function afterUnlockDown(car: Car, key: string, own: Hold | undefined): CarStep {
  if (own?.down) return [car, []];
  if (own?.counts) return [{ ...car, hold: { ...own, down: true } }, []];
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
  const answers = !car.mode && car.known.includes(key);
  // Pressing before the key is out spoils the turn, as a car that listens already would take it for a try.
  const after: Car = { ...car, hold, locked: car.locked && !answers, armedMs: undefined };
  return [isBlocked(car) ? afterFailedTry(after) : after, answers ? [['unlocks']] : []];
}

/** Whether a try that begins now fails at once. */
function isBlocked({ reading, doorOpen, locked, keyInLock }: Car): boolean {
  return doorOpen || (locked && reading.lockedCar === 'refused') || (keyInLock !== undefined && reading.keyInLock === 'blocks');
}

function afterLockDown(car: Car, key: string, own: Hold | undefined): CarStep {
  if (own?.lockDown) return [car, []];
  const answers = !car.mode && car.known.includes(key);
  const after = own?.down ? { ...withLock(car, own), locked: car.locked || answers } : { ...car, locked: car.locked || answers };
  return [after, answers ? [['locks']] : []];
}

function withLock(car: Car, own: Hold): Car {
  const { reading, spec, atMs } = car;
  const hold: Hold = { ...own, firstLockMs: own.firstLockMs ?? atMs, lastLockMs: atMs, lockDown: true };
  const tooSoon = atMs - (own.lastLockMs ?? -Infinity) < readingMs.shortestGap[reading.shortestGap];
  const oneTooMany = own.presses >= spec.presses && reading.extraLock === 'spoils';
  return tooSoon || oneTooMany ? afterFailedTry({ ...car, hold }) : { ...car, hold };
}

function afterLockUp(car: Car, own: Hold): CarStep {
  const { reading, spec, atMs } = car;
  const pressed = { ...car, hold: { ...own, lockDown: false, presses: own.presses + 1 } };
  const tooShort = atMs - own.lastLockMs! < readingMs.shortestPress[reading.shortestPress];
  if (tooShort) return [afterFailedTry(pressed), []];
  return own.counts && pressed.hold.presses === spec.presses && reading.learnsAt === 'last-lock' ? learn(pressed, own.key) : [pressed, []];
}

function afterUnlockUp(car: Car, { id, hasLight }: CarKey, own: Hold): CarStep {
  const { reading, spec } = car;
  const released = { ...car, hold: undefined };
  // The light is the key’s own: it flashes whether or not the car listens.
  const light: CarEffect[] = hasLight && own.presses >= spec.presses ? [['light', id]] : [];
  if (own.presses >= spec.presses) {
    const [after, effects]: CarStep = own.counts ? learn(car, id) : [car, []];
    return [{ ...(after.hold!.answered ? after : withNewCode(after, id)), hold: undefined }, [...light, ...effects]];
  }
  if (reading.letGoBetween === 'spoils') return [{ ...afterFailedTry(car), hold: undefined }, light];
  return [own.presses > 0 ? { ...car, hold: { ...own, down: false, lockDown: false } } : released, light];
}

/** The car after the presses have given a key a code that it has not taken. */
function withNewCode(car: Car, key: string): Car {
  return car.reading.pressesNotTaken === 'forgets' ? { ...car, known: car.known.filter((one) => one !== key) } : car;
}

function learn(car: Car, key: string): CarStep {
  const { mode, reading, spec, known, atMs } = car;
  // Only a car that listens takes a hold for a try.
  const { taught } = mode!;
  const again = taught.includes(key);
  if (again && reading.sameKeyTwice === 'ends') return [withoutMode(car), []];
  if (again && reading.sameKeyTwice === 'ignored') return [car, []];
  const full = !again && taught.length >= spec.mostKeys;
  if (full && reading.keyTooMany === 'refused') return [afterFailedTry(car), []];
  const without = (keys: readonly string[]) => keys.filter((one) => one !== key && !(full && one === taught[0]));
  // Where the others are forgotten as soon as it listens, none are known here.
  const first = taught.length === 0;
  return [
    {
      ...car,
      hold: car.hold && { ...car.hold, counts: false, answered: true },
      known: first ? [key] : [...without(known), key],
      mode: { beginByMs: atMs + spec.nextKeyMs, taught: [...without(taught), key] },
    },
    [['locks'], ['unlocks']],
  ];
}
