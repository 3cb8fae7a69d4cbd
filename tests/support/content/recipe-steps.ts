import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuild } from '../commands/run-command.ts';
import { root, type ContentCopy } from './content-folders.ts';

/** Renames the examples in CONTRIBUTING.md, in case an author has followed a recipe literally. */
const names = { 'boot-open': 'recipe-answer', E36: 'X98', e36: 'x98' } as const;
export const created = { answer: names['boot-open'], model: names.e36, source: 'recipe-source', disagreement: 'recipe-windows' } as const;

export const contributing = Object.entries(names).reduce(
  (text, [name, replacement]) => text.replaceAll(name, replacement),
  readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'),
);

/** Numbered lines under a heading of CONTRIBUTING.md. */
export function recipe(title: string): string[] {
  const [, text = ''] = contributing.split(`\n### ${title}\n`);
  return text.split(/\n##/)[0]!.trim().split('\n');
}

/** Arguments of the `npm run new` commands in a recipe. */
const commandsIn = (title: string) =>
  [
    ...recipe(title)
      .join('\n')
      .matchAll(/`npm run new ([^`]+)`/g),
  ].map(([, command]) => command!.split(' '));

type Edit = readonly [from: string | RegExp, to: string | ((actual: string, ...parts: string[]) => string)];
const increment = (_: string, field: string, number: string) => `${field}${Number(number) + 1}`;

/** Edits per recipe and file, as an author would make them. */
export const edits: Readonly<Record<string, Readonly<Record<string, readonly Edit[]>>>> = {
  'Add an answer': {
    [`en/faq/${created.answer}.mdx`]: [
      ['question:\n', 'question: May the boot be open?\n'],
      ['aliases:\n', 'aliases: [lid of the boot up, trunk lid not down]\n'],
      ['sources:\n', 'sources: [seed]\n'],
      [/\{\/\*[\s\S]*\*\/\}/, 'Yes, it may. Press within <Limit of="presses" />.'],
    ],
    [`en/asked/${created.answer}.txt`]: [[/$/, Array.from({ length: 30 }, (_, at) => `boot lid held up by pole number ${at}\n`).join('')]],
    'faq.yaml': [],
  },
  'Correct a fact': {
    'procedure.yaml': [
      [/(\bpresses: \{ duration: )(\d+)/, increment],
      [/^(revision: )(\d+)/m, increment],
      [/^(revised: ).*/m, '$12099-01-05'],
    ],
    'amounts.yaml': [[/(\bvalue: )(\d+)/, increment]],
  },
  'Add a model': {
    [`models/${created.model}.yaml`]: [
      ['name:\n', 'name: 3 Series\n'],
      ['sources:\n', 'sources: [seed]\n'],
      ['keys:\n', 'keys: [{ kind: rubber-button, sources: [seed] }]\n'],
      ['openings:\n', 'openings: [{ lid: tailgate, sources: [seed] }]\n'],
      [/^(built|names|outline):\n/gm, ''],
    ],
    [`en/models/${created.model}.mdx`]: [
      ['bodies:\n', 'bodies: Saloon.\n'],
      [/^(generation|openings):\n/gm, ''],
    ],
    'en/site.yaml': [[/^( {2}tailgate: ).*/m, '$1hatch']],
    'en/faq/which-cars.mdx': [[/$/, '\nIt is for one car more.\n']],
  },
  'Add a source': {
    'sources.yaml': [
      [/$/, `${created.source}:\n  family: service book\n  title: "1998 manual"\n  url: "https://manuals.invalid/x98"\n  read: part\n`],
    ],
    'families.yaml': [[/(makers: \[)/, '$1service book, ']],
    'amounts.yaml': [[/(sources: \[)/, `$1${created.source}, `]],
    'disagreements.yaml': [[/$/, `${created.disagreement}: { sources: [${created.source}] }\n`]],
    'en/disagreements.yaml': [
      [
        /$/,
        `${created.disagreement}:\n  point: The windows\n  here: Open or shut.\n  others: One manual wants them shut.\n  verdict: Shut satisfies both.\n`,
      ],
    ],
  },
  'Mark a safety correction': {
    'procedure.yaml': [
      [/^safety: .*\n/m, ''],
      [/^revision: (\d+)/m, (_, number) => `revision: ${Number(number) + 1}\nsafety: ${Number(number) + 1}`],
    ],
    'en/site.yaml': [
      [/^correction: .*\n/m, ''],
      ['groups:', 'correction: The limit of the presses was too short.\ngroups:'],
    ],
  },
};

/** Follows a recipe in a content copy: runs its commands, then applies the edits. */
export function followRecipe(title: string, copy: ContentCopy): void {
  for (const command of commandsIn(title)) {
    const { status, printed } = runBuild({ CONTENT_DIR: copy.folder }, undefined, 'new', ...command);
    assert.equal(status, 0, printed);
  }
  for (const [file, changes] of Object.entries(edits[title]!))
    for (const [from, to] of changes) {
      const before = copy.read(file);
      const after = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to);
      // Only the removal of an earlier correction may match nothing.
      assert.ok(after !== before || to === '', `${file} does not contain ${from}`);
      copy.write(file, after);
    }
}
