import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { hashesOf, runBuild } from '../support/commands/run-command.ts';
import { copyOf, smallContent, temporaryFolder } from '../support/content/content-folders.ts';
import { problemCount } from '../../src/domain/content/problem.ts';
import { answer, mistakes } from '../support/content/error-table.ts';

/** Kinds of mistake that are built whole, one out of each way to go wrong. */
const whole = [
  'the bytes of a file: in an old encoding',
  'the bytes of a file: of an answer of a megabyte',
  'the name and place of a file: a link out of the content',
  'YAML stops the build when it: laughs a billion times',
  'markup that does something stops the build: a picture with a handler, closed',
  'a link stops the build when it: is a script behind a character reference',
  'mistakes of several files are told at once, and nothing that only follows from them: a file that is no YAML, an unknown source and an unknown component',
];

/** Builds over an earlier site, which has to be there afterwards as it was, with nothing beside it. */
function buildInVain(content: string, settings: Readonly<Record<string, string>> = {}): string {
  const out = temporaryFolder();
  const dist = join(out, 'dist');
  cpSync(smallContent, dist, { recursive: true });
  const before = hashesOf(dist);
  const { status, printed } = runBuild({ CONTENT_DIR: content, OUT_DIR: dist, ...settings });
  assert.notEqual(status, 0, printed);
  assert.deepEqual(hashesOf(dist), before);
  assert.deepEqual(readdirSync(out), ['dist']);
  return printed;
}

const paragraph = (told: string) => {
  const [place, field, found, write] = told.split(' | ');
  return `${place}\n  field   ${field}\n  found   ${found}\n  write   ${write}\n`;
};

describe('the build command reports every problem and leaves the earlier site as it was, byte for byte, with', () => {
  const kinds = new Map(mistakes().map((one) => [one.name, one]));
  for (const name of whole) {
    it(name, () => {
      const { told, onDisk } = kinds.get(name)!;
      const { folder } = onDisk();
      const printed = buildInVain(folder);
      assert.equal(printed, `${folder}: ${problemCount(told.length)}, build stopped.\n\n${told.map(paragraph).join('\n')}\n`);
    });
  }

  it('code in a text, none of which ever runs', () => {
    const ran = join(temporaryFolder(), 'ran');
    const write = `globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`;
    writeFileSync(`${ran}.js`, `${write};`);
    const codes = [`export const x = globalThis.pwned = ${write};`, `import '${ran}.js'`, `{${write}}`, `<Limit of={${write}} />`];
    const printed = buildInVain(copyOf(smallContent).replace(answer, /$/, `\n${codes.join('\n\n')}\n`).folder);
    for (const line of [8, 10, 12, 14]) assert.ok(printed.includes(`${answer}, line ${line}\n  field   the text\n`), printed);
    assert.ok(!existsSync(ran), 'it ran');
  });

  it('nothing in the content, when it stops late, with every page written and no search index', () => {
    assert.match(
      buildInVain(copyOf(smallContent).folder, { PAGEFIND_BINARY_PATH: join(temporaryFolder(), 'no-such-program') }),
      /search-index/,
    );
  });
});
