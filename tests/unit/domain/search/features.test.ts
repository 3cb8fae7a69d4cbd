import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bucketCount, featuresOf, type Word } from '../../../../src/domain/search/features.ts';
import { eachFeature } from '../../../../src/domain/search/text-vector.ts';

const word = (text: string): Word => ({ stems: [text], letters: text });
const anyWords = fc.array(
  fc.record({ stems: fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 3 }), letters: fc.string({ maxLength: 12 }) }),
);

describe('the features of a text', () => {
  it('are the same for the same text', () =>
    fc.assert(fc.property(anyWords, (words) => assert.deepEqual(featuresOf(words), featuresOf(words)))));
  it('stand each once, in its bucket', () =>
    fc.assert(
      fc.property(anyWords, (words) => {
        const { pairs, letters } = featuresOf([...words, ...words]);
        for (const buckets of [pairs, letters]) {
          assert.equal(new Set(buckets).size, buckets.length);
          assert.ok(buckets.every((bucket) => bucket >= 0 && bucket < bucketCount));
        }
      }),
    ));
  it('know the order of two words', () =>
    assert.notDeepEqual(featuresOf([word('a'), word('b')]).pairs, featuresOf([word('b'), word('a')]).pairs));
  it('have no pair where a word may become several', () =>
    assert.deepEqual(featuresOf([word('a'), { stems: ['b', 'c'], letters: '' }, word('d')]).pairs, []));
  it('share letters with a misspelled word', () => {
    const [right, wrong] = ['immobilizer', 'imobilizer'].map((text) => new Set(featuresOf([word(text)]).letters));
    assert.ok(right!.intersection(wrong!).size > right!.size / 2);
  });
});

it('each group of a text’s features is as long, whatever its length', () => {
  const vocabulary = {
    rows: new Map([
      ['lock', 0],
      ['key', 1],
    ]),
    idf: [3, 1, 5],
  };
  const lengthOf = (text: string) => {
    let squares = 0;
    eachFeature(featuresOf(text.split(' ').map(word)), vocabulary, (_row, value) => (squares += value * value));
    return Math.sqrt(squares);
  };
  const [short, long] = [lengthOf('lock key'), lengthOf('lock the key and lock the other key that is in the car')];
  assert.ok(Math.abs(short - long) < 1e-9);
});
