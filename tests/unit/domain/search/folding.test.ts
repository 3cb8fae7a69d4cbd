import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accentedForms, createFolding } from '../../../../src/domain/search/folding.ts';
import { messagesFor } from '../../../../src/i18n/messages.ts';
import { languagesIn } from '../../../support/content/content-folders.ts';

const fold = createFolding([
  ['ß', 'ss'],
  ['(^|[^aeiouq])ue', '$1u'],
]);

describe('letters that are spelled in more than one way', () => {
  for (const [spelled, read] of [
    ['schluessel', 'schlussel'],
    ['uebung', 'ubung'],
    ['schließt', 'schliesst'],
    ['neue', 'neue'],
    ['quer', 'quer'],
    ['', ''],
  ] as const)
    it(`“${spelled}” is read as “${read}”`, () => assert.equal(fold(spelled), read));

  it('stay as they are in a language without such', () => assert.equal(createFolding()('schluessel'), 'schluessel'));

  for (const language of languagesIn())
    it(`in ${language}, a word reads the same when it is read again`, () => {
      const again = createFolding(messagesFor(language).search.foldings);
      for (const word of ['schließen', 'uebung', 'neue', 'oese', 'laerm', 'blue']) assert.equal(again(again(word)), again(word));
    });
});

it('a word is shown with the accents that a text gives it', () => {
  assert.deepEqual(
    [...accentedForms('Der Schlüssel schließt. Zu?', fold)],
    [
      ['schlussel', 'schlüssel'],
      ['schliesst', 'schließt'],
    ],
  );
});
