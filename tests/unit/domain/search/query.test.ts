import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSearch } from '../../../../src/domain/search/query.ts';
import { maxQueryLength } from '../../../../src/domain/search/tokens.ts';
import { answerData } from '../../../support/content/answer-fixture.ts';

const { search, matchesAllTerms, highlight } = createSearch(answerData, { ...answerData.model });
const firstLayer = createSearch(answerData);
const found = (typed: string): string[] => search(typed).answers.map(({ address }) => address);

describe('what owners type finds the answer first:', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['its title', 'which doors have to be closed', 'doors'],
    ['a way of asking', 'trunk open', 'doors'],
    ['accents and capitals', 'TRÜNK', 'doors'],
    ['a form of the word', 'closing', 'doors'],
    ['swapped letters', 'tunrk', 'doors'],
    ['two words joined', 'trunkopen', 'doors'],
    ['an unfinished word', 'immob', 'engine'],
    ['an unfinished word with an error', 'imobi', 'engine'],
    ['a year and a type beside the question', '2003 325ci trunk open', 'doors'],
    ['a car beside the question', 'zx9 trunk open', 'doors'],
    ['another word beside it', 'yesterday evening trunk open', 'doors'],
  ];
  for (const [name, typed, address] of cases) it(`${name} (${typed})`, () => assert.equal(found(typed)[0], address));
});

describe('a car that is named', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['alone leads to its page', 'my zx9', 'zx9'],
    ['with the task leads to its page, not to the choice of a car', 'resync zx9', 'zx9'],
    ['by a type and a year leads to the one built then', '325ci 2007', 'zx8'],
    ['that is not covered leads to the page that says so', 'resync q1', 'gone'],
  ];
  for (const [name, typed, address] of cases) it(`${name} (${typed})`, () => assert.equal(found(typed)[0], address));

  it('stands among the answers, after the first', () => assert.ok(found('zx9 trunk open').indexOf('zx9') > 0));
  it('is both that it may be without a year', () => assert.deepEqual(found('325i'), ['zx9', 'zx8']));
});

it('the task alone leads to the choice of a car', () => assert.equal(found('resync')[0], ''));

describe('it says how certain it is:', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['trunk open', 'sure'],
    ['zx9', 'sure'],
    ['pizza', 'none'],
    ['radio code', 'none'],
    ['asdfgh', 'none'],
    ['', 'none'],
  ];
  for (const [typed, certainty] of cases)
    it(`${JSON.stringify(typed)}: ${certainty}`, () => assert.equal(search(typed).certainty, certainty));

  it('none shows nothing; the first layer, which turns nothing away that has a word it knows, shows the closest', () => {
    assert.deepEqual(search('radio code').answers, []);
    assert.equal(firstLayer.search('engine oil').certainty, 'unsure');
    assert.equal(firstLayer.search('asdfgh').certainty, 'none');
  });
});

describe('it says what it changed:', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['imobilizer', 'immobilizer'],
    ['the imobilizer lamp', 'the immobilizer lamp'],
    ['trunkopen', 'trunk open'],
    ['zx9 trunkopen', 'zx9 trunk open'],
    ['lamp', undefined],
    ['immob', undefined],
    ['qwertz', undefined],
  ];
  for (const [typed, instead] of cases)
    it(`“${typed}”: ${instead ?? 'nothing'}`, () => assert.equal(search(typed).correctedQuery, instead));
});

describe('a page is about a question when it holds every word of it that matters, or its meaning:', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['trunk open', 'Open the trunk.', true],
    ['boot open', 'Opening the trunk.', true],
    ['trunk open', 'The trunk.', false],
    ['', 'Anything.', false],
  ];
  for (const [typed, text, about] of cases)
    it(`“${typed}” and “${text}”: ${about ? 'yes' : 'no'}`, () => assert.equal(matchesAllTerms(text, search(typed)), about));
});

describe('the words that were asked for are marked:', () => {
  const marks = (text: string, typed: string) =>
    highlight(text, search(typed))
      .filter(({ match }) => match)
      .map((part) => part.text);
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['trunk', 'The trunk, trunks and Trünk.', ['trunk', 'trunks', 'Trünk']],
    ['boot', 'The trunk.', ['trunk']],
    ['immob', 'The immobilizer.', ['immobilizer']],
    ['trunk', 'Nothing here.', []],
    ['', 'Nothing was asked.', []],
  ];
  for (const [typed, text, expected] of cases) it(`“${typed}” in “${text}”`, () => assert.deepEqual(marks(text, typed), expected));
});

it('whatever is typed, it is answered, and a marked text stays the same text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 500 }),
        fc.string({ unit: fc.constantFrom('a', 'e', 'k', 'y', ' ', '2', '\u202e', '🔑', '\u0000', '$', '{') }),
      ),
      fc.string({ unit: 'binary' }),
      (typed, text) => {
        const outcome = search(typed);
        assert.equal(outcome.answers.length === 0, outcome.certainty === 'none');
        assert.equal(new Set(outcome.answers).size, outcome.answers.length);
        const parts = highlight(text, outcome);
        assert.ok(parts.every((part) => part.text !== ''));
        assert.equal(parts.map((part) => part.text).join(''), text);
      },
    ),
  );
});

it('of ten thousand characters only the first are looked at', () =>
  assert.deepEqual(search(`${'x'.repeat(maxQueryLength)} trunk`).words, ['x'.repeat(maxQueryLength)]));
