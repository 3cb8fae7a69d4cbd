import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isAbout, longestQuery, markWords, queryWords } from '../../../src/domain/query.ts';

describe('what somebody typed becomes plain words:', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['Key  not WORKING', ['key', 'not', 'working']],
    ['coupé, Ärger', ['coupe', 'arger']],
    ['315 MHz?', ['315', 'mhz']],
    ['won’t-lock', ['won', 't', 'lock']],
    ['<b>"key"</b>', ['b', 'key', 'b']],
    ['(.*)+\\', []],
    ['', []],
    ['   \u0000\u202e', []],
    ['🔑 key', ['key']],
    ['مفتاح', ['مفتاح']],
  ];
  for (const [typed, words] of cases) it(JSON.stringify(typed), () => assert.deepEqual(queryWords(typed), words));

  it('never more than is looked at', () => assert.deepEqual(queryWords('a'.repeat(10_000)), ['a'.repeat(longestQuery)]));

  it('whatever was typed, they are lower case and hold no sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const words = queryWords(typed);
        for (const word of words) assert.match(word, /^[\p{L}\p{N}]+$/u);
        assert.deepEqual(
          words,
          words.map((word) => word.toLowerCase()),
        );
      }),
    );
  });
});

describe('a text in pieces', () => {
  it('marks the words that were asked for, and their forms', () => {
    const marked = (text: string, words: string[]) =>
      markWords(text, words)
        .filter(({ match }) => match)
        .map(({ text: part }) => part);
    assert.deepEqual(marked('The Key, keys and the keyhole.', ['key']), ['Key']);
    assert.deepEqual(marked('Charging a charged key: charge it.', ['charge']), ['Charging', 'charged', 'charge']);
    assert.deepEqual(marked('A coupé.', ['coupe']), ['coupé']);
    assert.deepEqual(marked('Nothing here.', []), []);
  });

  it('is the same text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) =>
        assert.equal(
          markWords(text, words)
            .map((part) => part.text)
            .join(''),
          text,
        ),
      ),
    );
  });
});

describe('a text is about the words when it holds', () => {
  const text = 'The key unlocks but will not lock. 315 MHz.';
  const cases: readonly (readonly [string, string[], boolean])[] = [
    ['all of them', ['key', 'unlocks'], true],
    ['half of those that tell something', ['key', 'pizza'], true],
    ['less than half', ['key', 'pizza', 'oven'], false],
    ['none of them', ['asdfgh'], false],
    ['a form of one', ['unlocked'], true],
    ['a number', ['315'], true],
    ['short words alone', ['is', 'it'], true],
  ];
  for (const [name, words, about] of cases) it(`${name}: ${about ? 'yes' : 'no'}`, () => assert.equal(isAbout(text, words), about));

  it('nothing was asked: no', () => assert.equal(isAbout(text, []), false));
});
