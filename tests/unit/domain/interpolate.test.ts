import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { interpolate } from '../../../src/domain/interpolate.ts';

describe('a sentence with names in braces', () => {
  it('says each value where its name stands, as often as it stands there', () => {
    assert.equal(interpolate('{name}: {n} of {n} seconds', { name: 'Presses', n: 10 }), 'Presses: 10 of 10 seconds');
  });

  it('says a value as it is written, whatever signs are in it', () => {
    for (const name of ['$&', '$1', '$$', "$'", '{n}', '\\']) assert.equal(interpolate('{name}: {n}', { name, n: 5 }), `${name}: 5`);
    fc.assert(fc.property(fc.string(), (name) => interpolate('<{name}>', { name }) === `<${name}>`));
  });

  it('leaves a name for which there is no value', () => {
    assert.equal(interpolate('{path} and {toString}', { path: '/e46/' }), '/e46/ and {toString}');
  });
});
