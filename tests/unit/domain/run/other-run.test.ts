import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimingFacts } from '../../../../src/domain/catalog/timing-facts.ts';
import type { Choreography } from '../../../../src/domain/content/run.schema.ts';
import { diagnose } from '../../../../src/domain/run/diagnosis.ts';
import { paceFor } from '../../../../src/domain/run/pace.ts';
import { createRun, type Run } from '../../../../src/domain/run/run-state.ts';
import { viewOf } from '../../../../src/domain/run/run-view.ts';
import { act } from './fixtures/choreography.ts';
import { moment, through, ticked } from './fixtures/run-driver.ts';

/** Another procedure: a wait of its own length, no limit for a further card, and cards that are left out are kept. */
const run: Choreography = {
  pace: 'beat',
  countIn: undefined,
  begin: 'tap',
  next: undefined,
  first: [act('lay-down', { tap: true, window: 'wake' }), act('lift', { after: 2000, tap: true, window: 'wake' })],
  each: [act('swap', { after: 'slow' }), act('touch', { times: 'touches', tap: true, window: 'start' }), act('look', { after: 3000 })],
  windows: { wake: { from: 'lay-down', to: 'lift', spare: 0.5 }, tap: { from: 'lift', to: 'touch', spare: 0.25 } },
  commit: 'touch',
  answerAfter: 'touch',
  resume: 'lift',
  leftOut: 'kept',
  unanswered: 'uncertain',
  causes: [
    { id: 'slow', answer: 'why-slow', when: 'late', window: 'tap', key: undefined },
    { id: 'dark', answer: 'why-dark', when: 'no-answer', window: undefined, key: 'further' },
  ],
};
const facts: TimingFacts = {
  limits: { wake: { ms: 4000, countInMs: 0 }, tap: { ms: 20_000, countInMs: 0 } },
  spans: { beat: { fromMs: 500, toMs: 1500 } },
  counts: { keys: 3, touches: 2 },
  run,
};
const schedule = paceFor(facts).schedule!;

/** A run with so many cards that has begun. */
const begun = (count: number, mode: Run['mode'] = 'paced') =>
  through(createRun(schedule, 'a1@1', moment(0)), [
    [{ type: 'set-keys', count }, 0],
    [{ type: 'set-mode', mode }, 0],
    ['confirm-ready', 0],
    [{ type: 'sound-heard', heard: true }, 0],
    ['start', 0],
  ]);
const statuses = (now: Run, ms: number) => viewOf(now, moment(ms)).ledger.map(({ status }) => status);

describe('a run of other acts and limits', () => {
  it('has its own cues at its own times', () => {
    const cues = (segment: number) =>
      schedule.segments[segment]!.cues.map(({ id, number, atMs }) => `${atMs} ${id} ${number ?? ''}`.trim());
    assert.deepEqual(cues(0), ['0 lay-down', '2000 lift', '3500 swap', '4000 touch 1', '5000 touch 2', '8000 look']);
    assert.deepEqual(cues(1), ['0 swap', '500 touch 1', '1500 touch 2', '4500 look']);
  });

  it('goes from start to the list of cards, and waits for a Yes as long as one likes', () => {
    const first = ticked(begun(2), 0, 9000);
    assert.equal(first.phase, 'question');
    assert.equal(viewOf(first, moment(9000)).window, undefined);
    const second = ticked(through(first, [['yes', 600_000]]), 600_000, 606_000);
    assert.deepEqual([second.phase, second.learned], ['question', 1]);
    const done = through(second, [['yes', 610_000]]);
    assert.deepEqual([done.phase, statuses(done, 610_000)], ['finish', ['learned', 'learned']]);
  });

  it('loses none of the cards that are left out, only the one that was touched', () => {
    const second = ticked(through(ticked(begun(3), 0, 9000), [['yes', 10_000]]), 10_000, 12_000);
    const stopped = through(second, [['stop', 12_000]]);
    assert.deepEqual(statuses(stopped, 12_000), ['learned', 'uncertain', 'unchanged']);
    assert.deepEqual(diagnose(stopped), []);
  });

  it('leads to its own causes', () => {
    const late = through(begun(1, 'own'), [
      ['act', 0],
      ['act', 3000],
      ['act', 25_000],
      ['no', 26_000],
    ]);
    assert.deepEqual(diagnose(late), [{ id: 'slow', answer: 'why-slow', window: 'tap', tookMs: 22_000, limitMs: 20_000 }]);
    const further = through(ticked(through(ticked(begun(2), 0, 9000), [['yes', 10_000]]), 10_000, 15_000), [['no', 16_000]]);
    assert.deepEqual(
      diagnose(further).map(({ id }) => id),
      ['dark'],
    );
  });

  it('is refused by the limit that is too short for it', () => {
    const tight = { ...facts, limits: { ...facts.limits, wake: { ms: 3999, countInMs: 0 } } };
    assert.deepEqual(paceFor(tight).refusal, { why: 'too-short', id: 'wake', neededMs: 2000, limitMs: 3999 });
  });
});
