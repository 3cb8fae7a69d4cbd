import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../../../src/domain/search/analyzer.ts';

const glossary = {
  synonyms: [
    ['key', 'key fob', 'fob'],
    ['position 1', 'first click'],
    ['first', '1st'],
    ['keys', 'bunch', 'bunches'],
  ],
  questionWords: ['how'],
  stopwords: ['the', 'don’t'],
};
const english = createAnalyzer(glossary, 'en');
const read = (...words: string[]) =>
  english.analyze(words).map(({ words: taken, synonymRows, weight }) => [taken.join(' '), synonymRows.join(), weight]);

describe('words are read with the glossary:', () => {
  it('the longest phrase first', () =>
    assert.deepEqual(read('first', 'click', 'first'), [
      ['first click', '1', 1],
      ['first', '2', 1],
    ]));
  it('a phrase in any form of its words', () => assert.deepEqual(read('first', 'clicks'), [['first clicks', '1', 1]]));
  it('a word of several rows has all their meanings, each once', () => assert.deepEqual(read('keys'), [['keys', '0,3', 1]]));
  it('a word that asks counts less, one that says nothing not at all, any other whole', () =>
    assert.deepEqual(read('how', 'the', 'dont', 'door'), [
      ['how', '', 0.35],
      ['the', '', 0],
      ['dont', '', 0],
      ['door', '', 1],
    ]));
  it('a phrase that is not whole, word by word', () =>
    assert.deepEqual(read('first', 'door'), [
      ['first', '2', 1],
      ['door', '', 1],
    ]));
  it('a phrase that is cut short, too', () => assert.deepEqual(read('position'), [['position', '', 1]]));
  it('two forms in one row have one meaning', () => assert.deepEqual(read('bunch'), [['bunch', '3', 1]]));
  it('nothing is nothing', () => assert.deepEqual(read(), []));
});

describe('forms of a word have one stem', () => {
  const synonyms: readonly (readonly [string, string])[] = [
    ['press', 'pressing'],
    ['synchronise', 'synchronized'],
    ['synchronisation', 'synchronization'],
    ['colour', 'color'],
    ['coloured', 'colored'],
  ];
  for (const [one, other] of synonyms) it(`${one}, ${other}`, () => assert.equal(english.stemOf(one), english.stemOf(other)));
  it('“is” and “our” are no endings of short words, nor inside a word', () =>
    assert.deepEqual(['rise', 'hour', 'precisely', 'flourish'].map(english.stemOf), ['rise', 'hour', 'precis', 'flourish']));
  it('but not in another language, of which the rules are not known', () =>
    assert.equal(createAnalyzer(glossary, 'de').stemOf('pressing'), 'pressing'));
});

it('every word of the glossary is known to the spelling', () =>
  assert.deepEqual(english.words, [
    'key',
    'key',
    'fob',
    'fob',
    'position',
    '1',
    'first',
    'click',
    'first',
    '1st',
    'keys',
    'bunch',
    'bunches',
    'how',
    'the',
    'dont',
  ]));
