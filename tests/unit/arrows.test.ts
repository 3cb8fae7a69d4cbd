import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { allArrows, arrowsOf, cycles, leads, sourceFiles } from '../support/arrows.ts';
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

describe('the law finds fault with', () => {
  const cases = [
    ['domain/plan.ts', "import { paths } from '../views/paths.ts'"],
    ['domain/plan.ts', "import { z } from 'zod'"],
    ['domain/plan.ts', "import { readFileSync } from 'node:fs'"],
    ['domain/a.schema.ts', "import { z } from 'astro/zod'"],
    ['views/strip.ts', "export { en } from '../words/en.ts'"],
    ['words/en.ts', "import { secondsText } from '../domain/duration.ts'"],
    ['components/Step.astro', "---\nimport { catalogOf } from '../catalog.ts';\n---\n<p></p>"],
    ['components/Step.astro', "---\nimport '../islands/step-timer.ts';\n---\n<p></p>"],
    ['components/Step.astro', "---\nconst a = 1;\n---\n<script>\nimport '../domain/plan.ts';\n</script>"],
    ['layouts/Page.astro', "---\nconst { catalogOf } = await import('../catalog.ts');\n---\n<p></p>"],
    ['pages/index.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p></p>"],
    ['layouts/Page.astro', "---\nconst a = 1;\n---\n<script>\nimport '../words/en.ts';\n</script>"],
    ['pages/index.astro', "---\nimport { en } from '../words/en.ts';\n---\n<p></p>"],
    ['islands/step-timer.ts', "import type { Paths } from '../views/paths.ts'"],
    ['build/content.ts', "type A = import('../islands/text.ts').A"],
    ['build/content.ts', "import '../tools/build.ts'"],
    ['tools/build.ts', "import '../pages/robots.txt.ts'"],
    ['content.config.ts', "import { en } from './words/en.ts'"],
    ['catalog.ts', "import x from '../tests/support/content.ts'"],
    ['elsewhere/a.ts', "import '../domain/plan.ts'"],
  ] as const;
  for (const [file, code] of cases) {
    it(`${file}: ${code.replaceAll('\n', ' ')}`, () => {
      const [arrow, ...others] = arrowsOf(file, code);
      assert.deepEqual(others, []);
      assert.ok(wrong(arrow!)?.startsWith(`src/${file}`));
    });
  }

  it('a circle, also one of types', () => {
    const circle = [
      ...arrowsOf('domain/a.ts', "import './b.ts'"),
      ...arrowsOf('domain/b.ts', "import type { C } from './c.ts'"),
      ...arrowsOf('domain/c.ts', "export * from './a.ts'"),
    ];
    assert.deepEqual(cycles(circle), ['domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts']);
    assert.deepEqual(cycles(circle.slice(0, 2)), []);
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
