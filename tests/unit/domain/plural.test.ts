import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingForms, plural } from '../../../src/domain/plural.ts';

const polish = { one: 'klucz', few: 'klucze', many: 'kluczy', other: 'klucza' };

describe('words by number', () => {
  it('are those of the form that the number has in its language', () => {
    assert.deepEqual(
      [1, 2, 5, 12, 22, 1.5].map((n) => plural(polish, n, 'pl')),
      ['klucz', 'klucze', 'kluczy', 'kluczy', 'klucze', 'klucza'],
    );
    assert.deepEqual(
      [0, 1, 2].map((n) => plural({ one: 'Schlüssel', other: 'Schlüssel (alle)' }, n, 'de')),
      ['Schlüssel (alle)', 'Schlüssel', 'Schlüssel (alle)'],
    );
  });

  it('lack the forms that the language has for some number of things, and no other', () => {
    const two = { one: 'one', other: 'other' };
    assert.deepEqual(
      ['en', 'de', 'fr', 'es', 'pl', 'ja', 'ar'].map((language) => missingForms(two, language)),
      [[], [], [], [], ['few', 'many'], [], ['zero', 'two', 'few', 'many']],
    );
    assert.deepEqual(missingForms({ other: 'other' }, 'en'), ['one']);
    assert.deepEqual(missingForms({ other: 'other' }, 'ja'), []);
  });
});
