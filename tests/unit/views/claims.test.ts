import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationText } from '../../../src/domain/time/duration.ts';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { claimGroups, type ClaimWords } from '../../../src/views/claims.ts';
import { catalogOf, realContent, smallContent } from '../../support/content/content-folders.ts';

const words: ClaimWords = {
  before: 'Before',
  stepLink: (n) => `Step ${n}`,
  limit: (name, seconds) => `${name}: ${seconds}`,
  seconds: durationText,
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

  it('are the same for every model, so that one page can list them for all', () => {
    const catalog = catalogOf();
    const [first, ...others] = catalog.models.map(({ id }) => claimGroups(planFor(catalog, id), words));
    for (const other of others) assert.deepEqual(other, first);
  });
});
