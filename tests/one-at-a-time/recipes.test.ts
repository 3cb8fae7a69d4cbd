import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ContentFolder } from '../../src/content-reader/content-folder.ts';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { lintContent } from '../../src/tools/lint/lint.ts';
import { versionFileOf } from '../../src/views/version-file.ts';
import { runSuites } from '../support/commands/run-command.ts';
import { catalogOf, copyOf, root } from '../support/content/content-folders.ts';
import { contributing, edits, followRecipe, created, recipe } from '../support/content/recipe-steps.ts';

/** The files of the content that a recipe names. */
const filesIn = (lines: readonly string[]) =>
  [...new Set([...lines.join('\n').matchAll(/`content\/([^`]+)`/g)].map(([, file]) => file))].sort();

describe('whoever follows a recipe of CONTRIBUTING.md', () => {
  const copy = copyOf();
  const old = catalogOf(copy.folder);
  let catalog: Catalog;
  before(() => {
    for (const title of Object.keys(edits)) {
      followRecipe(title, copy);
      assert.deepEqual(new ContentFolder(copy.folder).problems, [], title);
    }
    catalog = catalogOf(copy.folder);
  });

  for (const [title, files] of Object.entries(edits)) {
    it(`(${title}) has five lines to follow, which name every file that is changed and no other`, () => {
      const lines = recipe(title);
      assert.deepEqual(
        lines.filter((line) => !line.startsWith(' ')).map((line) => line[0]),
        ['1', '2', '3', '4', '5'],
      );
      assert.deepEqual(filesIn(lines), Object.keys(files).sort());
    });
  }

  it('has content with nothing to mend', async () => {
    const { findings } = await lintContent(copy.folder);
    assert.deepEqual(findings, []);
  });

  it('has the new answer, model, source and figures in the catalog, and a correction that reaches older copies', () => {
    const limit = catalog.values.Limit['presses']!;
    assert.notEqual(limit, old.values.Limit['presses']);
    assert.equal(catalog.answers.find(({ id }) => id === created.answer)!.short, `Yes, it may. Press within ${limit}.`);
    assert.ok(catalog.models.some(({ id, facts }) => id === created.model && facts.openings.length === 1));
    assert.equal(catalog.confidence({ sources: [created.source, 'seed'], inference: false, own: false }), 'well-supported');
    assert.notDeepEqual(Object.values(catalog.values.Amount)[0], Object.values(old.values.Amount)[0]);
    assert.equal(catalog.disagreements.at(-1)!.id, created.disagreement);
    const revision = old.procedure.revision + 2;
    assert.deepEqual([catalog.procedure.revision, catalog.procedure.revised, catalog.procedure.safety], [revision, '2099-01-05', revision]);
    assert.match(JSON.stringify(versionFileOf(catalog, { lacks: '', sheet: { unsafe: '' } })), /The limit of the presses was too short\./);
  });

  it('turns no test red that reads the content or the site that is built of it', () => {
    const { status, printed } = runSuites(copy.folder);
    assert.equal(status, 0, printed);
  });
});

it('the commands that CONTRIBUTING.md and README.md name are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [contributing, readFileSync(join(root, 'README.md'), 'utf8')].flatMap((text) =>
    [...text.matchAll(/`npm run ([a-z:-]+)/g)].map(([, name]) => name!),
  );
  assert.deepEqual(
    named.filter((name) => !(name in scripts)),
    [],
  );
});

it('the newest revision of the procedure stands first in CHANGELOG.md, with its day', () => {
  const { revision, revised } = catalogOf(join(root, 'content')).procedure;
  const [first] = /^- \*\*Revision .*/m.exec(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))!;
  assert.match(first, new RegExp(`^- \\*\\*Revision ${revision}, ${revised}\\.\\*\\* \\S`));
});
