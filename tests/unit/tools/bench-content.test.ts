import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ContentFolder } from '../../../src/content-reader/content-folder.ts';
import { writeBenchContent, writeModelBenchContent } from '../../../src/tools/bench/bench-content.ts';
import { realContent } from '../../support/content/content-folders.ts';
import { filesOf } from '../../support/html/built-pages.ts';

describe('the content of the bench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-content-'));
  after(() => rmSync(folder, { recursive: true }));
  /** More than the site has, whatever it has. */
  const many = filesOf(realContent).length * 2;
  const made = (name: string, pages: number) => {
    writeBenchContent(realContent, join(folder, name), pages);
    return join(folder, name);
  };

  for (const pages of [12, 40, many])
    it(`fits together for ${pages} pages`, () => {
      assert.deepEqual(new ContentFolder(made(`${pages}`, pages)).problems, []);
    });

  it('fits together for a hundred models', () => {
    const content = join(folder, 'models');
    writeModelBenchContent(realContent, content, 100);
    assert.deepEqual(new ContentFolder(content).problems, []);
    assert.equal(readdirSync(join(content, 'models')).length, 100);
  });

  it('is the same each time', () => {
    const [one, other] = [made('one', many), made('other', many)];
    for (const file of readdirSync(one, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.')))
      assert.equal(readFileSync(join(one, file), 'utf8'), readFileSync(join(other, file), 'utf8'), file);
  });

  it('refuses fewer pages than any site has', () => {
    assert.throws(() => made('none', 5), /the minimum is 12/);
    assert.throws(() => writeModelBenchContent(realContent, join(folder, 'none'), 1), /of 1 models: the content has \d+/);
  });
});
