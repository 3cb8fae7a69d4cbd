import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { similarAnswers } from '../../../../src/tools/lint/similar-answers.ts';
import { lintContent } from '../../../../src/tools/lint/lint.ts';
import { runBuild } from '../../../support/commands/run-command.ts';
import { picturedContent } from '../../../support/content/pictured-content.ts';
import { copyOf, realContent, smallContent, temporaryFolder } from '../../../support/content/content-folders.ts';

const lint = (folder: string) => runBuild({ CONTENT_DIR: folder }, undefined, 'lint-content');
const answer = (fields: string, text: string) => `---\nquestion: Which lamp?\naliases: []\nsources: [forum]\n${fields}---\n${text}\n`;

/** Bad files, each with the line and all that an author reads about it. */
const rules = [
  {
    name: 'a claim without a source',
    file: 'en/faq/unsourced.mdx',
    text: answer('', 'The left one.').replace('[forum]', '[]'),
    line: 4,
    actual: 'the answer has no source',
    fix: 'sources: [its source ids], or own: true if it is the site’s own advice',
  },
  {
    name: 'a claim within a file without a source',
    file: 'models/c3.yaml',
    text: 'code: C3\nname: Dusk\nsources: [handbook]\nopenings:\n  - { lid: trunk }\n',
    line: 5,
    actual: 'openings.0 has no source',
    fix: 'sources: [its source ids], or own: true if it is the site’s own advice',
  },
  {
    name: 'a source that nobody cites',
    file: 'sources.yaml',
    text: 'spare: { family: owners, title: Another thread, url: https://owners.invalid/2, read: part }',
    line: 4,
    actual: 'the source “spare”, which nothing cites',
    fix: 'its id in the sources of a claim, or remove it',
  },
  {
    name: 'a question that asks nothing',
    file: 'en/faq/statement.mdx',
    text: answer('', 'The left one.').replace('Which lamp?', 'The lamp is dark.'),
    line: 2,
    actual: '“The lamp is dark.”, which does not end in a question mark',
    fix: 'a question, in the words of an owner',
  },
  {
    name: 'a first sentence that is no short answer',
    file: 'en/faq/long.mdx',
    text: answer('', `\nThe left one, ${'as far as anybody knows, '.repeat(6)}and no other. Short.`),
    line: 7,
    actual: 'a first sentence of 177 characters',
    fix: 'the short answer first, one sentence of at most 160 characters; details below',
  },
  {
    name: 'an answer without a text',
    file: 'en/faq/empty.mdx',
    text: answer('own: true\n', ''),
    line: 8,
    actual: 'no text',
    fix: 'the short answer first, one sentence of at most 160 characters; details below',
  },
  {
    name: 'a word that no dictionary has',
    file: 'en/faq/misspelt.mdx',
    text: answer('', 'The left one.\n\nIt blinkss.'),
    line: 8,
    actual: '“blinkss”, which is in no dictionary',
    fix: /^blinks\b.*; or add the word to spelling\.txt if it is correct$/,
  },
];

