import assert from 'node:assert/strict';
import { it } from 'node:test';
import { packed, unpacked } from '../../../../src/domain/search/packed-answers.ts';
import { answers } from '../../../support/content/answer-fixture.ts';

it('what is packed for the reader is the same when unpacked', () => assert.deepEqual(unpacked(packed(answers)), answers));

it('so is nothing', () => {
  const none = { language: 'de', glossary: { same: [], asking: [], ignore: [] }, context: [], answers: [] };
  assert.deepEqual(unpacked(packed(none)), none);
});

it('a text of several lines becomes one line', () => {
  const [first] = answers.answers;
  const data = { ...answers, answers: [{ ...first!, says: 'One.  \n\n  Two.' }] };
  assert.equal(unpacked(packed(data)).answers[0]!.says, 'One. Two.');
});
