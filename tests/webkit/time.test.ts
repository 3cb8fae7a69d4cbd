import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { messages } from '../support/content/site-messages.ts';
import { paceFor } from '../../src/domain/run/pace.ts';
import { pages, plans } from '../support/browser/sites.ts';
import { WebKit } from './webkit-driver.ts';

const { guide, timer } = messages;
const plan = plans.find(({ model }) => model.id === 'e46')!;

/** From the first screen of a guided run to the second. */
async function pastSetup(webkit: WebKit): Promise<void> {
  await (await webkit.seen('[name=keys]')).click();
  await (await webkit.seen('[data-confirm]')).click();
  // What is not ticked is asked for once.
  await (await webkit.seen('[data-confirm]')).click();
}

// Time passes as it does: nothing in this engine can be told another.
describe('in WebKit, in real time', () => {
  let webkit: WebKit;
  before(async () => void (webkit = await WebKit.start()));
  after(() => webkit.end());

  it('a timer counts down, says when it starts and when it is over, and can be started again', async () => {
    const limit = Object.values(plan.limits).find(({ ms, timed }) => timed && ms === 5000)!;
    await webkit.open('/e46/');
    await webkit.ask(
      `window.said = []; new MutationObserver((records) => { for (const { addedNodes } of records) for (const { textContent } of addedNodes) said.push(textContent); })
        .observe(document.querySelector('#announcer'), { childList: true })`,
    );
    const button = await webkit.seen(`step-timer[data-name="${limit.name}"] button`);
    const state = `document.querySelector('step-timer[data-name="${limit.name}"]').dataset.state`;
    await button.click();
    await webkit.until(`return ${state} === 'running'`);
    assert.equal(await button.getText(), timer.stop);
    const started = Date.now();
    await webkit.until(`return ${state} === 'over'`);
    const took = Date.now() - started;
    assert.ok(took > 4000 && took < 7000, `${took} ms`);
    await webkit.seen(`step-timer[data-name="${limit.name}"] .over`);
    assert.equal(await button.getText(), timer.again);
    const said = await webkit.ask<string[]>('return said');
    assert.match(said[0] ?? '', new RegExp(limit.name));
    assert.match(said.at(-1) ?? '', new RegExp(`^${timer.timeIsUp}`));
  });

  it('the guided run leads one key from its setup through its cues to Yes and the end', async () => {
    const { schedule } = paceFor(plan, 1);
    await webkit.open('/e46/guide/');
    await pastSetup(webkit);
    await (await webkit.button(guide.play)).click();
    await (await webkit.button(guide.heard)).click();
    await (await webkit.button(guide.start)).click();
    await webkit.ask(
      `window.cues = []; const look = () => { const cue = [...document.querySelectorAll('[data-cue]')].find((one) => one.checkVisibility())?.textContent;
        if (cue && cues.at(-1) !== cue) cues.push(cue); requestAnimationFrame(look); }; look()`,
    );
    const yes = await webkit.button(guide.yes, schedule!.segments[0]!.endMs + 15_000);
    const cues = await webkit.ask<string[]>('return cues');
    assert.ok(cues.length >= 6, cues.join(' | '));
    await yes.click();
    await webkit.until(
      `return [...document.querySelectorAll('h2')].some((one) => one.checkVisibility() && one.textContent.startsWith(${JSON.stringify(guide.finished)}))`,
    );
  });

  it('after one visit every page, the search and the guided run stand there with the host stopped', async () => {
    await webkit.open('/e46/');
    await webkit.until(`return navigator.serviceWorker.controller?.state === 'activated'`, 60_000);
    await webkit.open('/offline/');
    await webkit.until(
      `return document.querySelector('[data-complete]').textContent.includes(${JSON.stringify(messages.offline.said.yes)})`,
      30_000,
    );
    await webkit.stopServer();
    for (const path of pages) {
      await webkit.open(path);
      assert.equal(await webkit.ask(`return document.querySelectorAll('main h1').length`), 1, path);
      assert.equal(await webkit.path(), path);
    }
    await webkit.open('/e39/');
    await (await webkit.seen('input[type=search]')).sendKeys('seat memory');
    await webkit.until(`return document.querySelector('.results a')?.getAttribute('href') === '/faq/key-memory/'`);
    await webkit.open('/e39/guide/');
    await pastSetup(webkit);
    await webkit.button(guide.play);
  });
});
