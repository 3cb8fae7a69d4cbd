import assert from 'node:assert/strict';
import { it } from 'node:test';
import { timingFactsOf } from '../../../../src/domain/catalog/timing-facts.ts';
import { guideData } from '../../../../src/domain/run/guide-data.ts';
import { paceFor } from '../../../../src/domain/run/pace.ts';
import { plans } from './fixtures/plans.ts';

const plan = plans[0]!;

it('the facts of a guided run lead it as its plan does', () => {
  const facts = timingFactsOf(plan);
  assert.deepEqual(paceFor(facts), paceFor(plan));
  assert.deepEqual(
    Object.entries(facts.limits),
    Object.entries(plan.limits).map(([id, { ms, countInMs }]) => [id, { ms, countInMs }]),
  );
});

it('the data of a guided run says which plan and revision it is of, and where each likely cause is answered', () => {
  const data = guideData(plan, 'en', { yes: 'Yes' }, (answer) => `/faq/${answer}/`);
  assert.equal(data.plan, `${plan.model.id}-${plan.revision}`);
  assert.deepEqual([data.language, data.words, data.facts], ['en', { yes: 'Yes' }, timingFactsOf(plan)]);
  assert.deepEqual(
    Object.entries(data.answers),
    plan.run!.causes.map(({ id, answer }) => [id, `/faq/${answer}/`]),
  );
});
