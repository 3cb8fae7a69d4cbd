import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maxQueryLength, tokenize, tokenizeQuery } from '../../../../src/domain/search/tokens.ts';

describe('a text becomes plain words:', () => {
  const cases: readonly (readonly [string, string[]])[] = [
    ['Key  not WORKING', ['key', 'not', 'working']],
    ['coupé, Ärger', ['coupe', 'arger']],
    ['315 MHz?', ['315', 'mhz']],
    ['won’t re-sync', ['wont', 're', 'sync']],
    ["don't", ['dont']],
    ['½', ['1', '2']],
    ['<b>"key"</b>', ['b', 'key', 'b']],
    ['(.*)+\\', []],
    ['', []],
    ['   \u0000\u202e', []],
    ['🔑 key', ['key']],
    ['مفتاح', ['مفتاح']],
  ];
  for (const [typed, words] of cases) it(JSON.stringify(typed), () => assert.deepEqual(tokenize(typed), words));

  it('whatever it holds, they are lower case and hold no sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of tokenize(text)) assert.match(word, /^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('a text that is plain already has the same words as the same text in capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 ]*$/), (text) => {
        assert.deepEqual(tokenize(text), tokenize(text.toUpperCase()));
      }),
    );
  });
});

it('no more of a question than is looked at', () => assert.deepEqual(tokenizeQuery('a'.repeat(10_000)), ['a'.repeat(maxQueryLength)]));
