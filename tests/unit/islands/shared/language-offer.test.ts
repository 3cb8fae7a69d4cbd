import assert from 'node:assert/strict';
import { it } from 'node:test';
import { preferredLanguage } from '../../../../src/islands/shared/language-offer.ts';

const offers = [
  [
    'a page in English, of a site that is also in German, to a reader of',
    'en',
    ['de'],
    [
      [['de'], 'de'],
      [['de-AT', 'en'], 'de'],
      [['DE-CH'], 'de'],
      [['fr', 'de', 'en'], 'de'],
      [['en', 'de'], undefined],
      [['en-GB', 'de-DE'], undefined],
      [['fr'], undefined],
      [['del'], undefined],
      [[], undefined],
    ],
  ],
  [
    'a page in German, of a site that is also in English and Brazilian Portuguese, to a reader of',
    'de',
    ['en', 'pt-br'],
    [
      [['en-US', 'de'], 'en'],
      [['pt-BR', 'en'], 'pt-br'],
      [['de-LI', 'en'], undefined],
    ],
  ],
] as const;

for (const [page, own, others, readers] of offers)
  for (const [languages, offered] of readers)
    it(`${page} ${languages.join(', ') || 'none'}: offers ${offered ?? 'nothing'}`, () =>
      assert.equal(preferredLanguage(languages, own, others), offered));
