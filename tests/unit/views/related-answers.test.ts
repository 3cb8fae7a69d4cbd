import assert from 'node:assert/strict';
import { it } from 'node:test';
import { relatedAnswers } from '../../../src/views/related-answers.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

it('a page of a short list names all the others', () => {
  assert.deepEqual(relatedAnswers(numbers(0, 13), 5), [...numbers(0, 5), ...numbers(6, 13)]);
  assert.deepEqual(relatedAnswers([1], 1), []);
});

it('a page of a long list names the twelve around it, at either end as well', () => {
  assert.deepEqual(relatedAnswers(numbers(0, 100), 50), [...numbers(44, 50), ...numbers(51, 57)]);
  assert.deepEqual(relatedAnswers(numbers(0, 100), 2), [0, 1, ...numbers(3, 13)]);
  assert.deepEqual(relatedAnswers(numbers(0, 100), 99), numbers(87, 99));
});
