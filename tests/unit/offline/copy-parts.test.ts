import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { modelPagePattern } from '../../../src/domain/routes.ts';
import { pageOfPart, partsAt, prefixAt } from '../../../src/offline/copy-parts.ts';

const languages = ['en', 'de', 'pt-br'];
const [english, german] = ['offline-language.json', 'de/offline-language.json'];

describe('a file of the copy', () => {
  const cases: readonly (readonly [path: string, parts: readonly string[]])[] = [
    ['', [english]],
    ['e46/', [english]],
    ['de/', [german]],
    ['de/e46/guide/', [german]],
    ['de/search/answers.json', [german]],
    ['search/answers.json', [english]],
    ['pt-br/faq/', ['pt-br/offline-language.json']],
    ['pagefind/fragment/de_1.pf_fragment', [german]],
    ['pagefind/wasm.en.pagefind', [english]],
    // Of a language that the site does not have, it is an address of the first one.
    ['fr/e46/', [english]],
    // These lead to an address with a slash.
    ['e46', []],
    ['de', []],
  ];
  for (const [path, parts] of cases)
    it(`“${path}” is of ${parts.join(', ') || 'no part'}`, () => assert.deepEqual(partsAt(path, { languages }), parts));

  it('is of no part on a site of one language that is kept whole', () => {
    for (const [path] of cases) assert.deepEqual(partsAt(path, {}), [], path);
  });

  it('is of its model too where models are parts, in the languages that are too large only', () => {
    const modelPattern = modelPagePattern(['', 'de/'], ['de', 'pt-br']);
    const division = { languages, modelPattern };
    assert.deepEqual(partsAt('e46/guide/', division), ['offline-models/e46.json', english]);
    assert.deepEqual(partsAt('de/e46/', division), ['de/offline-models/e46.json', german]);
    assert.deepEqual(partsAt('pt-br/e46/', division), ['pt-br/offline-language.json']);
    for (const path of ['', 'faq/', 'de/faq/', 'faq/e46/', 'e46/other/']) assert.equal(partsAt(path, division).length, 1, path);
    assert.deepEqual(partsAt('de/', division), [german]);
    assert.deepEqual(partsAt('e46/', { modelPattern: modelPagePattern() }), ['offline-models/e46.json']);
  });
});

it('a part has a first page, by which it is known whether the site still has it', () => {
  const division = { languages, modelPattern: modelPagePattern(['', 'de/'], ['de', 'pt-br']) };
  for (const part of [english, german, 'offline-models/e46.json', 'de/offline-models/e46.json'])
    assert.ok(partsAt(pageOfPart(part), division).includes(part), part);
  assert.ok(!partsAt(pageOfPart('fr/offline-language.json'), division).includes('fr/offline-language.json'));
});

it('the prefix of an address is that of its language, of which the first has none', () => {
  assert.deepEqual(
    ['de/e46/', 'e46/', 'pt-br/', 'den/', ''].map((path) => prefixAt(path, languages)),
    ['de/', '', 'pt-br/', '', ''],
  );
});
