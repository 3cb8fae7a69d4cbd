import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { contentProblems } from '../../../src/build/checked-content.ts';
import { lintContent } from '../../../src/tools/lint/lint.ts';
import { versionOf } from '../../../src/views/version.ts';
import { runBuild } from '../../support/command.ts';
import { catalogOf, copyOf, root } from '../../support/content.ts';

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The numbered lines under a heading of CONTRIBUTING.md. */
function recipe(title: string): string[] {
  const [, text = ''] = contributing.split(`\n### ${title}\n`);
  return text.split(/\n##/)[0]!.trim().split('\n');
}

/** The files of the content that a recipe names. */
const filesIn = (lines: readonly string[]) =>
  [...new Set([...lines.join('\n').matchAll(/`content\/([^`]+)`/g)].map(([, file]) => file))].sort();

/** Does in a copy what a recipe says: each file that it names, and how an author changes it. */
const recipes: Record<string, Record<string, readonly (readonly [string | RegExp, string])[]>> = {
  'Add an answer': {
    'en/faq/boot-open.mdx': [
      ['question:\n', 'question: May the boot be open?\n'],
      ['aliases:\n', 'aliases: [boot open, trunk ajar]\n'],
      ['sources:\n', 'sources: [seed]\n'],
      [/\{\/\*[\s\S]*\*\/\}/, 'Yes, it may. Press within <Limit of="presses" />.'],
    ],
    'faq.yaml': [],
  },
  'Correct a fact': {
    'procedure.yaml': [
      [
        'presses: { duration: 10s, countIn: 3s, sources: [seed, om-z3,',
        'presses: { duration: 9s, countIn: 3s, sources: [seed, om-e46, om-z3,',
      ],
      ['revision: 1', 'revision: 2'],
      ['revised: 2026-11-22', 'revised: 2027-01-05'],
    ],
    'amounts.yaml': [['value: 18, unit: months', 'value: 17, unit: months']],
  },
  'Add a model': {
    'models/e36.yaml': [
      ['name:\n', 'name: 3 Series\n'],
      ['sources:\n', 'sources: [gm5-fob]\n'],
      ['keys:\n', 'keys: [{ kind: rubber-button, sources: [seed] }]\n'],
      ['openings:\n', 'openings: [{ lid: tailgate, sources: [seed] }]\n'],
      [/^(built|names|outline):\n/gm, ''],
    ],
    'en/models/e36.mdx': [
      ['bodies:\n', 'bodies: Saloon.\n'],
      [/^(generation|openings):\n/gm, ''],
    ],
    'en/site.yaml': [['  tailgate: tailgate', '  tailgate: hatch']],
    'en/faq/which-cars.mdx': [['It is for six BMWs', 'It is for seven BMWs']],
  },
  'Add a source': {
    'sources.yaml': [
      [/$/, 'om-e36:\n  family: service book\n  title: "1998 manual"\n  url: "https://manuals.invalid/e36"\n  read: part\n'],
    ],
    'families.yaml': [["owner's manual,", "owner's manual, service book,"]],
    'amounts.yaml': [['[trn-zke3, tis-bw] }', '[trn-zke3, tis-bw, om-e36] }']],
    'disagreements.yaml': [[/$/, 'windows: { sources: [om-e36] }\n']],
    'en/disagreements.yaml': [
      [
        /$/,
        'windows:\n  point: The windows\n  here: Open or shut.\n  others: One manual wants them shut.\n  verdict: Shut satisfies both.\n',
      ],
    ],
  },
  'Mark a safety correction': {
    'procedure.yaml': [['revision: 2', 'revision: 3\nsafety: 3']],
    'en/site.yaml': [['groups:', 'correction: The limit of the presses was too long.\ngroups:']],
  },
};

describe('whoever follows a recipe of CONTRIBUTING.md', () => {
  const copy = copyOf();
  before(() => {
    for (const [title, edits] of Object.entries(recipes)) {
      for (const [, command] of recipe(title)
        .join('\n')
        .matchAll(/`npm run new ([^`]+)`/g)) {
        const { status, printed } = runBuild({ CONTENT_DIR: copy.folder }, undefined, 'new', ...command!.split(' '));
        assert.equal(status, 0, printed);
      }
      for (const [file, changes] of Object.entries(edits)) for (const [from, to] of changes) copy.replace(file, from, to);
      assert.deepEqual(contentProblems(copy.folder), [], title);
    }
  });

  for (const [title, edits] of Object.entries(recipes)) {
    it(`(${title}) has five lines to follow, which name every file that is changed and no other`, () => {
      const lines = recipe(title);
      assert.deepEqual(
        lines.map((line) => line[0]),
        ['1', '2', '3', '4', '5'],
      );
      assert.deepEqual(filesIn(lines), Object.keys(edits).sort());
    });
  }

  it('has content with nothing to mend', async () => {
    const { findings } = await lintContent(copy.folder);
    assert.deepEqual(findings, []);
  });

  it('has the new answer, model, source and figures in the catalog, and a correction that reaches older copies', () => {
    const catalog = catalogOf(copy.folder);
    assert.match(catalog.groups.find(({ id }) => id === 'keys')!.answers.at(-1)!.short, /^Yes, it may\. Press within 9\ss\.$/);
    assert.ok(catalog.models.some(({ id, facts }) => id === 'e36' && facts.openings.length === 1));
    assert.equal(catalog.confidence({ sources: ['om-e36', 'gm5-fob'], inference: false, own: false }), 'well-supported');
    assert.match(catalog.values.Amount['flat-after']!, /^17\smonths$/);
    assert.equal(catalog.disagreements.at(-1)!.id, 'windows');
    assert.deepEqual([catalog.procedure.revision, catalog.procedure.revised, catalog.procedure.safety], [3, '2027-01-05', 3]);
    assert.match(JSON.stringify(versionOf(catalog, { lacks: '', sheet: { unsafe: '' } })), /The limit of the presses was too long\./);
  });
});

it('the commands that CONTRIBUTING.md and README.md name are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [contributing, readFileSync(join(root, 'README.md'), 'utf8')].flatMap((text) =>
    [...text.matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name!),
  );
  assert.deepEqual(
    named.filter((name) => !(name in scripts)),
    [],
  );
});

it('the newest revision of the procedure stands first in CHANGELOG.md, with its day', () => {
  const { revision, revised } = catalogOf().procedure;
  const [first] = /^- \*\*Revision .*/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))!;
  assert.match(first, new RegExp(`^- \\*\\*Revision ${revision}, ${revised}\\.\\*\\* \\S`));
});
