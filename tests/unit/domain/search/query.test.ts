import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSearch } from '../../../../src/domain/search/query.ts';
import { answers } from '../../../support/content/answer-fixture.ts';

const { search, matchesAllTerms, highlight } = createSearch(answers);
const found = (typed: string): string[] => search(typed).answers.map(({ entry }) => entry.address);

describe('what owners type finds the answer first:', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['its title', 'which doors have to be closed', 'doors'],
    ['an alias', 'trunk open', 'doors'],
    ['another word for the same', 'boot open', 'doors'],
    ['a phrase for the same', 'how to put my clicker in sync', 'sync'],
    ['British spelling', 'synchronise', 'sync'],
    ['accents and capitals', 'TRÜNK', 'doors'],
    ['a form of the word', 'closing', 'doors'],
    ['a word of its first sentence', 'passengers', 'doors'],
    ['a dropped letter', 'immobilzer', 'engine'],
    ['swapped letters', 'tunrk', 'doors'],
    ['two words joined', 'trunkopen', 'doors'],
    ['one word parted', 'cr 2016', 'cell'],
    ['a number and its unit joined', '315mhz', 'frequency'],
    ['an unfinished word', 'immob', 'engine'],
    ['an unfinished word with an error', 'imobi', 'engine'],
    ['a year and a type beside the question', '2003 325ci trunk open', 'doors'],
    ['a car beside the question', 'zx9 trunk open', 'doors'],
    ['the car alone', 'zx9', 'zx9'],
  ];
  for (const [name, typed, address] of cases) it(`${name} (${typed})`, () => assert.equal(found(typed)[0], address));

  it('a word that nearly every answer holds finds them all', () => assert.equal(found('key').length, 5));
  it('so does another word for it that is not finished', () => assert.equal(found('clic').length, 5));
});

describe('a word is unfinished', () => {
  it('also with a number in it', () => assert.equal(found('key cr2')[0], 'cell'));
  it('only at the end', () => assert.deepEqual(search('immob key').words, ['immob', 'key']));
  for (const typed of ['immob ', 'immob,', 'e']) it(`not as in ${JSON.stringify(typed)}`, () => assert.deepEqual(found(typed), []));
});

describe('words about the car', () => {
  it('say little beside what is asked', () => assert.deepEqual(found('zx9 battery'), ['cell']));
  it('also beside a word that is not finished', () => assert.deepEqual(found('zx9 immob'), ['engine']));
  it('say all when there are no others', () => assert.equal(found('my zx9')[0], 'zx9'));
});

it('a word is looked for as itself, and in its meaning a little less', () => {
  assert.deepEqual(
    [...search('boot').queryTerms[0]!.keys],
    [
      ['boot', 1],
      ['~2', 0.8],
    ],
  );
  assert.deepEqual(
    [...search('clic').queryTerms[0]!.keys],
    [
      ['clicker', 0.7],
      ['~1', 0.7],
    ],
  );
});

describe('what this site does not answer finds nothing:', () => {
  for (const typed of ['', 'please', '   ', '?!', 'asdfgh', 'pizza', 'open a bank account', 'tire', 'trunk of an elephant species', '404'])
    it(JSON.stringify(typed), () => assert.deepEqual(found(typed), []));

  it('less has to be known of a question that names the site’s own subject', () => {
    assert.deepEqual(found('wobbly trunk'), []);
    assert.equal(found('wobbly trunk key')[0], 'doors');
  });
});

describe('it says what it changed:', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['imobilizer', 'immobilizer'],
    ['the imobilizer key', 'the immobilizer key'],
    ['trunkopen', 'trunk open'],
    ['clicker', undefined],
    ['immob', undefined],
    ['imobilizer immob', 'immobilizer immob'],
    ['qwertz', undefined],
    ['key 325ci', undefined],
  ];
  for (const [typed, instead] of cases)
    it(`“${typed}”: ${instead ?? 'nothing'}`, () => assert.equal(search(typed).correctedQuery, instead));

  it('a word that is known is left as it is, though others begin so', () => assert.deepEqual(search('key').words, ['key']));
  it('two words that are known stay two, though the site writes them as one, too', () =>
    assert.deepEqual(search('key ring').words, ['key', 'ring']));
  it('a known word and one that is not become the one that they make', () => assert.deepEqual(search('key less').words, ['keyless']));
  it('a number that is known stays', () => assert.deepEqual(search('key 315 325').words, ['key', '315']));
  it('a number and its unit stay', () => assert.deepEqual(search('key 315mhz').words, ['key', '315', 'mhz']));
  it('a number alone is looked for, whatever it is', () => assert.deepEqual(search('404').words, ['404']));
  it('no more than two dozen words are looked at', () => assert.equal(search('key '.repeat(30)).words.length, 24));

  it('the words for the full text are the mended ones, without what says nothing', () => {
    assert.deepEqual(search('2003 325ci trunkopen').words, ['trunk', 'open']);
    assert.deepEqual(search('key immob').words, ['key']);
  });
});

describe('a page is about a question when it holds every word of it, or its meaning:', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['trunk open', 'Open the trunk.', true],
    ['boot open', 'Opening the trunk.', true],
    ['trunk open', 'The trunk.', false],
    ['my trunk please', 'The trunk.', true],
    ['immob', 'The immobilizer.', true],
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
    ['trunk key', 'The key of the trunk.', ['trunk']],
    ['key', 'The key.', ['key']],
    ['immob', 'The immobilizer.', ['immobilizer']],
    ['trunk', 'Nothing here.', []],
    ['', 'Nothing was asked.', []],
  ];
  for (const [typed, text, expected] of cases) it(`“${typed}” in “${text}”`, () => assert.deepEqual(marks(text, typed), expected));

  it('a phrase of the glossary is marked whole', () => assert.deepEqual(marks('Put it in sync.', 'sync'), ['in', 'sync']));
});

it('whatever is typed, it is answered, and a marked text stays the same text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: fc.constantFrom('a', 'e', 'k', 'y', ' ', '2', '\u202e', '🔑', '\u0000', '$', '{') }),
      ),
      fc.string({ unit: 'binary' }),
      (typed, text) => {
        const outcome = search(typed);
        assert.ok(outcome.answers.every(({ score }, at, all) => Number.isFinite(score) && (at === 0 || score <= all[at - 1]!.score)));
        assert.ok(highlight(text, outcome).every((part) => part.text !== ''));
        assert.equal(
          highlight(text, outcome)
            .map((part) => part.text)
            .join(''),
          text,
        );
      },
    ),
  );
});

it('of ten thousand characters only the first are looked at', () =>
  assert.deepEqual(search(`${'x'.repeat(200)} trunk`).words, ['x'.repeat(200)]));
