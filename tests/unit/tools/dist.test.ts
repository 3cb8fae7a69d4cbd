import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../support/content/content-folders.ts';

describe('where nothing is built', () => {
  for (const command of ['serve', 'compress', 'lighthouse'])
    it(`${command} says so, says what to run, and writes nothing`, () => {
      const folder = join(temporaryFolder(), 'none');
      const { status, stderr } = spawnSync(process.execPath, [`src/tools/${command}.ts`], {
        env: { ...process.env, OUT_DIR: folder },
        encoding: 'utf8',
      });
      assert.equal(stderr, `No build in ${folder}. Run: npm run build\n`);
      assert.equal(status, 1);
      assert.ok(!existsSync(folder));
    });
});
