import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Editable } from '../../support/content.ts';
import { answer, eachTeaches, problemsAfter, saying, type Told } from '../../support/mistakes.ts';

const name = 'the button’s name, such as UNLOCK or LOCK: guides number them in two ways';
const once = '<Limit of="…" /> or <Amount of="…" />, so that the number stands once; what other guides say goes into <Others>…</Others>';
const tags = 'one of: Limit, Count, Amount, Step, Others, OnlyKey, KeyDrawing, Signs, Receivers, Models';
const close = 'close every tag; for a plain { or < write it in words';

const at = (column: number, found: string, write: string): Told => [answer, `the text, line 8, column ${column}`, found, write];
const button = (found: string): Told => [answer, 'the text', `“${found}”, a bare button number`, name];
const typed = (found: string): Told => [answer, 'the text', `“${found}”, a typed duration`, once];

describe('a bare button number stops the build', () => {
  eachTeaches([
    ['as a figure', saying('Press button 2.'), button('button 2')],
    ['as a word', saying('Press Button Two.'), button('Button Two')],
    ['as one of two', saying('Press buttons 1 and 2.'), button('buttons 1')],
    ['with no.', saying('Press button no. 1.'), button('button no. 1')],
    ['with number', saying('Press button number one.'), button('button number one')],
    ['over the end of a line', saying('Press button\n2 now.'), button('button\n2')],
    ['behind a no-break space', saying('Press button\u00a02.'), button('button\u00a02')],
    ['with number, over the end of a line', saying('Press button\n  number one.'), button('button\n  number one')],
    [
      'in a step',
      (copy) => copy.replace('en/procedure/wake.mdx', 'with SHUT', 'with button 2'),
      ['en/procedure/wake.mdx', 'action', '“button 2”, a bare button number', name],
    ],
  ]);

  it('also where it is set in bold or has a number sign', () => {
    for (const words of ['Press button **2**.', 'Press button #2.']) assert.equal(problemsAfter(saying(words)).length, 1, words);
  });
});

describe('a button number may stand', () => {
  eachTeaches([
    [
      'in the answer that explains the numbering',
      (copy) => saying('Press button 2.')(copy.replace(answer, 'sources:', 'numbersButtons: true\nsources:')),
    ],
    [
      'in the disagreements',
      (copy) =>
        copy
          .write('disagreements.yaml', 'numbers: {}\n')
          .write('en/disagreements.yaml', 'numbers: { point: a, here: b, others: button 2, verdict: d }\n'),
    ],
    ['in an alias, which nobody reads', (copy) => copy.replace(answer, '[lamp stays dark]', '[which is button 2]')],
    ['when it is no number of a button', saying('It has buttons. Two of them are round. Press the button 5 times.')],
  ]);
});

describe('typed seconds stop the build', () => {
  eachTeaches([
    [
      'in a text',
      saying('Wait 10 s, or 10 seconds, or 5s, or 1.5 sec.'),
      typed('10 s'),
      typed('10 seconds'),
      typed('5s'),
      typed('1.5 sec'),
    ],
    ['behind a no-break space', saying('Wait 10\u00a0s.'), typed('10\u00a0s')],
    [
      'in the front matter',
      (copy) => copy.replace('en/procedure/answer.mdx', 'ends by itself', 'ends after 45 s'),
      ['en/procedure/answer.mdx', 'limits.learn.label', '“45 s”, a typed duration', once],
    ],
    ['beside a quotation', saying('<Others>hold it for 9 s</Others> and wait 8 s.'), typed('8 s')],
  ]);

  it('not where a link stands between the number and the unit, nor in an id', () => {
    const apart = (copy: Editable) => saying('Both [step 4](/faq/how-long/)s.')(copy).replace(answer, '[bulletin]', '[10-s]');
    assert.equal(problemsAfter(apart).length, 1, 'the source alone is unknown');
  });

  it('also with a hyphen or as a word', () => {
    for (const words of ['A 5-second wait.', 'Wait ten seconds.']) assert.equal(problemsAfter(saying(words)).length, 1, words);
  });
});

describe('what other guides say may hold seconds', () =>
  eachTeaches([['in Others', saying('They write <Others>hold 15 s, then 3 presses in 5 s</Others>.')]]));

describe('what could run stops the build, with its line and column:', () => {
  const passed = 'words only: the page passes the components in';
  const written = 'words only, or one of the components';
  eachTeaches([
    ['an import', saying('import fs from "node:fs"'), at(1, 'an import or export: “import fs from "node:fs"”', passed)],
    ['an export', saying('export const x = 1'), at(1, 'an import or export: “export const x = 1”', passed)],
    ['an expression in a text', saying('Wait {1 + 1} times.'), at(6, 'an expression: {1 + 1}', written)],
    ['an expression of its own', saying('{1 + 1}'), at(1, 'an expression: {1 + 1}', written)],
    ['an expression in an attribute', saying('<Limit of={"tap"} />'), at(1, '<Limit of>', 'of="…" and nothing else')],
    ['a spread attribute', saying('<Limit {...x} of="tap" />'), at(1, '<Limit {…}>', 'of="…" and nothing else')],
    ['an expression inside a component', saying('<Others>hold {1 + 1}</Others>'), at(14, 'an expression: {1 + 1}', written)],
    [
      'a link that is a script',
      saying('[Press](javascript:alert)'),
      at(1, 'the address “javascript:alert”', 'an address that begins with / or https://'),
    ],
    [
      'a link to a file beside it',
      saying('[Press](how-long)'),
      at(1, 'the address “how-long”', 'an address that begins with / or https://'),
    ],
  ]);

  it('a link by reference too', () => assert.equal(problemsAfter(saying('[Press][x]\n\n[x]: javascript:alert(1)')).length, 1));
});

describe('a component stops the build when it', () => {
  eachTeaches([
    ['is unknown', saying('<Limt of="tap" />'), at(1, '<Limt>, which is no component', `“Limit”, perhaps; ${tags}`)],
    ['is HTML', saying('A <b>bold</b> word.'), at(3, '<b>, which is no component', tags)],
    ['is a script', saying('<script>alert</script>'), at(1, '<script>, which is no component', tags)],
    ['has no name', saying('<>Flat.</>'), at(1, '<>, which is no component', tags)],
    ['has an attribute too many', saying('<Limit of="tap" id="x" />'), at(1, '<Limit id>', 'of="…" and nothing else')],
    ['has an attribute where none may be', saying('<Others lang="de">halten</Others>'), at(1, '<Others lang>', 'no attribute')],
    ['lacks its attribute', saying('<Limit />'), at(1, '<Limit> without of', 'of="…"')],
  ]);

  it('is not closed, or is a comment or a brace that means nothing', () => {
    for (const words of ['<Others>hold', 'A { brace.', '<!-- note -->']) {
      const [told = '', ...others] = problemsAfter(saying(words));
      assert.deepEqual(others, []);
      assert.match(told, /^en\/faq\/no-blink\.mdx\n {2}field {3}the text\n {2}found {3}8:[13]: /);
      assert.ok(told.endsWith(`\n  write   ${close}`), told);
    }
  });
});
