import { expect, test } from '@playwright/test';
import { plain } from '../../support/browser/sites.ts';
import { grown } from '../../support/html/client-only-html.ts';
import { pagesOf, wordsOf } from '../../support/html/built-pages.ts';

// Published guides number the buttons in two ways, so a number alone misleads: these pages say so themselves.
const explaining = ['/faq/which-button-is-which/', '/sources/', '/faq/'];
const bareNumber = /\bbuttons?,? (?:(?:no\.?|nr\.?|number|#) ?)?(?:\d|one|two|three|four)\b/i;

test('no page names a button by its number, but those that explain the numbers', () => {
  for (const { path, html } of pagesOf(plain.folder).filter((one) => !explaining.includes(one.path))) {
    const text = wordsOf(grown(html));
    expect(text.length, path).toBeGreaterThan(100);
    expect.soft(text.match(bareNumber)?.[0], path).toBeUndefined();
  }
});
