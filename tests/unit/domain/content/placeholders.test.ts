import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { en } from '../../../../src/i18n/en.ts';
import { fillPlaceholders, firstParagraph, addNonbreakingSpaces, mapStrings, placeholdersIn, type Values } from '../../../../src/domain/content/placeholders.ts';

const values: Values = {
  Limit: { presses: '10\u00a0s', begin: '30\u00a0s' },
  Count: { keys: 'four' },
  Amount: { charge: '30\u00a0minutes' },
  Step: { doors: 'step\u00a01' },
  models: { a1: { Limit: { presses: '15\u00a0s' }, Count: {}, Amount: {}, Step: {} } },
};

describe('words with values in them', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['within <Limit of="presses" />.', 'within 10\u00a0s.'],
    ['<Limit of="presses"/><Limit of="begin"   />', '10\u00a0s30\u00a0s'],
    ['<Count of="keys" /> keys, <Amount of="charge" />, from <Step of="doors" />', 'four keys, 30\u00a0minutes, from step\u00a01'],
    ['<Limit of="presses" model="a1" />, <Limit of="presses" />', '15\u00a0s, 10\u00a0s'],
    ['<Limit of="presses" model="b2" />', '<Limit of="presses" model="b2" />'],
    ['no value at all', 'no value at all'],
    ['', ''],
    ['<Limit of="none" /> stays', '<Limit of="none" /> stays'],
    ['<Others>as it is</Others>', '<Others>as it is</Others>'],
  ];
  for (const [text, filled] of cases) it(`become: ${JSON.stringify(text)}`, () => assert.equal(fillPlaceholders(text, values), filled));

  it('name them, also those that have no value', () => {
    assert.deepEqual(placeholdersIn('<Limit of="none" /> and <Step of="doors" model="e46"/> <Count of="" /> <Others of="x" />'), [
      { tag: 'Limit', of: 'none', model: undefined },
      { tag: 'Step', of: 'doors', model: 'e46' },
      { tag: 'Count', of: '', model: undefined },
    ]);
  });

  it('keep no tag when every tag names a value, whatever stands between', () => {
    const tag = fc.constantFrom(
      '<Limit of="presses" />',
      '<Limit of="begin"/>',
      '<Count of="keys" />',
      '<Amount of="charge" />',
      '<Step of="doors" />',
    );
    const words = fc.string().map((text) => text.replaceAll('<', ''));
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, words)), (parts) => {
        const filled = fillPlaceholders(parts.join(''), values);
        assert.doesNotMatch(filled, /<(Limit|Count|Amount|Step)/);
        assert.equal(fillPlaceholders(filled, values), filled);
      }),
    );
  });

  it('take no value from where every object has one', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      assert.equal(fillPlaceholders(`<Limit of="${name}" />`, values), `<Limit of="${name}" />`, name);
    }
  });
});

it('a number stays on the line of its word', () => {
  assert.equal(
    addNonbreakingSpaces('Position 1, then step 3; from model year 2000', en.patterns),
    'Position\u00a01, then step\u00a03; from model year\u00a02000',
  );
  assert.equal(addNonbreakingSpaces('a position, 12 steps, footstep 3', en.patterns), 'a position, 12 steps, footstep 3');
});

it('every string of a plain value is changed, and nothing else', () => {
  const value = { a: 'x', b: ['y', 1, null, undefined, true], c: { d: { e: 'z' } } };
  assert.deepEqual(
    mapStrings(value, (text) => text + text),
    { a: 'xx', b: ['yy', 1, null, undefined, true], c: { d: { e: 'zz' } } },
  );
});

describe('the first paragraph of a text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['\n\nOne\ntwo.\n\nThree.', 'One two.'],
    ['**Yes.** See [the answer](/faq/x/) and `this`.', 'Yes. See the answer and this.'],
    ['Within <Limit of="presses" />, <Others>they say</Others>.', 'Within 10\u00a0s, they say.'],
    ['The box says <Phrase lang="he" dir="rtl">שלט</Phrase>.', 'The box says שלט.'],
    ['Look at these. <Signs />', 'Look at these.'],
    ['', ''],
  ];
  for (const [body, text] of cases) it(`is plain words: ${JSON.stringify(text)}`, () => assert.equal(firstParagraph(body, values), text));
});