describe('npm run lint:content', () => {
  const copy = copyOf(smallContent);
  for (const { file, text } of rules) copy.write(file, file === 'sources.yaml' ? `${copy.read(file)}${text}\n` : text);
  copy.replace('en/faq/how-long.mdx', '[handbook, forum]', '[handbok, forum]');
  const { status, printed } = lint(copy.folder);
  const told = printed.split('\n\n');

  for (const { name, file, line, actual, fix } of rules) {
    it(`tells ${name}, with the line and what to write`, () => {
      const here = told.filter((text) => text.startsWith(`${copy.folder}/${file}:`));
      assert.equal(here.length, 1, printed);
      const [, advice] = here[0]!.split('\n  write   ');
      assert.equal(here[0], `${copy.folder}/${file}:${line}\n  found   ${actual}\n  write   ${advice}`);
      if (typeof fix === 'string') assert.equal(advice, fix);
      else assert.match(advice!, fix);
    });
  }

  it('tells what stops the build as well, and says nothing of files that are good', () => {
    assert.match(printed, /en\/faq\/how-long\.mdx.*\n {2}field {3}sources\n {2}found {3}“handbok”, which is no source/);
    assert.match(printed, /: \d+ problems, \d+ of which stop the build\n$/);
    const bad = [...rules.map(({ file }) => file), 'en/faq/how-long.mdx'].map((file) => `${copy.folder}/${file}`);
    const named = told.filter((text) => text.startsWith(`${copy.folder}/`)).map((text) => /^[^:\n]*/.exec(text)![0]);
    assert.deepEqual([...new Set(named)].toSorted(), bad.toSorted());
    assert.equal(status, 1);
  });

  it('knows the words of spelling.txt, phrases of other languages, and the ids, codes and names of the content', async () => {
    const known = copyOf(smallContent)
      .write('spelling.txt', '# a comment of wrodns\nblinkss\n')
      .write(
        'en/faq/known.mdx',
        answer(
          '',
          'Auroras’ and Xyloqs blinkss; so does the Tzx9q of a Qvarn.\n\nIt wrodns, and <Phrase lang="de">Funkschlüssel</Phrase>.',
        ),
      )
      .write('models/tzx9q.yaml', 'code: TZX9Q\nname: Qvarn\nnames: [Xyloqs]\nsources: [handbook]\n');
    const { findings } = await lintContent(known.folder);
    assert.deepEqual(
      findings.map(({ file, actual }) => [file, actual]),
      [['en/faq/known.mdx', '“wrodns”, which is in no dictionary']],
    );
  });

  it('finds nothing in the content of this site but translations that are still to come', async () => {
    const { findings } = await lintContent(realContent);
    assert.deepEqual(
      findings.filter(({ fix }) => !fix.includes('npm run translate')),
      [],
    );
  });

  it('says that there are no problems, and succeeds, where it finds none', () => {
    const { folder } = copyOf();
    const { printed, status } = lint(folder);
    assert.ok(printed.endsWith(`${folder}: no problems found\n`), printed);
    assert.equal(status, 0);
  });
});

it('a picture that nothing shows is told, and one that is shown is not', async () => {
  const { findings } = await lintContent((await picturedContent()).folder);
  assert.deepEqual(
    findings.map(({ file, actual, fix }) => [file, actual, fix]),
    [['pictures/spare.jpg', 'a picture that nothing shows', '![what it shows](spare.jpg) in a text, or remove it']],
  );
});

it('a damaged picture is told among what stops the build', async () => {
  const { findings, blockingCount } = await lintContent(
    (await picturedContent()).write('pictures/blink.svg', '<svg viewBox="0 0 1 1"><g></svg>').remove('pictures/spare.jpg').folder,
  );
  assert.deepEqual([findings.map(({ file }) => file), blockingCount], [['pictures/blink.svg'], 1]);
});

it('a language without words, and a folder that is not there, are told like anything else', async () => {
  const twoLanguages = copyOf(smallContent).replace('site.yaml', 'languages: [en]', 'languages: [en, tlh]').folder;
  for (const [folder, field] of [
    [twoLanguages, 'languages'],
    [`${temporaryFolder()}/none`, 'the content folder'],
  ] as const) {
    const { findings, blockingCount } = await lintContent(folder);
    assert.deepEqual([findings.map((one) => one.field), blockingCount], [[field], 1]);
  }
});

it('two answers are the more alike, the more of their rare words they share', () => {
  const said = (id: string, body: string) => ({
    file: `en/faq/${id}.mdx`,
    body,
    data: { question: 'What?', aliases: [], sources: [], inference: false, own: false, numbersButtons: false },
  });
  const [first, ...others] = similarAnswers([
    said('one', 'The lamp blinks twice when [it](/a/) is charged.'),
    said('two', 'The lamp blinked twice: <Limit of="tap" /> charging.'),
    said('three', 'The lamp is green.'),
  ]);
  assert.deepEqual([first!.one, first!.other], ['one', 'two']);
  assert.ok(first!.share > 0.3 && others.every(({ share }) => share < 0.1), JSON.stringify([first, ...others]));
});
