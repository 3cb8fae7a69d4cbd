import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createStemmer } from '../../../../src/domain/search/stems.ts';
import { createSynonyms } from '../../../../src/domain/search/synonyms.ts';

const english = createStemmer('en');

it('a word means the same as all the words of its rows, in any form', () => {
  const synonyms = createSynonyms(
    [
      ['trunk', 'boots'],
      ['boot', 'shoe'],
    ],
    english,
  );
  assert.deepEqual([...synonyms('boot')].sort(), ['boot', 'shoe', 'trunk']);
  assert.deepEqual([...synonyms('trunk')].sort(), ['boot', 'trunk']);
  assert.deepEqual(synonyms('other'), ['other']);
});

it('English words are stemmed, British ones like American ones; words of other languages are not', () => {
  assert.deepEqual(['pressing', 'synchronised', 'synchronized', 'colour'].map(english), ['press', 'synchron', 'synchron', 'color']);
  assert.equal(createStemmer('de')('pressing'), 'pressing');
});
