import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ContentFolder } from '../../../../src/content-reader/content-folder.ts';
import { registerForEditors } from '../../../../src/tools/authors/editors.ts';
import { groupsIn, addToFaq } from '../../../../src/tools/authors/add-to-faq.ts';
import { procedureSchema } from '../../../../src/domain/content/procedure.schema.ts';
import { siteSchema } from '../../../../src/domain/content/site.schema.ts';
import { fieldReference, referencePath } from '../../../../src/tools/authors/field-reference.ts';
import { newSite } from '../../../../src/tools/authors/starter.ts';
import { lintContent } from '../../../../src/tools/lint/lint.ts';
import { runBuild } from '../../../support/commands/run-command.ts';
import { copyOf, root, smallContent, temporaryFolder } from '../../../support/content/content-folders.ts';
import { filesOf } from '../../../support/html/built-pages.ts';

const make = (folder: string, ...args: string[]) => runBuild({ CONTENT_DIR: folder }, undefined, 'new', ...args);

/** The small content, its answers in two groups. */
const grouped = () =>
  copyOf(smallContent)
    .write('faq.yaml', 'groups:\n  - { id: lamp, answers: [no-blink] }\n  - { id: rest, answers: [lost-card, how-long] }\n')
    .replace('en/site.yaml', '{ answers: All answers }', '{ lamp: The lamp, rest: The rest }');

