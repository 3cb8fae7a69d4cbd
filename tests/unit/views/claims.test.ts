import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinCatalog, type Catalog } from '../../../src/domain/catalog/catalog.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { nbsp } from '../../../src/domain/time/duration.ts';
import { en } from '../../../src/i18n/en.ts';
import { claimGroups, modelClaims, type ClaimWords } from '../../../src/views/claims.ts';
import { catalogOf, realContent, smallContent } from '../../support/content/content-folders.ts';
import { smallAfter } from '../../support/content/small-content.ts';

const words: ClaimWords = {
  ...en,
  claimOf: (codes, text) => `${codes.join('+')}: ${text}`,
  before: 'Before',
  stepLink: (n) => `Step ${n}`,
  limit: (name, seconds) => `${name}: ${seconds}`,
  either: (titles) => titles.join(' / '),
  atLeast: (duration) => `no less than ${duration}`,
  models: (count) => `${count} models`,
};
const groupsIn = (catalog: Catalog) =>
  claimGroups(
    catalog.models.map(({ id }) => planFor(catalog, id)),
    [...catalog.procedure.steps, ...catalog.procedure.followUp].map(({ id }) => id),
    words,
  );

describe('the claims of the procedure', () => {
  it('stand under what comes before and then under each step, each with an anchor of its own', () => {
    for (const folder of [realContent, smallContent]) {
      const catalog = catalogOf(folder);
      const model = catalog.models[0]!.id;
      const { steps, followUp } = planFor(catalog, model);
      assert.deepEqual(
        groupsIn(catalog).map(({ id, title }) => [id, title]),
        [['before', 'Before'], ...steps.map(({ id, number }) => [id, `Step ${number}`]), ...followUp.map(({ id, tag }) => [id, tag])],
      );
    }
  });

  it('are the action, each limit with its time, and the parts that rest on other sources', () => {
    const { claims } = groupsIn(catalogOf(smallContent)).find(({ id }) => id === 'tap')!;
    assert.deepEqual(claims, [
      { text: 'Tap each card.', evidence: { sources: ['handbook'], confidence: 'supported' } },
      { text: 'all cards: 20\u00a0s', evidence: { sources: ['handbook'], confidence: 'supported' } },
      { text: 'Slow taps work better.', evidence: { sources: ['forum'], confidence: 'reported' } },
    ]);
  });

  it('say of a least wait that it is one', () => {
    const { raw } = smallAfter((copy) => copy.replace('procedure.yaml', 'learn: { duration: 45s', 'learn: { kind: least, duration: 3min'));
    const catalog = joinCatalog(raw, 'en', en);
    const { claims } = groupsIn(catalog).find(({ id }) => id === 'answer')!;
    assert.equal(claims[1]!.text, `ends by itself: no less than 3${nbsp}min`);
  });

  it('stand once for all models, and name the models where not all have them or where they differ', () => {
    const { raw } = smallAfter((copy) =>
      copy
        .replace('models/b2.yaml', 'built:', 'limits: { tap: { duration: 25s, sources: [forum] } }\nbuilt:')
        .replace('procedure.yaml', 'id: wake, limits', 'id: wake, when: { models: [b2] }, limits')
        .replace('procedure.yaml', 'number: 3', 'number: 2')
        .replace('procedure.yaml', 'number: 4', 'number: 3'),
    );
    const groups = groupsIn(joinCatalog(raw, 'en', en));
    assert.deepEqual(
      groups.map(({ id, title }) => [id, title]),
      [
        ['before', 'Before'],
        ['doors', 'Step 1'],
        ['wake', 'Step 2'],
        ['tap', 'Step 2 / Step 3'],
        ['answer', 'Step 3 / Step 4'],
      ],
    );
    const texts = (id: string) => groups.find((group) => group.id === id)!.claims.map(({ text }) => text);
    assert.deepEqual(texts('wake'), ['B2: Wake the car with SHUT.', `B2: Waking the car: 4${nbsp}s`]);
    assert.deepEqual(texts('tap'), ['Tap each card.', `A1: all cards: 20${nbsp}s`, 'Slow taps work better.', `B2: all cards: 25${nbsp}s`]);
  });

  it('count the models where more than a few have them and not all', () => {
    const { raw } = smallAfter((copy) =>
      copy
        .replace('procedure.yaml', 'id: wake, limits', 'id: wake, when: { models: [b2] }, limits')
        .replace('procedure.yaml', 'number: 3', 'number: 2')
        .replace('procedure.yaml', 'number: 4', 'number: 3'),
    );
    const catalog = joinCatalog(raw, 'en', en);
    const [b2] = catalog.models.filter(({ id }) => id === 'b2');
    const copies = Array.from({ length: 20 }, (_, at) => ({ ...b2!, id: `b2-${at}`, facts: { ...b2!.facts, code: `B2-${at}` } }));
    const wake = groupsIn({ ...catalog, models: [...catalog.models, ...copies] }).find(({ id }) => id === 'wake')!;
    assert.equal(wake.claims[0]!.text, '21 models: Wake the car with SHUT.');
  });
});

it('the claims about a model are its name, its keys and what is particular to it, each with its sources', () => {
  const catalog = catalogOf(smallContent);
  const claims = modelClaims(planFor(catalog, 'b2'), {
    doNotCount: (lids) => `not ${lids.map(({ name }) => name).join()}`,
    receiver: (place) => `in ${place}`,
    row: en.row,
  });
  const { model, keys } = planFor(catalog, 'b2');
  assert.ok(claims[0]!.text.startsWith(model.name));
  assert.deepEqual(
    claims.slice(1, 1 + keys.length).map(({ evidence }) => evidence),
    keys.map(({ evidence }) => evidence),
  );
  assert.ok(claims.some(({ text }) => text.startsWith('not ')));
});
