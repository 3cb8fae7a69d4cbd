import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { chromium } from '@playwright/test';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { folders } from '../../src/hosting/headers.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { openGraphLocale } from '../../src/views/alternates.ts';
import { findTestChromium } from '../../src/tools/browser.ts';
import { builtPages, onePageOfEachKind } from '../../src/tools/page-kinds.ts';
import { startServer } from '../../src/tools/site-server.ts';
import { runBuild } from '../support/commands/run-command.ts';
import { catalogOf, temporaryFolder } from '../support/content/content-folders.ts';
import { pseudoCode, projectInPseudoLanguage } from '../support/content/pseudo-language.ts';
import { outsideBrackets } from '../support/content/pseudo-text.ts';
import { shownTexts } from '../support/html/shown-text.ts';

const site = 'https://guide.example';

/** What is the same in every language, and what links to the first one: names, codes, titles of sources, addresses. */
function factsOf({ site: { name, make, publisher, words, code, contact = '' }, models, notCovered, sources, answers }: Catalog): string[] {
  const { name: original, offer } = messagesFor('en');
  return [
    ...[`${offer.text}|${offer.close}`, original, openGraphLocale(pseudoCode)],
    ...[name, make, publisher, words.name, code.name, contact.replace(/^mailto:/, '')],
    ...models.flatMap(({ facts }) => [facts.code, facts.name, ...facts.names]),
    ...notCovered.flatMap((page) => [page.name, ...page.codes]),
    ...sources.flatMap(({ id, title }) => [id, title]),
    ...answers.map(({ id }) => id),
  ]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}

/** What a line says outside of the brackets, apart from facts, addresses, numbers and the signs of their units. */
function untranslated(line: string, facts: readonly string[]): string {
  const outside = facts.reduce((text, fact) => text.replaceAll(fact, ' '), outsideBrackets(line));
  return outside.replace(/(?:https:\/\/)?guide\.example\S*|\d[\d.–-]*(?:\s(?:s|min|h)\b)?|[\s·/]+/g, ' ').trim();
}

describe('in a language whose words are all longer and in brackets', () => {
  const dist = join(temporaryFolder(), 'dist');
  before(() => {
    const { status, printed } = runBuild({ OUT_DIR: dist, SITE_URL: site }, projectInPseudoLanguage());
    assert.equal(status, 0, printed);
  });

  it('nothing is shown or said in other words, and no sign stands between translated ones', () => {
    const facts = factsOf(catalogOf());
    // Single files are made of the pages.
    const own = shownTexts(dist).filter(
      ({ file }) =>
        file.startsWith(`${pseudoCode}/`) &&
        !file.startsWith(`${pseudoCode}/${folders.standalone}`) &&
        /\.(?:html|webmanifest)$|version\.json$/.test(file),
    );
    assert.ok(own.some(({ file }) => file.endsWith('.webmanifest')) && own.some(({ file }) => file.includes('/rehearse/')));
    const found = own.flatMap(({ file, text }) =>
      // One word alone may be an id.
      text
        .split('\n')
        .flatMap((line) => (/\S\s+\S/.test(line) && untranslated(line, facts) ? [`${file}: ${untranslated(line, facts)}`] : [])),
    );
    assert.deepEqual([...new Set(found)], []);
  });

  it('no page is wider than a phone', { skip: !findTestChromium() && 'no Chromium' }, async () => {
    const { address, close } = await startServer(dist, '/');
    const browser = await chromium.launch({ executablePath: findTestChromium()!, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      const wider: string[] = [];
      for (const path of onePageOfEachKind(builtPages(join(dist, pseudoCode)))) {
        await page.goto(new URL(`${pseudoCode}/${path}`, address).href);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wider.push(`${path}: ${width} px`);
      }
      assert.deepEqual(wider, []);
    } finally {
      await browser.close();
      close();
    }
  });
});
