import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currentName } from '../../../../src/domain/content/renamed.ts';

describe('a name of an earlier version leads to the one of now:', () => {
  const names = {
    fits: 'applicability',
    ready: 'prerequisites',
    after: 'followUp',
    waits: 'passiveLimits',
    troubles: 'troubleshooting',
    notSure: 'chooserAnswer',
    same: 'synonyms',
    'signs.yaml': 'symptoms.yaml',
    Signs: 'Symptoms',
  };
  for (const [old, now] of Object.entries(names)) it(`${old}, now ${now}`, () => assert.equal(currentName(old, ['id', now]), now));

  it('fits, now applies, in a row that has that field', () => assert.equal(currentName('fits', ['id', 'applies']), 'applies'));

  it('but not where the name of now has no place, nor for a name that never was one', () => {
    assert.equal(currentName('ready', ['id', 'applies']), undefined);
    assert.equal(currentName('reddy', ['id', 'prerequisites']), undefined);
  });
});
