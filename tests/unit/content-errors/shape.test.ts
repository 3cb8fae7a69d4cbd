import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, eachTeaches, problemsAfter } from '../../support/mistakes.ts';

const yaml = 'YAML: each field once, “name: value”, quotes around a value that holds a colon';
const places = [
  'one of: site.yaml, sources.yaml, families.yaml, amounts.yaml, procedure.yaml, faq.yaml, signs.yaml, disagreements.yaml',
  'models/*.yaml, keys/*.yaml, not-covered/*.yaml, <language>/site.yaml, <language>/signs.yaml, <language>/disagreements.yaml',
  '<language>/before.mdx, <language>/procedure/*.mdx, <language>/models/*.mdx, <language>/keys/*.mdx, <language>/not-covered/*.mdx',
  '<language>/faq/*.mdx, <language>/glossary.yaml, <language>/pages/*.mdx',
].join(', ');

describe('a safety correction stops the build:', () => {
  eachTeaches([
    [
      'one of a revision that is yet to come',
      (copy) => copy.replace('procedure.yaml', 'revision: 7', 'revision: 7\nsafety: 8'),
      ['procedure.yaml', 'safety', '8, which is after the current revision', 'at most 7, or count revision up'],
    ],
    [
      'but not one of this revision',
      (copy) =>
        copy
          .replace('procedure.yaml', 'revision: 7', 'revision: 7\nsafety: 7')
          .replace('en/site.yaml', 'rebuilt:', 'correction: The second tap was missing.\nrebuilt:'),
    ],
    ['and not an earlier one', (copy) => copy.replace('procedure.yaml', 'revision: 7', 'revision: 7\nsafety: 3')],
  ]);
});

describe('a name that stands twice stops the build:', () => {
  eachTeaches([
    [
      'an answer also in upper case',
      (copy) => copy.write('en/faq/No-Blink.mdx', copy.read(answer)),
      [answer, 'the file’s name (the slug)', '“en/no-blink”, which en/faq/No-Blink.mdx has already', 'a name that no other file has'],
      [
        'en/faq/No-Blink.mdx',
        'the file’s name (the slug)',
        '“No-Blink”',
        'lower-case letters, digits and single hyphens, such as which-doors',
      ],
    ],
    [
      'an answer with another ending',
      (copy) => copy.write('en/faq/no-blink.md', copy.read(answer)),
      ['en/faq/no-blink.md', 'the file’s place and ending', 'a file of no known kind', places],
    ],
    [
      'an answer also in a folder',
      (copy) => copy.write('en/faq/lamp/no-blink.mdx', copy.read(answer)),
      ['en/faq/lamp/no-blink.mdx', 'the file’s place and ending', 'a file of no known kind', places],
    ],
    [
      'the words of a step, also in upper case',
      (copy) => copy.write('en/procedure/Tap.mdx', copy.read('en/procedure/tap.mdx')),
      ['en/procedure/tap.mdx', 'the file’s name', '“en/tap”, which en/procedure/Tap.mdx has already', 'a name that no other file has'],
    ],
    [
      'two models of one code',
      (copy) => copy.write('models/a1-again.yaml', 'code: a1\nname: Dawn\nsources: [handbook]\n'),
      ['models/a1.yaml', 'code', '“a1”, which models/a1-again.yaml has already', 'a name that no other file has'],
    ],
    [
      'a field of an answer',
      (copy) => copy.replace(answer, 'question:', 'question: Why?\nquestion:'),
      [answer, 'the front matter', 'Map keys must be unique at line 2, column 1:', yaml],
    ],
    [
      'a source',
      (copy) => copy.replace('sources.yaml', /$/, 'forum: { family: owners, title: Again, url: https://owners.invalid/, read: part }\n'),
      ['sources.yaml', 'the file', 'Map keys must be unique at line 4, column 1:', yaml],
    ],
    [
      'a step',
      (copy) => copy.replace('procedure.yaml', 'id: answer', 'id: tap'),
      ['procedure.yaml', 'steps', 'the id “tap” twice', 'an id that no other step has'],
    ],
  ]);
});

describe('a gap in the numbers of the steps stops the build and says which number to write:', () => {
  eachTeaches([
    [
      'before the last step',
      (copy) => copy.replace('procedure.yaml', 'number: 4', 'number: 5'),
      ['procedure.yaml', 'steps.3.number', '5', '4: steps are numbered 1, 2, 3 … without a gap'],
    ],
    [
      'before the first step',
      (copy) => copy.replace('procedure.yaml', 'number: 1', 'number: 2'),
      ['procedure.yaml', 'steps.0.number', '2', '1: steps are numbered 1, 2, 3 … without a gap'],
    ],
    [
      'a number twice',
      (copy) => copy.replace('procedure.yaml', 'number: 4', 'number: 3'),
      ['procedure.yaml', 'steps.3.number', '3', '4: steps are numbered 1, 2, 3 … without a gap'],
    ],
  ]);
});

describe('a file stops the build that', () => {
  eachTeaches([
    [
      'is missing',
      (copy) => copy.remove('procedure.yaml'),
      ['procedure.yaml', 'the file', 'no such file', 'a file procedure.yaml in the content folder'],
    ],
    [
      'is missing in the language',
      (copy) => copy.remove('en/site.yaml'),
      ['en/site.yaml', 'the file', 'no such file', 'the site’s own sentences in this language'],
    ],
    [
      'is missing in the language, where another has it',
      (copy) => copy.write('de/site.yaml', copy.read('en/site.yaml')).remove('en/site.yaml'),
      ['en/site.yaml', 'the file', 'no such file', 'the site’s own sentences in this language'],
    ],
    [
      'lies where nothing is read',
      (copy) => copy.write('en/faq/notes.txt', 'Notes.'),
      ['en/faq/notes.txt', 'the file’s place and ending', 'a file of no known kind', places],
    ],
    [
      'has a name of its own',
      (copy) => copy.write('glossary.yaml', 'key: fob\n'),
      ['glossary.yaml', 'the file’s place and ending', 'a file of no known kind', places],
    ],
    [
      'gives a model an address of the site',
      (copy) => copy.write('models/faq.yaml', 'code: FAQ\nname: Noon\nsources: [handbook]\n'),
      ['models/faq.yaml', 'code', '“FAQ”, an address of the site itself', 'another code'],
    ],
    [
      'is no YAML',
      (copy) => copy.replace(answer, 'question: ', 'question: The lamp: '),
      [answer, 'the front matter', 'Nested mappings are not allowed in compact mappings at line 1, column 11:', yaml],
    ],
  ]);
});

describe('an answer whose name can be no address stops the build:', () => {
  for (const name of ['Dark Lamp', 'dark_lamp', 'dark-lamp!', '-dark', 'dark--lamp']) {
    it(name, () => {
      const [told, ...others] = problemsAfter((copy) => copy.write(`en/faq/${name}.mdx`, copy.read(answer)));
      assert.deepEqual(others, []);
      assert.ok(told?.startsWith(`en/faq/${name}.mdx\n`), told);
    });
  }
});

describe('no model takes an address that the site itself uses:', () => {
  for (const code of ['not-covered', 'keys', 'faq', 'search', 'sources', 'about', '404', 'pagefind', 'offline']) {
    it(code, () =>
      assert.equal(problemsAfter((copy) => copy.write('models/c3.yaml', `code: "${code}"\nname: Noon\nsources: [handbook]\n`)).length, 1),
    );
  }
});
