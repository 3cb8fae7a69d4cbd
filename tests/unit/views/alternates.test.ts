import assert from 'node:assert/strict';
import { it } from 'node:test';
import { catalogsWith, openGraphLocale } from '../../../src/views/alternates.ts';
import { paths } from '../../../src/views/paths.ts';
import { catalogOf } from '../../support/content/content-folders.ts';

const original = catalogOf();
const [untranslated, ...answers] = original.answers;
const translation = { ...original, language: 'xx', answers };

it('a page is in every language that has it', () => {
  assert.deepEqual(catalogsWith(paths.home, [original, translation]), [original, translation]);
  assert.deepEqual(catalogsWith(paths.answer(answers[0]!.id), [original, translation]), [original, translation]);
});

it('a page that one language alone has is in no set, nor is one of a site of one language, nor what is no page', () => {
  assert.deepEqual(catalogsWith(paths.answer(untranslated!.id), [original, translation]), []);
  assert.deepEqual(catalogsWith(paths.home, [original]), []);
  assert.deepEqual(catalogsWith('/404.html', [original, translation]), []);
});

it('a language is written for Open Graph with the territory where most speak it', () => {
  assert.deepEqual(['en', 'de', 'pt-br', 'pt'].map(openGraphLocale), ['en_US', 'de_DE', 'pt_BR', 'pt_BR']);
});
