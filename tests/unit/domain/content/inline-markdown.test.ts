import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inlineParts, plainText, type InlinePart } from '../../../../src/domain/content/inline-markdown.ts';

const plain = (text: string): InlinePart => ({ text, strong: false, href: undefined });

describe('a short text is taken apart', () => {
  const cases: readonly (readonly [string, InlinePart[]])[] = [
    ['', []],
    ['Words alone.', [plain('Words alone.')]],
    ['See [the keys](/keys/) first.', [plain('See '), { text: 'the keys', strong: false, href: '/keys/' }, plain(' first.')]],
    ['**Never** turn.', [{ text: 'Never', strong: true, href: undefined }, plain(' turn.')]],
    [
      '[a](/a/)[b](/b/)',
      [
        { text: 'a', strong: false, href: '/a/' },
        { text: 'b', strong: false, href: '/b/' },
      ],
    ],
    ['[x]() [](/y/)', [{ text: 'x', strong: false, href: '' }, plain(' [](/y/)')]],
    ['[x](java\nscript:y()', [{ text: 'x', strong: false, href: 'java\nscript:y(' }]],
    ['2 * 3 * 4, [no link], (nor this)', [plain('2 * 3 * 4, [no link], (nor this)')]],
    ['<b>as it is</b>', [plain('<b>as it is</b>')]],
  ];
  for (const [text, parts] of cases) it(JSON.stringify(text), () => assert.deepEqual(inlineParts(text), parts));
});

it('without marks it keeps every word', () => {
  assert.equal(plainText('**Never** turn [the key](/keys/).'), 'Never turn the key.');
  const word = fc.stringMatching(/^[a-z .<>&]+$/);
  const part = fc.oneof(
    word,
    word.map((text) => `**${text}**`),
    word.map((text) => `[${text}](/x/)`),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) =>
      assert.equal(plainText(parts.join('')), parts.map((one) => one.replace(/\*\*|\[|\]\(\/x\/\)/g, '')).join('')),
    ),
  );
});
