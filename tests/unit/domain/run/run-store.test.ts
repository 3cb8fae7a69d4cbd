import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewOf } from '../../../../src/domain/run/run-view.ts';
import { createRun, type Attempt, type Run } from '../../../../src/domain/run/run-state.ts';
import { restoreRun, serializeRun, storedVersion } from '../../../../src/domain/run/run-store.ts';
import { after, fresh as freshWith, moment, schedule, started, through, ticked } from './fixtures/run-driver.ts';

const fresh = () => freshWith();
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
const back = (now: ReturnType<typeof moment>, written = serializeRun(second())) => restoreRun(written, schedule, 'e46@1', now);

describe('a run written down', () => {
  it('goes on after a reload by the wall clock alone', () => {
    const { run } = back({ mono: 3, wall: moment(22_000).wall });
    assert.equal(viewOf(run!, { mono: 1003, wall: moment(23_000).wall }).window?.remainingMs, 24_000);
  });
  it('52 s later it is over', () => {
    const now = { mono: 3, wall: moment(73_000).wall };
    const view = viewOf(back(now, serializeRun(asked())).run!, now);
    assert.deepEqual([view.phase, view.timeUnknown, view.window?.over], ['question', false, true]);
  });
  it('a wall clock set back meanwhile means that time is unknown, so over', () => {
    const now = { mono: 3, wall: moment(18_999).wall };
    const { phase, timeUnknown, window } = viewOf(back(now, serializeRun(asked())).run!, now);
    assert.deepEqual([phase, timeUnknown, window?.remainingMs, window?.over], ['question', true, 0, true]);
    const { endReason, timeUnknown: unknown } = viewOf(back(now, serializeRun(second())).run!, now);
    assert.deepEqual([endReason, unknown], ['slept', true]);
    assert.equal(back({ mono: 3, wall: moment(21_000).wall }).run!.timeUnknown, false);
  });
  it('before the start a clock set back means nothing', () => {
    assert.equal(back(moment(0, -9000), serializeRun(fresh())).run!.timeUnknown, false);
  });
  it('is read back from every phase as it was', () => {
    const sound = after(fresh(), 'confirm-ready', 0).run;
    const ready = after(sound, { type: 'sound-heard', heard: true }, 0).run;
    const late = after(asked(), 'yes', 40_000).run;
    for (const run of [
      createRun(schedule, 'e46@1', moment(0)),
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
      const { clock: __, ...then } = back({ mono: 0, wall: moment(50_000).wall }, serializeRun(run)).run!;
      assert.deepEqual(then, now);
    }
  });
  it('does not hold the schedule', () => {
    assert.ok(!('schedule' in JSON.parse(serializeRun(second()))));
  });
  it('with more cues told than there are goes on, and sleeps through no more', () => {
    const { run } = back(moment(22_000), changed(second(), withLast({ cuesGiven: 99 })));
    assert.equal(after(run!, 'resume', 73_000).run.phase, 'question');
  });
  it('before a press that is led again is read back as such', () => {
    const again = after(ticked(started(['Red']), 0, 8000), 'resume', 14_500).run;
    assert.equal(viewOf(back(moment(15_000), serializeRun(again)).run!, moment(15_000)).ledAgain, true);
  });
});

type Written = { -readonly [Name in keyof Run]: unknown } & { version: unknown; attempts: Attempt[] };

/** The text of a run in which something was changed by hand. */
function changed(run: Run, change: (written: Written) => Partial<Written>): string {
  const written = JSON.parse(serializeRun(run)) as Written;
  return JSON.stringify({ ...written, ...change(written) });
}

/** What changes the last attempt, with fields that need not be of their kind. */
function withLast(fields: Partial<Record<keyof Attempt, unknown>>) {
  return ({ attempts }: Written): Partial<Written> => ({
    attempts: [...attempts.slice(0, -1), { ...attempts.at(-1)!, ...fields } as Attempt],
  });
}

describe('what was written is dropped', () => {
  const rows: readonly (readonly [what: string, written: string])[] = [
    ['that is no JSON', '{'],
    ['that is no object', 'null'],
    ['with a phase nobody knows', changed(second(), () => ({ phase: 'led' }))],
    ['with a mode nobody knows', changed(second(), () => ({ mode: 'slow' }))],
    ['without names', changed(started(['Red']), () => ({ names: [] }))],
    ['ready without names', changed(through(fresh(), [['confirm-ready', 0]]), () => ({ names: [] }))],
    ['with a name that is none', changed(second(), () => ({ names: [1, 'Blue', 'Green'] }))],
    ['with more keys than the schedule', changed(second(), () => ({ names: ['a', 'b', 'c', 'd', 'e'] }))],
    ['with fewer keys than were begun', changed(second(), () => ({ names: ['Red'] }))],
    ['with half a key lost', changed(second(), () => ({ earlierLosses: { forgotten: [1.5], uncertain: [] } }))],
    ['with no list of uncertain keys', changed(second(), () => ({ earlierLosses: { forgotten: [] } }))],
    ['with another count of learned keys', changed(second(), () => ({ learned: 2 }))],
    ['with an answer to the sound check that is neither yes nor no', changed(second(), () => ({ soundConfirmed: 'yes' }))],
    ['with a moment without its clocks', changed(second(), ({ clock }) => ({ clock: { ...(clock as object), from: {} } }))],
    ['with a time in words', changed(second(), ({ clock }) => ({ clock: { ...(clock as object), nowMs: '21000' } }))],
    ['with a start in words', changed(second(), withLast({ startMs: '21000' }))],
    ['with fewer cues than none', changed(second(), withLast({ cuesGiven: -1 }))],
    ['with half a cue', changed(second(), withLast({ cuesGiven: 1.5 }))],
    ['with a word for whether the page slept', changed(second(), withLast({ interrupted: 'no' }))],
    ['with a turn that is another key’s', changed(second(), (written) => ({ ...withLast({ key: 2 })(written), learned: 2 }))],
    ['with a further key that follows none', changed(second(), withLast({ sinceMs: null }))],
    ['with a first key that follows one', changed(started(['Red']), withLast({ sinceMs: 0 }))],
    ['led at one’s own pace', changed(second(), () => ({ mode: 'own' }))],
    ['tapped where cues lead', changed(own(), () => ({ mode: 'paced' }))],
    ['in a run without a turn', changed(started(['Red']), () => ({ attempts: [] }))],
    ['with a turn before the start', changed(started(['Red']), () => ({ phase: 'ready' }))],
    ['finished with a key left', changed(finished(), () => ({ names: ['Red', 'Blue'] }))],
    ['finished without an answer', changed(started(['Red']), () => ({ phase: 'finish' }))],
    ['over without an answer', changed(started(['Red']), () => ({ phase: 'over', endReason: 'stop' }))],
    ['answered and still led', changed(second(), withLast({ answer: 'no', answerMs: 21_000 }))],
    ['led after the car’s answer', changed(second(), withLast({ carAnswerMs: 21_000 }))],
    ['in a question before its time', changed(second(), () => ({ phase: 'question' }))],
    ['tapped to the end without a question', changed(own(), withLast({ taps: [10_000, 12_000, 14_000, 16_000] }))],
  ];
  for (const [what, written] of rows) it(what, () => assert.deepEqual(back(moment(22_000), written), { run: undefined, revised: false }));
});

describe('a run of another revision', () => {
  const revised = (run: Run, fields: Partial<Written> = { plan: 'e46@2' }) =>
    back(
      moment(50_000),
      changed(run, () => fields),
    );
  const older = { version: storedVersion - 1 };

  for (const [what, run] of [
    ['ended by Stop', stopped()],
    ['ended by a Yes too late', after(asked(), 'yes', 40_000).run],
    ['finished', finished()],
  ] as const) {
    it(`that has ${what} stays readable`, () => {
      const read = revised(run);
      assert.deepEqual([read.revised, viewOf(read.run!, moment(50_000)).ledger], [false, viewOf(run, moment(50_000)).ledger]);
      assert.equal(read.run!.plan, 'e46@1');
    });
  }
  for (const fields of [{ plan: 'e46@2' }, older]) {
    it(`keeps its keys, its mode and what was lost before it began: ${Object.keys(fields)[0]}`, () => {
      const ready = through({ ...freshWith(2), earlierLosses: { forgotten: [1], uncertain: [] } }, [
        [{ type: 'name-key', key: 1, name: 'Blue' }, 0] as const,
        [{ type: 'set-mode', mode: 'own' }, 0] as const,
        ['confirm-ready', 0] as const,
      ]);
      const { run, revised: aside } = revised(ready, fields);
      assert.deepEqual(
        [aside, run!.phase, run!.names, run!.mode, run!.earlierLosses.forgotten],
        [false, 'setup', ['', 'Blue'], 'own', [1]],
      );
    });
    it(`that was under way is put aside, and that is said: ${Object.keys(fields)[0]}`, () => {
      const { run, revised: aside } = revised(second(), fields);
      assert.deepEqual([aside, run!.phase, run!.names, run!.attempts], [true, 'setup', ['Red', 'Blue', 'Green'], []]);
    });
  }
  it('that was under way leaves what it had lost', () => {
    assert.deepEqual(revised(second()).run!.earlierLosses, { forgotten: [1, 2], uncertain: [] });
  });
  it('is read with no more keys than there may be now, and without what is no name', () => {
    assert.equal(revised(second(), { ...older, names: ['a', 'b', 'c', 'd', 'e'] }).run!.names.length, 4);
    const odd = revised(second(), { ...older, names: [1], mode: 'slow', earlierLosses: 'none' }).run!;
    assert.deepEqual([odd.names, odd.mode, odd.earlierLosses], [[], 'paced', { forgotten: [], uncertain: [] }]);
  });
});
