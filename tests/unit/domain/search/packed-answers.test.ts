import assert from 'node:assert/strict';
import { it } from 'node:test';
import { packAnswers, unpackAnswers } from '../../../../src/domain/search/packed-answers.ts';
import { answerData } from '../../../support/content/answer-fixture.ts';

it('what is packed for the reader is the same when unpacked', () => assert.deepEqual(unpackAnswers(packAnswers(answerData)), answerData));

it('so is nothing', () => {
  const none = { ...answerData, answers: [], carPages: [] };
  assert.deepEqual(unpackAnswers(packAnswers(none)), none);
});

it('a text of several lines becomes one line', () => {
  const [first] = answerData.answers;
  const data = { ...answerData, answers: [{ ...first!, excerpt: 'One.  \n\n  Two.' }] };
  assert.equal(unpackAnswers(packAnswers(data)).answers[0]!.excerpt, 'One. Two.');
});
