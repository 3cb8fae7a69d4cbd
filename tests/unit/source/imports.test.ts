import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { allImports, cycles, resolves, sourceFiles } from '../../support/source/imports.ts';
import { root } from '../../support/content/content-folders.ts';
import { importGraphOf, wrongPackage } from '../../support/source/dependency-rules.ts';

describe('arrows run one way:', () => {
  const arrows = allImports();

  it('those between rooms are the ones that CONTRIBUTING draws, and none leads back up', () => {
    assert.ok(arrows.length > 100);
    const picture = importGraphOf(arrows);
    assert.ok(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').includes(picture), `draw in CONTRIBUTING.md:\n${picture}`);
  });

  it('rooms of the domain keep apart what must not know one another', () => {
    const knows = (room: string, other: string) =>
      arrows.some(({ from, to }) => from.startsWith(`domain/${room}/`) && to?.startsWith(`domain/${other}/`));
    const apart = ['search', 'run', 'car'];
    for (const one of apart) for (const other of apart) assert.ok(one === other || !knows(one, other), `${one} imports ${other}`);
  });

  it('packages are those that the room may have, and no file imports from outside src', () => {
    assert.deepEqual(
      arrows.flatMap((arrow) => wrongPackage(arrow) ?? (arrow.to?.startsWith('..') ? [arrow.specifier] : [])),
      [],
    );
  });

  it('every import says the whole name of a file that is there', () => {
    assert.deepEqual(
      arrows.filter((arrow) => !resolves(arrow)).map(({ from, specifier }) => `src/${from} imports “${specifier}”, which is no file`),
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
