import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewOf } from '../../../src/domain/run-view.ts';
import { runFor, type Attempt, type Run } from '../../../src/domain/run-state.ts';
import { restore, store, storedVersion } from '../../../src/domain/run-store.ts';
import { after, moment, schedule, started, through, ticked } from './support/rides.ts';

const fresh = () => runFor(schedule, 'e46@1', moment(0));
const asked = () => ticked(started(['Red', 'Blue', 'Green']), 0, 19_000);
const second = () => after(asked(), 'yes', 21_000).run;
const stopped = () => after(second(), 'stop', 22_000).run;
const finished = () => after(ticked(started(['Red']), 0, 19_000), 'yes', 21_000).run;
const own = () =>
  through(started(['Red'], 'own'), [
    ['act', 10_000],
    ['act', 12_000],
    ['act', 14_000],
  ]);
const back = (now: ReturnType<typeof moment>, written = store(second())) => restore(written, schedule, 'e46@1', now);

describe('a run written down', () => {
  it('goes on after a reload by the wall clock alone', () => {
    const { run } = back({ mono: 3, wall: moment(22_000).wall });
    assert.equal(viewOf(run!, { mono: 1003, wall: moment(23_000).wall }).window?.remainingMs, 24_000);
  });
  it('52 s later it is over', () => {
    const { run } = back({ mono: 3, wall: moment(73_000).wall });
    const view = viewOf(run!, { mono: 3, wall: moment(73_000).wall });
    assert.deepEqual([view.phase, view.interrupted, view.timeUnknown, view.car.listening], ['question', true, false, 'stopped']);
  });
  it('a wall clock set back meanwhile means that time is unknown, so over', () => {
    for (const run of [second(), asked()]) {
      const now = { mono: 3, wall: moment(18_999).wall };
      const { phase, timeUnknown, window, car } = viewOf(back(now, store(run)).run!, now);
      assert.deepEqual([phase, timeUnknown, window?.remainingMs, window?.over, car.listening], ['question', true, 0, true, 'stopped']);
    }
    assert.equal(back({ mono: 3, wall: moment(21_000).wall }).run!.timeUnknown, false);
  });
  it('before the start a clock set back means nothing', () => {
    assert.equal(back(moment(0, -9000), store(fresh())).run!.timeUnknown, false);
  });
  it('is read back from every phase as it was', () => {
    const sound = after(fresh(), 'confirm-ready', 0).run;
    const ready = after(sound, { type: 'sound-heard', heard: true }, 0).run;
    const late = after(asked(), 'yes', 40_000).run;
    for (const run of [
      fresh(),
      sound,
      ready,
      second(),
      started(['Red'], 'own'),
      own(),
      asked(),
      after(asked(), 'no', 20_000).run,
      late,
      stopped(),
      finished(),
    ]) {
      const { clock: _, ...now } = run;
      const { clock: __, ...then } = back({ mono: 0, wall: moment(50_000).wall }, store(run)).run!;
      assert.deepEqual(then, now);
    }
  });
  it('does not hold the schedule', () => {
    assert.ok(!('schedule' in JSON.parse(store(second()))));
  });
  it('with more cues told than there are goes on, and sleeps through no more', () => {
    const { run } = back(moment(22_000), changed(second(), withLast({ told: 99 })));
    assert.equal(after(run!, 'resume', 73_000).run.phase, 'question');
  });
});

type Written = { -readonly [Name in keyof Run]: unknown } & { version: unknown; attempts: Attempt[] };

/** The text of a run in which something was changed by hand. */
function changed(run: Run, change: (written: Written) => Partial<Written>): string {
  const written = JSON.parse(store(run)) as Written;
  return JSON.stringify({ ...written, ...change(written) });
}

/** What changes the last attempt, with fields that need not be of their kind. */
function withLast(fields: Partial<Record<keyof Attempt, unknown>>) {
  return ({ attempts }: Written): Partial<Written> => ({
    attempts: [...attempts.slice(0, -1), { ...attempts.at(-1)!, ...fields } as Attempt],
  });
}

describe('what was written is dropped', () => {
  const rows: readonly (readonly [what: string, written: string, dropped?: string])[] = [
    ['that is no JSON', '{'],
    ['that is no object', 'null'],
    ['of another version', changed(second(), () => ({ version: storedVersion + 1 })), 'version'],
    ['of another plan or revision', changed(second(), () => ({ plan: 'e46@2' })), 'plan'],
    ['with a phase nobody knows', changed(second(), () => ({ phase: 'led' }))],
    ['with a mode nobody knows', changed(second(), () => ({ mode: 'slow' }))],
    ['without names', changed(fresh(), () => ({ names: [] }))],
    ['with a name that is none', changed(second(), () => ({ names: [1, 'Blue', 'Green'] }))],
    ['with more keys than the schedule', changed(second(), () => ({ names: ['a', 'b', 'c', 'd', 'e'] }))],
    ['with fewer keys than were begun', changed(second(), () => ({ names: ['Red'] }))],
    ['with half a key lost', changed(second(), () => ({ lost: { forgotten: [1.5], uncertain: [] } }))],
    ['with no list of uncertain keys', changed(second(), () => ({ lost: { forgotten: [] } }))],
    ['with another count of learned keys', changed(second(), () => ({ learned: 2 }))],
    ['with an answer to the sound check that is neither yes nor no', changed(second(), () => ({ heard: 'yes' }))],
    ['with a moment without its clocks', changed(second(), ({ clock }) => ({ clock: { ...(clock as object), from: {} } }))],
    ['with a time in words', changed(second(), ({ clock }) => ({ clock: { ...(clock as object), nowMs: '21000' } }))],
    ['with a start in words', changed(second(), withLast({ startMs: '21000' }))],
    ['with fewer cues than none', changed(second(), withLast({ told: -1 }))],
    ['with half a cue', changed(second(), withLast({ told: 1.5 }))],
    ['with a word for whether the page slept', changed(second(), withLast({ interrupted: 'no' }))],
    ['with a turn that is another key’s', changed(second(), (written) => ({ ...withLast({ key: 2 })(written), learned: 2 }))],
    ['with a further key that follows none', changed(second(), withLast({ sinceMs: null }))],
    ['with a first key that follows one', changed(started(['Red']), withLast({ sinceMs: 0 }))],
    ['in a run without a turn', changed(started(['Red']), () => ({ attempts: [] }))],
    ['with a turn before the start', changed(started(['Red']), () => ({ phase: 'ready' }))],
    ['finished with a key left', changed(finished(), () => ({ names: ['Red', 'Blue'] }))],
    ['finished without an answer', changed(started(['Red']), () => ({ phase: 'finish' }))],
    ['over without an answer', changed(started(['Red']), () => ({ phase: 'over', ended: 'stop' }))],
    ['answered and still led', changed(second(), withLast({ answer: 'no', answerMs: 21_000 }))],
    ['led after the car’s answer', changed(second(), withLast({ carAnswerMs: 21_000 }))],
    ['in a question before its time', changed(second(), () => ({ phase: 'question' }))],
    ['tapped to the end without a question', changed(own(), withLast({ taps: [10_000, 12_000, 14_000, 16_000] }))],
  ];
  for (const [what, written, dropped = 'unreadable'] of rows) {
    it(`${what}, as ${dropped}`, () => assert.deepEqual(back(moment(22_000), written), { run: undefined, dropped }));
  }
});
