import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexAnswers, keysOf, type AnswerEntry, type QueryTerm } from '../../../../src/domain/search/answer-index.ts';
import { createAnalyzer } from '../../../../src/domain/search/analyzer.ts';
import { tokenize } from '../../../../src/domain/search/tokens.ts';

const reader = createAnalyzer(
  {
    synonyms: [
      ['trunk', 'boot'],
      ['first click', 'notch'],
    ],
    questionWords: ['how'],
    stopwords: ['the'],
  },
  'en',
);
const entry = (address: string, title: string, { aliases = [] as string[], says = '', only = '' } = {}): AnswerEntry => ({
  address,
  title,
  aliases,
  excerpt: says,
  appliesTo: only,
});
const fillers = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => entry(`filler-${word}`, `${word} key`));

/** Every word of a question, each as itself and in its meanings. */
const wantedOf = (question: string): QueryTerm[] =>
  reader
    .analyze(tokenize(question))
    .map((term) => ({ keys: new Map(keysOf(term).map((key, at) => [key, at === 0 ? 1 : 0.8])), weight: term.weight }));

/** What answers a question, best first, among these answers and six that are about keys only. */
const ranked = (question: string, ...entries: AnswerEntry[]) => indexAnswers([...entries, ...fillers], reader).rank(wantedOf(question));
const order = (question: string, ...entries: AnswerEntry[]) => ranked(question, ...entries).map((found) => found.entry.address);

describe('of two answers the better is the one', () => {
  const cases: readonly (readonly [string, string, AnswerEntry, AnswerEntry])[] = [
    ['that is asked for in its title, not in its text', 'trunk', entry('good', 'trunk'), entry('bad', 'door', { says: 'trunk' })],
    [
      'that is asked for in an alias, not in its text',
      'trunk',
      entry('good', 'door', { aliases: ['trunk'] }),
      entry('bad', 'door', { says: 'trunk' }),
    ],
    ['whose title says just that, not more', 'trunk', entry('good', 'trunk'), entry('bad', 'trunk door wheel')],
    [
      'of which one alias says it whole, not several a part',
      'trunk door',
      entry('good', 'wheel', { aliases: ['trunk door'] }),
      entry('bad', 'wheel', { aliases: ['trunk', 'door'] }),
    ],
    ['that holds the word itself, not another for the same', 'boot', entry('good', 'boot'), entry('bad', 'trunk')],
    ['that holds the telling word, not the one that nearly all hold', 'trunk key', entry('good', 'trunk'), entry('bad', 'key')],
    ['that holds what is asked, not the word that asks', 'how trunk', entry('good', 'trunk'), entry('bad', 'how')],
    ['whose other words only ask', 'trunk', entry('good', 'how trunk'), entry('bad', 'door trunk')],
    ['that holds both words, not one', 'trunk door', entry('good', 'trunk door'), entry('bad', 'trunk wheel')],
    ['that holds the phrase, not a word of it', 'first click', entry('good', 'first click'), entry('bad', 'click')],
    ['that holds a word, not a phrase with it', 'click', entry('good', 'click'), entry('bad', 'first click')],
    ['that says what it is about only', 'wheel saloon', entry('good', 'wheel', { only: 'saloon' }), entry('bad', 'wheel')],
  ];
  for (const [name, question, good, bad] of cases) {
    it(`${name} (${question})`, () => {
      assert.equal(order(question, good, bad)[0], 'good');
      assert.equal(order(question, bad, good)[0], 'good');
    });
  }
});

describe('an answer is given', () => {
  it('that holds another word for the same', () => assert.deepEqual(order('boot', entry('a', 'trunk')), ['a']));
  it('that holds a phrase for the same', () => assert.deepEqual(order('notch', entry('a', 'first click')), ['a']));
  it('that holds half of a question of known words', () =>
    assert.deepEqual(order('trunk four', entry('a', 'trunk')).sort(), ['a', 'filler-four']));
  it('that holds a word within a phrase', () => assert.deepEqual(order('click', entry('a', 'first click')), ['a']));
  it('that holds a third of a question of known words', () =>
    assert.deepEqual(order('trunk door wheel', entry('a', 'trunk'), entry('b', 'door wheel')).sort(), ['b']));
  it('that holds what is known of a question about the site’s own subject', () =>
    assert.deepEqual(order('key trunk giraffe elephant', entry('a', 'trunk key')), ['a']));
  it('not when half of a question is foreign', () => assert.deepEqual(order('trunk giraffe', entry('a', 'trunk')), []));
  it('not when only its text holds it, and half is foreign', () =>
    assert.deepEqual(order('trunk key giraffe tower', entry('a', 'door', { says: 'trunk' })), []));
  it('not to a question of nothing', () => assert.deepEqual(order('giraffe', entry('a', 'trunk')), []));
});

it('a score is the share that an answer holds, and how much one of its phrases says the same', () => {
  const [whole] = ranked('trunk', entry('a', 'trunk'));
  assert.equal(whole!.score, 2);
  assert.equal(ranked('trunk', entry('a', 'the trunk'))[0]!.score, 2);
  const [meaning] = ranked('boot', entry('a', 'trunk'));
  assert.equal(meaning!.score.toFixed(3), (0.8 + (2 * 0.8) / 1.8).toFixed(3));
  const [inText] = ranked('trunk', entry('a', 'door', { says: 'trunk' }));
  assert.equal(inText!.score, 0.6);
});

it('a word tells the less the more answers hold it, and one that none holds the most', () => {
  const { idfOf, has } = indexAnswers([entry('a', 'trunk'), entry('b', 'boot key'), ...fillers], reader);
  const weights = [['giraffe'], ['four'], ['trunk', '~0'], [reader.stemOf('key')]].map(idfOf);
  assert.deepEqual(
    weights,
    weights.toSorted((one, other) => other - one),
  );
  assert.equal(new Set(weights).size, weights.length);
  assert.equal(idfOf(['trunk', '~0']), idfOf(['~0']));
  assert.equal(idfOf([reader.stemOf('key')]).toFixed(4), Math.log(1 + 1.5 / 7.5).toFixed(4));
  assert.deepEqual(['trunk', '~0', 'giraffe'].map(has), [true, true, false]);
});

it('the vocabulary counts every word that stands in the texts or the glossary', () => {
  const { vocabulary } = indexAnswers([entry('a', 'The trunk', { aliases: ['trunk'], says: 'A trunk.', only: 'saloon' })], reader);
  assert.deepEqual(Object.fromEntries(vocabulary), { trunk: 4, boot: 1, first: 1, click: 1, notch: 1, how: 1, the: 2, a: 1, saloon: 1 });
});

it('no more than sixty answers are compared, those that hold the most', () => {
  const many = Array.from({ length: 80 }, (_, at) => entry(`many-${at}`, 'wheel', { says: 'door' }));
  const found = indexAnswers([...many, entry('best', 'wheel door')], reader).rank(wantedOf('wheel door'));
  assert.equal(found.length, 60);
  assert.equal(found[0]!.entry.address, 'best');
});
