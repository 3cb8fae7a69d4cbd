import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createFolding } from '../../../../src/domain/search/folding.ts';
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

it('English words are stemmed, British ones like American ones', () => {
  assert.deepEqual(['pressing', 'synchronised', 'synchronized', 'colour'].map(english), ['press', 'synchron', 'synchron', 'color']);
});

it('words of other languages are reduced to their beginnings, in any spelling', () => {
  const german = createStemmer('de', createFolding([['ue', 'u']]));
  assert.deepEqual(['schlussel', 'schluesseln', 'auf'].map(german), ['schlus', 'schlus', 'auf']);
});
