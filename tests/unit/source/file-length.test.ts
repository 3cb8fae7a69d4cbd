import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { root } from '../../support/content/content-folders.ts';

const longest = 200;

/** A comment in the first three lines that says why the file is long. */
const reason = /^(?:[^\n]*\n){0,2}\s*(?:\/\/|\/\*\*?|<!--).*\b(?:long|lines|one file|one table)\b/i;

/** Whether a file is longer than a file may be, and does not say why. */
function tooLong(text: string): boolean {
  return text.trimEnd().split('\n').length > longest && !reason.test(text);
}

it(`no file of the code is longer than ${longest} lines without a reason at its head`, () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(files.length > 100);
  assert.deepEqual(
    files.filter((file) => tooLong(readFileSync(file, 'utf8'))).map((file) => file.slice(root.length)),
    [],
  );
});
