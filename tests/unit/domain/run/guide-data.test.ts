import assert from 'node:assert/strict';
import { it } from 'node:test';
import { answerSlugs } from '../../../../src/domain/run/diagnosis.ts';
import { timingFactsOf } from '../../../../src/domain/catalog/timing-facts.ts';
import { guideData } from '../../../../src/domain/run/guide-data.ts';
import { paceFor } from '../../../../src/domain/run/pace.ts';
import { plans } from './fixtures/plans.ts';

const plan = plans[0]!;

it('the facts of a guided run lead it as its plan does, and hold no words', () => {
  const facts = timingFactsOf(plan);
  assert.deepEqual(paceFor(facts), paceFor(plan));
  assert.deepEqual(
    Object.entries(facts.limits),
    Object.entries(plan.limits).map(([id, { ms, countInMs }]) => [id, { ms, countInMs }]),
  );
  assert.deepEqual(
    facts.steps,
    plan.steps.map(({ acts }) => ({ acts })),
  );
});

it('the data of a guided run says which plan and revision it is of, and where each likely cause is answered', () => {
  const data = guideData(plan, 'en', { yes: 'Yes' }, (answer) => `/faq/${answer}/`);
  assert.equal(data.plan, `${plan.model.id}-${plan.revision}`);
  assert.deepEqual([data.language, data.words, data.facts], ['en', { yes: 'Yes' }, timingFactsOf(plan)]);
  assert.deepEqual(
    Object.entries(data.answers),
    Object.entries(answerSlugs).map(([cause, answer]) => [cause, `/faq/${answer}/`]),
  );
});

it('a cause that the content does not answer has no address', () => {
  const { answers: addresses } = guideData(plan, 'en', {}, (answer) => (answer === answerSlugs.doors ? undefined : `/faq/${answer}/`));
  assert.deepEqual(
    Object.keys(answerSlugs).filter((cause) => !Object.hasOwn(addresses, cause)),
    ['doors'],
  );
});
