import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { allArrows, cycles, leads, sourceFiles } from '../support/arrows.ts';
import { root } from '../support/content.ts';
import { wrong } from '../support/law.ts';

describe('arrows run one way:', () => {
  const arrows = allArrows();

  it('every import is one that its folder may have', () => {
    assert.ok(arrows.length > 100);
    assert.deepEqual(
      arrows.flatMap((arrow) => wrong(arrow) ?? []),
      [],
    );
  });

  it('every import says the whole name of a file that is there', () => {
    assert.deepEqual(
      arrows.filter((arrow) => !leads(arrow)).map(({ from, written }) => `src/${from} imports “${written}”, which is no file`),
      [],
    );
  });

  it('no files import one another in a circle', () => assert.deepEqual(cycles(arrows), []));

  it('no file is there only to pass on what others export', () =>
    assert.deepEqual(
      sourceFiles().filter((file) => /(^|\/)index\.ts$/.test(file)),
      [],
    ));

  it('no file or folder is named for being of use', () => {
    assert.deepEqual(
      sourceFiles().filter((file) => /(^|[/-])(utils?|helpers?|misc|common)([/.-]|$)/i.test(file)),
      [],
    );
  });
});

describe('the domain is compiled', () => {
  const path = join(root, 'src/domain/tsconfig.json');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    join(root, 'src/domain'),
  );

  it('without the DOM library and without the types of Node', () => {
    assert.deepEqual(
      options.lib?.filter((lib) => !/^lib\.es\d+\.d\.ts$/.test(lib)),
      [],
    );
    assert.deepEqual(options.types, []);
    assert.equal(options.strict, true);
  });

  it('whole, by the command that checks', () => {
    const files = sourceFiles().filter((file) => file.startsWith('domain/') && file.endsWith('.ts'));
    assert.deepEqual(fileNames.map((name) => name.slice(join(root, 'src/').length)).toSorted(), files);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    assert.match(scripts['check']!, /tsc -p src\/domain --noEmit/);
  });
});
