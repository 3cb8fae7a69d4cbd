import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activeRunText } from '../../../../src/islands/guide/active-run.ts';
import { activeRunFrom } from '../../../../src/islands/guide/active-run-from.ts';
import { messages } from '../../../support/content/site-messages.ts';
import { guideMessages } from '../../../../src/i18n/guide-messages.ts';
import { after, moment, started, ticked } from '../../domain/run/fixtures/run-driver.ts';

const words = guideMessages(messages);
const data = { language: 'en', words };
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('what other pages show of a run', () => {
  const asked = ticked(started(['Red', 'Blue']), 0, 19_000);
  const activeRun = activeRunFrom(asked, moment(19_000), '/e46/guide/', data)!;
  const at = (ms: number) => plain(activeRunText(activeRun, moment(ms).wall));

  it('is where and in which language it is, its seconds and what they are left for', () => {
    assert.deepEqual([activeRun.href, activeRun.language], ['/e46/guide/', 'en']);
    assert.equal(at(19_000), 'Run under way: 28 s to begin key 2, Blue.');
    assert.equal(at(46_500), 'Run under way: 1 s to begin key 2, Blue.');
  });
  it('says when its time is up, and is silent an hour after it was last heard of', () => {
    assert.equal(at(47_000), words.underWay.over);
    assert.equal(at(19_000 + 3_600_000), words.underWay.over);
    assert.equal(at(19_001 + 3_600_000), undefined);
  });
  it('has no seconds where no window is open', () => {
    const last = ticked(started(['Red']), 0, 19_000);
    assert.equal(activeRunText(activeRunFrom(last, moment(19_000), '/', data)!, moment(99_000).wall), words.underWay.open);
    assert.equal(activeRunText(activeRunFrom(last, moment(19_000), '/', data)!, moment(19_001 + 3_600_000).wall), undefined);
  });
  it('is nothing once the run has ended', () => {
    assert.equal(activeRunFrom(after(asked, 'no', 20_000).run, moment(20_000), '/', data), undefined);
  });
});
