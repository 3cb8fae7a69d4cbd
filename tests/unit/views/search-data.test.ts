import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { maxModelRows, maxWholeAnswers } from '../../../src/views/list-limits.ts';
import { searchData, firstSentence, modelData, trainingData } from '../../../src/views/search-data.ts';
import { en } from '../../../src/i18n/en.ts';
import { catalogOf } from '../../support/content/content-folders.ts';

const catalog = catalogOf();
const words = { modelTitle: (code: string, name: string) => `${code} ${name}`, row: en.row, foldings: [] };
/** Without ways of asking, which take seconds to learn. */
const small = { ...catalog, answers: catalog.answers.map((answer) => ({ ...answer, asked: [] })), asked: { procedure: [], noAnswer: [] } };
const data = searchData(small, words);

describe('the search knows at once', () => {
  it('every answer, the procedure, every model, and every page for cars not covered', () => {
    assert.deepEqual(
      data.answers.map(({ address }) => address),
      catalog.answers.map(({ id }) => `faq/${id}/`),
    );
    assert.equal(data.procedure.address, '');
    assert.deepEqual(
      data.carPages.map(({ address }) => address),
      [...catalog.models.map(({ id }) => `${id}/`), ...catalog.notCovered.map(({ id }) => `not-covered/${id}/`)],
    );
  });
  it('what an answer is about only', () => {
    const [first] = catalog.answers;
    const only = (answer: Partial<typeof first>) =>
      searchData({ ...small, answers: [{ ...first!, asked: [], ...answer }] }, words).answers[0]!.appliesTo;
    assert.equal(only({ keys: undefined, models: undefined }), '');
    const [key] = catalog.keys;
    const [car] = catalog.models;
    assert.equal(only({ keys: [key!.id], models: [car!.id] }), `${key!.name}, ${car!.facts.code}`);
  });
  it('each car by its code and its names, and no car by a name that another has', () => {
    const namesOf = (address: string) => data.cars.find((car) => car.address === address)!.names;
    for (const { id, facts } of catalog.models) assert.ok(namesOf(`${id}/`).includes(facts.code.toLowerCase()));
    const covered = catalog.models.flatMap(({ id }) => namesOf(`${id}/`));
    for (const { id } of catalog.notCovered) assert.ok(namesOf(`not-covered/${id}/`).every((name) => !covered.includes(name)));
  });
});

it('the search is trained with every title, alias and way of asking, and with what the site does not answer', () => {
  const { texts, labelCount, outsideLabel } = trainingData(catalog, []);
  for (const [label, { question, aliases, asked }] of catalog.answers.entries())
    assert.deepEqual(
      texts.filter((text) => text.label === label).map(({ text }) => text),
      [question, ...aliases, ...asked],
    );
  assert.deepEqual(
    texts.filter(({ label }) => label === outsideLabel).map(({ text }) => text),
    catalog.asked.noAnswer,
  );
  assert.ok(texts.every(({ label }) => label < labelCount));
});

it('a short answer is whole in the first sentence and what follows it', () => {
  const { shorts } = modelData(small, []);
  for (const [at, { short }] of small.answers.entries()) assert.equal(`${firstSentence(short, 'en')} ${shorts[at]}`.trim(), short.trim());
});

it('of many answers the questions are known at once, and the short answers with the full model', () => {
  const many = { ...small, answers: Array.from({ length: maxWholeAnswers + 1 }, () => small.answers[0]!) };
  assert.deepEqual([...new Set(searchData(many, words).answers.map(({ excerpt }) => excerpt))], ['']);
  assert.deepEqual([...new Set(modelData(many, []).shorts)], [small.answers[0]!.short]);
});

it('of many models nothing is said at once but their titles', () => {
  const of = (count: number) =>
    searchData({ ...small, models: Array.from({ length: count }, () => small.models[0]!) }, words).carPages[0]!.excerpt;
  assert.deepEqual([of(maxModelRows), of(maxModelRows + 1)], [small.models[0]!.words.bodies ?? '', '']);
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
