import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchData, firstSentence } from '../../../src/views/search-data.ts';
import { catalogOf } from '../../support/content/content-folders.ts';

const catalog = catalogOf();
const title = (code: string, name: string) => `${code} ${name}`;
const data = searchData(catalog, title);

describe('the search knows at once', () => {
  it('every answer, every page for cars not covered, every model', () =>
    assert.deepEqual(
      data.answers.map(({ address }) => address),
      [
        ...catalog.answers.map(({ id }) => `faq/${id}/`),
        ...catalog.notCovered.map(({ id }) => `not-covered/${id}/`),
        ...catalog.models.map(({ id }) => `${id}/`),
      ],
    ));
  it('what an answer is about only', () => {
    const [first] = catalog.answers;
    const only = (answer: Partial<typeof first>) =>
      searchData({ ...catalog, answers: [{ ...first!, ...answer }] }, title).answers[0]!.appliesTo;
    assert.equal(only({ keys: undefined, models: undefined }), '');
    const [key] = catalog.keys;
    const [car] = catalog.models;
    assert.equal(only({ keys: [key!.id], models: [car!.id] }), `${key!.name}, ${car!.facts.code}`);
  });
  it('aliases without words that do not count, and none that says the same as another', () => {
    const [first] = catalog.answers;
    const answers = [{ ...first!, question: 'Which key?', aliases: ['Do I charge my key?', 'charging the fob', 'which remote'] }];
    assert.deepEqual(searchData({ ...catalog, answers }, title).answers[0]!.aliases, ['charge key']);
  });
  it('the words that say which car', () =>
    assert.deepEqual(data.context, [catalog.site.make.toLowerCase(), ...catalog.models.map(({ id }) => id)]));
  it('no two forms of a word in a row of the glossary', () => {
    const glossary = { synonyms: [['press', 'pressing', 'push', 'colour', 'color']], questionWords: [], stopwords: [] };
    assert.deepEqual(searchData({ ...catalog, glossary }, title).glossary.synonyms, [['press', 'push', 'colour']]);
  });
});

describe('the first sentence of an answer', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Suspect the car, not the keys. Then more.', 'Suspect the car, not the keys.'],
    ['No. You need none. Then more.', 'No. You need none.'],
    ['No.', 'No.'],
    ['', ''],
  ];
  for (const [text, first] of cases) it(`“${text}”: “${first}”`, () => assert.equal(firstSentence(text, 'en'), first));
});
