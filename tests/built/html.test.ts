import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { describe, it } from 'node:test';
import { elements, parse } from '../../src/integrations/standalone-html/html-dom.ts';
import { belowBase, languageAt, pathIn } from '../support/browser/sites.ts';
import { paths } from '../../src/views/paths.ts';
import { rules } from '../support/browser/html-rules.ts';
import { pagesOf, textOf } from '../support/html/built-pages.ts';
import { withClientOnlyNodes } from '../support/html/client-only-html.ts';
import { pageFaults } from '../support/html/page-faults.ts';

/** Every page as it is built. That of a site without an address has less in it, and nothing else. */
const pages = pagesOf(belowBase.folder);

/** What is wrong on each page, with its address. */
const found = (faults: (html: string, path: string) => readonly (string | undefined)[]): string[] =>
  pages.flatMap(({ path, html }) => faults(html, path).flatMap((fault) => (fault ? [`${path}: ${fault}`] : [])));

// Published guides number the buttons in two ways, so a number alone misleads: these pages say so themselves.
const explaining = ['/faq/which-button-is-which/', '/sources/', '/faq/'];
const bareNumber = /\bbuttons?,? (?:(?:no\.?|nr\.?|number|#) ?)?(?:\d|one|two|three|four)\b/i;

describe('the HTML of every page', () => {
  it('is valid, with what its scripts plant in it', async () => {
    const validator = new HtmlValidate(rules);
    const faults: string[] = [];
    for (const { path, html } of pages)
      for (const { messages } of (await validator.validateString(withClientOnlyNodes(html))).results)
        faults.push(...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`));
    assert.deepEqual(faults, []);
  });

  it('has one main with the one h1, a language, a description, and a title of its own', () => {
    const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
    assert.equal(new Set(titles).size, pages.length);
    assert.deepEqual(
      found((html, path) => [
        html.match(/<main\b/g)?.length === 1 ? undefined : 'not one main',
        html.match(/<h1\b/g)?.length === 1 ? undefined : 'not one h1',
        /<main\b[\s\S]*<h1\b[\s\S]*<\/main>/.test(html) ? undefined : 'an h1 outside of main',
        html.includes(`<html lang="${languageAt(path)}"`) ? undefined : 'not its language',
        /<meta name="description" content="[^"]{11,}"/.test(html) ? undefined : 'no description',
      ]),
      [],
    );
  });

  it('has no control that only a script could honour, no script that blocks, and a way to all questions', () => {
    // A box to tick works by itself.
    const dead = ['button', 'input', 'select', 'textarea'];
    assert.deepEqual(
      found((html, path) => {
        const all = elements(parse(html), '*');
        const questions = belowBase.base + pathIn(languageAt(path), paths.answers);
        return [
          ...all
            .filter(
              ({ name, attribs }) =>
                (dead.includes(name) && attribs['type'] !== 'checkbox') || /^(button|timer|search)$/.test(attribs['role'] ?? ''),
            )
            .map(({ name }) => `a dead ${name}`),
          ...all
            .filter(
              ({ name, attribs }) =>
                name === 'script' &&
                !('async' in attribs || 'defer' in attribs) &&
                !/^(module|application\/(ld\+)?json)$/.test(attribs['type'] ?? ''),
            )
            .map(({ attribs }) => `a script that blocks: ${attribs['src'] ?? 'in the page'}`),
          all.some(({ name, attribs }) => name === 'a' && attribs['href'] === questions) ? undefined : 'no way to all questions',
        ];
      }),
      [],
    );
  });

  it('has no place twice, and no two words in one', () => assert.deepEqual(pageFaults(belowBase.folder), []));

  it('ends no line between “position” and its number', () =>
    assert.deepEqual(
      found((html) => [/.{20}\bposition \d.{10}/i.exec(html)?.[0]]),
      [],
    ));

  it('names no button by its number, but where the numbers are explained', () =>
    assert.deepEqual(
      found((html, path) => (explaining.includes(path) ? [] : [textOf(withClientOnlyNodes(html)).match(bareNumber)?.[0]])),
      [],
    ));
});
