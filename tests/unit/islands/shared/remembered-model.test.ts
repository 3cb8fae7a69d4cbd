import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rememberedModel } from '../../../../src/islands/shared/remembered-model.ts';

it('without a storage to ask no model is remembered, and nothing fails', () => {
  assert.equal(rememberedModel(), undefined);
});
