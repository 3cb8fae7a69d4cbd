import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { it } from 'node:test';
import { gradedPages } from '../reading/graded-pages.ts';
import { root } from '../support/content/content-folders.ts';

it('no page of a car and no answer asks for more than eight years of school', () => {
  const pages = gradedPages(resolve(root, process.env['OUT_DIR'] || 'dist'));
  assert.ok(pages.length > 0);
  assert.deepEqual(
    pages.filter(({ grade }) => !(grade <= 8)).map(({ path, grade }) => `${path}: ${grade.toFixed(1)}; npm run reading -- --sentences`),
    [],
  );
});
