import { expect, test } from '@playwright/test';
import { largeTextScreens, showOn, unreadable } from '../../support/browser/overlap.ts';

const faulty: readonly (readonly [what: string, html: string, said: RegExp])[] = [
  ['a page that scrolls sideways', '<p style="width: 9000px">wide</p>', /scrolls sideways/],
  ['a word broken inside', '<p style="width: 3em; overflow-wrap: break-word">Rehearsal</p>', /“Rehearsal” in p is broken inside/],
  ['a word that is cut', '<p style="width: 3em; overflow: hidden">Rehearsal</p>', /“Rehearsal” in p is cut/],
  ['a word outside of its button', '<button style="width: 3em; height: 2em; padding: 0">Rehearsal</button>', /runs out of its box/],
  ['words over words', '<p>under</p><p style="margin-top: -2em">above</p>', /“under” in p and “above” in p lie over/],
  [
    'words under a button',
    '<p style="margin: 0">under</p><button style="display: block; margin-top: -1.5em">Stop</button>',
    /and the control “Stop” lie over/,
  ],
];

test('the look for what cannot be read finds each fault, and none in plain text', async ({ page }) => {
  const show = (html: string) => page.setContent(`<meta name="viewport" content="width=device-width">${html}`);
  await show('<h1>Plain <q>text</q></h1><p>in two&shy;parts <button>of which one is a button</button></p>');
  expect(await unreadable(page)).toEqual([]);
  for (const [what, html, said] of faulty) {
    await show(html);
    expect.soft((await unreadable(page)).join('\n'), what).toMatch(said);
  }
});

test('a screen with large text has text twice as large', async ({ page }) => {
  await page.goto('/e46/');
  const before = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await showOn(page, largeTextScreens[0]!);
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(2 * before);
});
