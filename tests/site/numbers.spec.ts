import { expect, test } from '@playwright/test';
import { plain } from '../support/browser-sites.ts';
import { grown } from '../support/grown.ts';
import { pagesOf, wordsOf } from '../support/pages.ts';

// Published guides number the buttons in two ways, so a number alone misleads: these pages say so themselves.
const explaining = ['/faq/which-button-is-which/', '/sources/', '/faq/'];
const bareNumber = /\bbuttons?,? (?:(?:no\.?|nr\.?|number|#) ?)?(?:\d|one|two|three|four)\b/i;

const cases: readonly (readonly [string, boolean])[] = [
  ['Press button 2.', true],
  ['Press Button two.', true],
  ['buttons 1 and 2', true],
  ['button no. 1', true],
  ['button number one', true],
  ['button #3', true],
  ['Press UNLOCK, the button nearest the blade.', false],
  ['a key with three buttons', false],
  ['Keys without buttons do not count.', false],
];

for (const [text, bare] of cases) {
  test(`“${text}” ${bare ? 'is' : 'is not'} a bare button number`, () => {
    expect(bareNumber.test(text)).toBe(bare);
  });
}

test('no page names a button by its number, but those that explain the numbers', () => {
  for (const { path, html } of pagesOf(plain.folder).filter((one) => !explaining.includes(one.path))) {
    const text = wordsOf(grown(html));
    expect(text.length, path).toBeGreaterThan(100);
    expect.soft(text.match(bareNumber)?.[0], path).toBeUndefined();
  }
});