// That what it writes is built once its fields are filled in, recipes.test.ts tells.
describe('npm run new answer', () => {
  const copy = grouped();
  const faq = copy.read('faq.yaml');
  const { status, printed } = make(copy.folder, 'answer', 'boot-open', 'lamp');
  const file = 'en/faq/boot-open.mdx';

  it('writes a file in which each field stands under what its schema says about it', () => {
    assert.equal(status, 0, printed);
    assert.match(copy.read(file), /^---\n# The question, in the words of an owner\.\nquestion:\n# How else owners ask it: .*\naliases:\n/);
    assert.match(copy.read(file), /\n# The kinds of key it is about, when not all.*\n# keys:\n/);
  });

  it('lists the answer in its group, and changes nothing else there', () => {
    assert.equal(copy.read('faq.yaml'), faq.replace('no-blink]', 'no-blink, boot-open]'));
    assert.ok(printed.includes(`edited  ${join(copy.folder, 'faq.yaml')}: added at the end of “lamp”`));
  });

  it('says what is to be filled in, which nothing is built without', () => {
    const wanting = new ContentFolder(copy.folder).problems.map((problem) => [problem.file, problem.field.split(',')[0]]);
    assert.deepEqual(wanting, [
      ['en/asked/boot-open.txt', 'lines'],
      ...['question', 'aliases', 'sources', 'the text'].map((field) => [file, field]),
    ]);
    for (const [where, field] of wanting) assert.ok(printed.includes(`${join(copy.folder, where!)}  ${field}`), printed);
  });
});

describe('npm run new model', () => {
  const copy = grouped();
  make(copy.folder, 'model', 'E36');
  const wanting = new ContentFolder(copy.folder).problems;

  it('writes its facts and its words, which nothing is built without', () => {
    assert.match(
      copy.read('models/e36.yaml'),
      /\n# The code that people know it by, such as A1; its page has it in its address\.\ncode: E36\n# Its name, such as Dawn\.\nname:\n/,
    );
    assert.deepEqual([...new Set(wanting.map(({ file }) => file))], ['en/models/e36.mdx', 'models/e36.yaml']);
  });
});

describe('npm run new site', () => {
  const folder = join(temporaryFolder(), 'new');
  const { status, printed } = make('', 'site', folder);

  it('writes a content without mistakes, and with little that could be told about it', async () => {
    assert.equal(status, 0, printed);
    const { findings } = await lintContent(folder);
    assert.deepEqual(findings, []);
  });

  it('writes each field below what its schema says about it, and names each file that it wrote', () => {
    const files = filesOf(folder);
    for (const file of files) assert.ok(printed.includes(`wrote   ${join(folder, file)}`), file);
    const { site, steps } = {
      site: readFileSync(join(folder, 'site.yaml'), 'utf8'),
      steps: readFileSync(join(folder, 'procedure.yaml'), 'utf8'),
    };
    const comment = (text = '') => `# ${text}\n`;
    assert.ok(site.includes(`${comment(siteSchema.shape.publisher.description)}publisher: `), site);
    assert.ok(steps.includes(`${comment(procedureSchema.shape.steps.description)}steps:`), steps);
    assert.ok(site.includes(`${comment(siteSchema.shape.contact.description)}# contact:`), site);
  });

  it('leaves a folder alone that is not empty', () => {
    const before = filesOf(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const again = make('', 'site', folder);
    assert.deepEqual([again.status, again.printed], [1, `${folder} is not empty; nothing was written. Choose another folder.\n`]);
    assert.deepEqual(
      filesOf(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
      before,
    );
  });

  it('tells editors in each YAML file where its schema is, in a folder of the project alone', () => {
    const [inside] = newSite('2026-11-22', '../.astro/collections').filter(({ file }) => file === 'en/site.yaml');
    assert.match(inside!.text, /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.astro\/collections\/siteWords\.schema\.json\n/);
    assert.ok(!readFileSync(join(folder, 'site.yaml'), 'utf8').includes('$schema'));
  });
});

it('docs/content-fields.md is what the schemas say', () =>
  assert.equal(readFileSync(join(root, referencePath), 'utf8'), fieldReference(), 'run: npm run fields'));

describe('npm run new refuses, and writes nothing:', () => {
  const { folder } = grouped();
  const before = filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  const cases = [
    [
      ['answer', 'no-blink'],
      `${join(folder, 'en/faq/no-blink.mdx')} already exists; nothing was written. Edit it, or choose another name.`,
    ],
    [['model', 'A1'], `${join(folder, 'models/a1.yaml')} already exists; nothing was written. Edit it, or choose another name.`],
    [
      ['answer', 'Boot_Öpen?'],
      '“Boot_Öpen?” is not a valid name for a file and its URL: write lower-case letters, digits and single hyphens, such as how-long; perhaps boot-open.',
    ],
    [['answer', 'lamp'], '“lamp” is already an anchor on /faq/. Choose another name.'],
    [
      ['answer', '../../../x'],
      '“../../../x” is not a valid name for a file and its URL: write lower-case letters, digits and single hyphens',
    ],
    [['model', 'E 36'], '“E 36” is not a valid name for a file and its URL: write letters and digits, such as A1; perhaps E-36.'],
    [['model', 'faq'], 'models/faq.yaml: code would be “faq”, an address of the site itself or of a language; write another code.'],
    [['answer', 'boot-open', 'boots'], `“boots” is not a group in ${join(folder, 'faq.yaml')}; expected one of: lamp, rest.`],
    [['page', 'x'], 'npm run new model <code>'],
  ] as const;
  for (const [args, why] of cases) {
    it(args.join(' '), () => {
      const { status, printed } = make(folder, ...args);
      assert.equal(status, 1);
      assert.ok(printed.includes(why), printed);
    });
  }
  it('(the content is as it was)', () => {
    assert.deepEqual(
      filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
      before,
    );
  });
});

describe('a new answer is listed', () => {
  const cases = [
    [
      'after the last of a list in brackets',
      'groups:\n  - { id: a, answers: [one] } # first\n',
      'groups:\n  - { id: a, answers: [one, new] } # first\n',
    ],
    ['in empty brackets', 'groups:\n  - id: a\n    answers: []\n', 'groups:\n  - id: a\n    answers: [new]\n'],
    [
      'after the last of a list of lines',
      'groups:\n  - id: a\n    answers:\n      - one # old\nchooserAnswer: one\n',
      'groups:\n  - id: a\n    answers:\n      - one # old\n      - new\nchooserAnswer: one\n',
    ],
    ['where a group had no list', 'groups:\n  - id: a\n# end\n', 'groups:\n  - id: a\n    answers: [new]\n# end\n'],
    [
      'in the last group when none is named',
      'groups:\n  - { id: a, answers: [] }\n  - { id: b, answers: [] }\n',
      'groups:\n  - { id: a, answers: [] }\n  - { id: b, answers: [new] }\n',
    ],
  ] as const;
  for (const [where, before, after] of cases) it(where, () => assert.equal(addToFaq(before, 'new').text, after));
  it('in one of the groups that faq.yaml has', () => assert.deepEqual(groupsIn(cases[4][1]), ['a', 'b']));
});

it('a new file is known to editors at once', () => {
  const list = join(temporaryFolder(), 'collections.json');
  registerForEditors('/site/content', ['en/faq/new.mdx'], list);
  const known = copyOf(smallContent).write('collections.json', '{"collections": [], "entries": {}}');
  const there = join(known.folder, 'collections.json');
  registerForEditors('/site/content', ['en/faq/new.mdx', 'models/e36.yaml'], there);
  assert.deepEqual((JSON.parse(readFileSync(there, 'utf8')) as { entries: unknown }).entries, {
    'file:///site/content/en/faq/new.mdx': 'answers',
    'file:///site/content/models/e36.yaml': 'models',
  });
});
