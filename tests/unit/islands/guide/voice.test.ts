import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { localVoice } from '../../../../src/islands/guide/voice.ts';

const browser = globalThis as { speechSynthesis?: object };
afterEach(() => {
  delete browser.speechSynthesis;
});

/** The language of the voice that a page of a language takes, on a device with voices of these languages. */
function chosen(language: string, ...tags: string[]): string | undefined {
  const voices = tags.map((lang) => ({ localService: true, lang }));
  browser.speechSynthesis = { getVoices: () => [{ localService: false, lang: language }, ...voices] };
  return localVoice(language)?.lang;
}

for (const [language, tag] of [
  ['de', 'de'],
  ['de', 'de-AT'],
  ['de', 'de_DE'],
  ['de', 'deu'],
  ['de', 'deu_DEU'],
  ['en', 'en_GB'],
  ['pt-br', 'pt-BR'],
] as const)
  it(`a page in ${language} is read by a voice of ${tag}`, () => assert.equal(chosen(language, 'fr-FR', tag), tag));

for (const [language, tag] of [
  ['de', 'en-US'],
  ['es', 'est'],
  ['de', 'del'],
  ['en', ''],
  ['en', 'english voice'],
] as const)
  it(`a page in ${language} is not read by a voice of “${tag}”`, () => assert.equal(chosen(language, tag), undefined));

it('a voice that needs the network reads nothing, nor does a browser without speech', () => {
  assert.equal(chosen('de'), undefined);
  delete browser.speechSynthesis;
  assert.equal(localVoice('de'), undefined);
});
