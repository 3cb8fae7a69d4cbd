import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Key } from 'selenium-webdriver';
import { durationText } from '../../src/domain/time/duration.ts';
import { plainText } from '../../src/domain/content/inline-markdown.ts';
import { en } from '../../src/i18n/en.ts';
import { pages, plans } from '../support/browser/sites.ts';
import { plainWords } from '../support/browser/visible-text.ts';
import { minDrawings } from '../support/paper/sheet-text.ts';
import { WebKit } from './webkit-driver.ts';

/** This driver cannot print: every rule of the styles that asks whether this is paper is told that it is. */
const asOnPaper = `
  const tell = (media) => { media.mediaText = media.mediaText.replace(/not print/g, 'not all').replace(/\\bprint\\b/g, 'all'); };
  const walk = (rules) => { for (const rule of rules) { if (rule.media) tell(rule.media); if (rule.cssRules) walk(rule.cssRules); } };
  for (const sheet of document.styleSheets) { walk(sheet.cssRules); tell(sheet.media); }`;

describe('in WebKit', () => {
  let webkit: WebKit;
  before(async () => void (webkit = await WebKit.start()));
  after(() => webkit.end());

  const text = async (selector: string) =>
    plainWords(await webkit.ask<string>(`return document.querySelector(arguments[0]).innerText`, selector));

  for (const plan of plans) {
    it(`the page of ${plan.model.code} is complete, drawings and limits too, and nothing in it is cut off`, async () => {
      await webkit.open(`/${plan.model.id}/`);
      for (const step of [...plan.steps, ...plan.followUp]) {
        const words = await text(`#${step.number ? `step-${step.number}` : step.id}`);
        const expected = [step.action, step.warning, step.carAnswers, step.ifNot?.say, ...step.keyAnswers.map((one) => one.text)];
        for (const { ms, label } of step.limits) expected.push(`${durationText(ms, en)} ${label}`);
        for (const one of expected) if (one) assert.ok(words.includes(plainWords(plainText(one))), `${step.id}: ${one} in ${words}`);
      }
      const drawn = await webkit.ask<[string, number, number][]>(
        `return [...document.querySelectorAll('main svg.drawing')].map((svg) => { const { width, height } = svg.getBoundingClientRect(); return [svg.getAttribute('aria-label'), width, height]; })`,
      );
      assert.ok(drawn.length >= minDrawings(plan), `${drawn.length} drawings`);
      assert.deepEqual(
        drawn.filter(([name, width, height]) => !name || width < 100 || height < 20),
        [],
      );
      assert.equal(await webkit.ask('return document.documentElement.scrollWidth <= innerWidth'), true);
    });
  }

  it('every page opens with its heading, and every element of ours comes to life', async () => {
    for (const path of pages) {
      await webkit.open(path);
      assert.equal(await webkit.ask(`return document.querySelectorAll('main h1').length`), 1, path);
      await webkit.until(`return !document.querySelector(':not(:defined)')`);
    }
  });

  it('the search answers what is typed, arrows move to a result, and Enter opens it', async () => {
    await webkit.open('/e46/');
    const field = await webkit.seen('input[type=search]');
    await field.sendKeys('which dors');
    await webkit.until(`return document.querySelector('.results a')?.getAttribute('href') === '/faq/which-doors/'`);
    await webkit.until(`return /doors/.test(document.querySelector('.panel [role=status]').textContent)`);
    await field.sendKeys(Key.ARROW_DOWN);
    assert.equal(await webkit.ask(`return document.activeElement.getAttribute('href')`), '/faq/which-doors/');
    await webkit.driver.switchTo().activeElement().sendKeys(Key.ENTER);
    await webkit.arrives(/\/faq\/which-doors\/$/);
  });

  it('the full text is searched too, and Escape leaves the search', async () => {
    await webkit.open('/keys/');
    const field = await webkit.seen('input[type=search]');
    await field.sendKeys('VL2020');
    await webkit.until(`return document.querySelectorAll('.results a').length > 0`);
    await webkit.until(`return document.querySelector('.panel [role=status]').textContent !== ''`);
    assert.doesNotMatch(await text('.panel [role=status]'), new RegExp(en.search.onlyInstant));
    await field.sendKeys(Key.ESCAPE);
    await webkit.until(`return document.querySelector('.panel').hidden`);
  });

  it('paper gets the sheet: what is for paper shows, what is for the screen does not', async () => {
    for (const { model } of plans) {
      await webkit.open(`/${model.id}/`);
      await webkit.ask(asOnPaper);
      await webkit.until(`return getComputedStyle(document.querySelector('.site-header')).display === 'none'`);
      const shown = await webkit.ask<Record<string, boolean>>(
        `return Object.fromEntries(['.ledger', '.print-only', '#step-1', '#step-5', 'step-timer button', 'print-button', 'site-search'].map((one) =>
          [one, document.querySelector(one)?.checkVisibility() && document.querySelector(one).getClientRects().length > 0]))`,
      );
      const paper = { '.ledger': true, '.print-only': true, '#step-1': true, '#step-5': true };
      assert.deepEqual(shown, { ...paper, 'step-timer button': false, 'print-button': false, 'site-search': false }, model.code);
    }
  });
});
