import assert from 'node:assert/strict';
import { it } from 'node:test';
import { keepsWholeSite } from '../../../src/views/kept-whole.ts';
import { catalogOf } from '../../support/content/content-folders.ts';

it('a site is kept whole until it has too many models or answers', () => {
  const catalog = catalogOf();
  const many = <T>(entries: readonly T[]) => Array.from({ length: 200 }, () => entries[0]!);
  assert.equal(keepsWholeSite(catalog), true);
  assert.equal(keepsWholeSite({ ...catalog, models: many(catalog.models) }), false);
  assert.equal(keepsWholeSite({ ...catalog, answers: many(catalog.answers) }), false);
});
