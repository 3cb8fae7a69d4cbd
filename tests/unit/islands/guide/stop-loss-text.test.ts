import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { viewOf } from '../../../../src/domain/run/run-view.ts';
import type { Mode, Run } from '../../../../src/domain/run/run-state.ts';
import { keyNamesText, stopLossText } from '../../../../src/islands/guide/stop-loss-text.ts';
import { messages } from '../../../support/content/site-messages.ts';
import { guideMessages } from '../../../../src/i18n/guide-messages.ts';
import { after, moment, schedule, started, ticked } from '../../domain/run/fixtures/run-driver.ts';

const words = guideMessages(messages);
const names = ['Amber', 'Blue', 'Copper', 'Dark'];

/** A run of so many keys after so many steps: each lets the cues pass, or taps the next act, and says Yes where it is asked. */
function stepped(count: number, mode: Mode, steps: readonly number[]): { readonly run: Run; readonly atMs: number } {
  return steps.reduce(
    ({ run, atMs }, stepMs) => {
      const told = ticked(run, atMs, atMs + stepMs);
      const next = run.phase === 'question' ? 'yes' : 'act';
      return { run: after(told, next, atMs + stepMs).run, atMs: atMs + stepMs };
    },
    { run: started(names.slice(0, count), mode), atMs: 0 },
  );
}

it('the sentence beside Stop names exactly the keys that are lost after it, in every phase, for one to four keys', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom<Mode>('paced', 'own'),
      fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 14 }),
      (count, mode, steps) => {
        const { run, atMs } = stepped(count, mode, steps);
        if (!['lead', 'own', 'question'].includes(run.phase)) return;
        const said = stopLossText(run, viewOf(run, moment(atMs)), words);
        const { ledger } = viewOf(after(run, 'stop', atMs).run, moment(atMs));
        const lost = ledger.filter(({ status }) => status === 'probably-forgotten' || status === 'uncertain').map(({ name }) => name);
        assert.deepEqual(
          names.filter((name) => said.includes(name)),
          lost,
          said,
        );
        seen.add(`${run.phase} ${lost.length}`);
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(seen.size >= 10, [...seen].join());
});

describe('while it is open what the doors did', () => {
  it('the sentence speaks of both answers', () => {
    const run = ticked(started(['Red', 'Blue']), 0, 19_000);
    const said = stopLossText(run, viewOf(run, moment(19_000)), words);
    assert.ok(said.includes(words.ifOpen.answered.replace('{forgotten}', 'Blue')));
    assert.ok(said.includes(words.ifOpen.uncertain.replace('{uncertain}', 'Red')));
  });
  it('of the last key: that answered, nothing is lost', () => {
    const run = ticked(started(['Red']), 0, 19_000);
    assert.ok(stopLossText(run, viewOf(run, moment(19_000)), words).startsWith(words.ifOpen.answeredAll));
  });
});

it('before any key is pressed it says that none was', () => {
  const run = ticked(started(['Red', 'Blue']), 0, 8000);
  assert.equal(stopLossText(run, viewOf(run, moment(8000)), words), words.ifStop.none);
});

it('names are joined as a person says them, and a key without one goes by its number', () => {
  const run = { ...started(['Red', '', 'Blue']), schedule };
  assert.equal(keyNamesText(run, [0], words), 'Red');
  assert.equal(keyNamesText(run, [0, 1], words), messages.list(['Red', words.keyName.replace('{n}', '2')]));
  assert.equal(keyNamesText(run, [0, 1, 2], words), 'Red, Key 2 and Blue');
  assert.equal(keyNamesText(run, [], words), '');
});
