import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinCatalog } from '../../../src/domain/catalog/catalog.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { nbsp } from '../../../src/domain/time/duration.ts';
import { en } from '../../../src/i18n/en.ts';
import { claimGroups, type ClaimWords } from '../../../src/views/claims.ts';
import { catalogOf, realContent, smallContent } from '../../support/content/content-folders.ts';
import { smallAfter } from '../../support/content/small-content.ts';

const words: ClaimWords = {
  before: 'Before',
  stepLink: (n) => `Step ${n}`,
  limit: (name, seconds) => `${name}: ${seconds}`,
  atLeast: (duration) => `no less than ${duration}`,
};
const groupsOf = (folder: string, model: string) => claimGroups(planFor(catalogOf(folder), model), words);

describe('the claims of the procedure', () => {
  it('stand under what comes before and then under each step, each with an anchor of its own', () => {
    for (const folder of [realContent, smallContent]) {
      const catalog = catalogOf(folder);
      const model = catalog.models[0]!.id;
      const { steps, followUp } = planFor(catalog, model);
      assert.deepEqual(
        groupsOf(folder, model).map(({ id, title }) => [id, title]),
        [['before', 'Before'], ...steps.map(({ id, number }) => [id, `Step ${number}`]), ...followUp.map(({ id, tag }) => [id, tag])],
      );
    }
  });

  it('are the action, each limit with its time, and the parts that rest on other sources', () => {
    const { claims } = groupsOf(smallContent, 'a1').find(({ id }) => id === 'tap')!;
    assert.deepEqual(claims, [
      { text: 'Tap each card.', evidence: { sources: ['handbook'], confidence: 'supported' } },
      { text: 'all cards: 20\u00a0s', evidence: { sources: ['handbook'], confidence: 'supported' } },
      { text: 'Slow taps work better.', evidence: { sources: ['forum'], confidence: 'reported' } },
    ]);
  });

  it('say of a least wait that it is one', () => {
    const { raw } = smallAfter((copy) => copy.replace('procedure.yaml', 'learn: { duration: 45s', 'learn: { kind: least, duration: 3min'));
    const catalog = joinCatalog(raw, 'en', en.values);
    const { claims } = claimGroups(planFor(catalog, 'a1'), words).find(({ id }) => id === 'answer')!;
    assert.equal(claims[1]!.text, `ends by itself: no less than 3${nbsp}min`);
  });

  it('are the same for every model, so that one page can list them for all', () => {
    const catalog = catalogOf();
    const [first, ...others] = catalog.models.map(({ id }) => claimGroups(planFor(catalog, id), words));
    for (const other of others) assert.deepEqual(other, first);
  });
});
