import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createModel } from '../../../../src/domain/search/model.ts';
import { createCarNamer } from '../../../../src/domain/search/named-cars.ts';
import { trainingWords } from '../../../../src/domain/search/query.ts';
import { createStemmer } from '../../../../src/domain/search/stems.ts';
import { trainSearch } from '../../../../src/domain/training/train-search.ts';
import { smallModel, training } from '../../../support/content/answer-fixture.ts';

const size = { size: 8, maxWords: 200, hasBuckets: true };
const stemOf = createStemmer('en');
const nameCars = createCarNamer(training.cars, training.make);
const read = (text: string) => trainingWords(text, nameCars, stemOf);
const best = (probabilities: Float64Array) => probabilities.indexOf(Math.max(...probabilities));

describe('a trained model', () => {
  const model = createModel(smallModel, stemOf);
  it('is the same, byte for byte, from the same texts', () =>
    assert.equal(JSON.stringify(trainSearch(training, size)), JSON.stringify(smallModel)));
  it('knows the texts that it was trained with', () =>
    assert.deepEqual(
      training.texts.filter(({ text, label }) => best(model.probabilities(read(text))) !== label),
      [],
    ));
  it('gives probabilities that add up to one', () =>
    assert.ok(Math.abs(model.probabilities(read('trunk pizza nobody knows')).reduce((sum, part) => sum + part) - 1) < 1e-9));
  it('keeps the commonest form of a word', () => assert.ok(model.words.includes('battery')));
  it('finds a word that decides more important than one that stands everywhere', () =>
    assert.ok(model.importanceOf('trunk') > model.importanceOf('the')));
  it('gives a word that it does not know no importance', () => assert.equal(model.importanceOf('zebra'), 0));
});

it('knows no more words than it has room for', () => {
  const small = trainSearch(training, { ...size, maxWords: 5 });
  assert.equal(small.words.split(' ').length, 5);
});

it('without texts it says the same of everything', () => {
  const empty = createModel(trainSearch({ ...training, texts: [] }, size), stemOf);
  const probabilities = empty.probabilities(read('trunk'));
  assert.ok(probabilities.every((probability) => Math.abs(probability - 1 / training.labelCount) < 1e-9));
});
