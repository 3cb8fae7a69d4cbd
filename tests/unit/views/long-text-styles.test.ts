import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { longTextStyles } from '../../../src/views/long-text-styles.ts';
import { catalogOf, smallContent } from '../../support/content/content-folders.ts';

const small = catalogOf(smallContent);
const stylesOf = (code: string, question = 'Which one?', asksQuestion = true): string =>
  longTextStyles(
    {
      site: { ...small.site, question },
      models: small.models.map((model): Catalog['models'][number] => ({ ...model, facts: { ...model.facts, code } })),
    },
    { asksQuestion },
  );

it('short codes and a short question cost the pages nothing', () => assert.equal(stylesOf('X98'), ''));

it('a short code of capitals, which are wider than digits, is given room', () => assert.notEqual(stylesOf('ONE'), ''));

it('codes are set the smaller the longer the longest is, on screens and on paper', () => {
  const sizes = (code: string) => [...stylesOf(code).matchAll(/,([\d.]+)(?:rem|mm)\)/g)].map(([, size]) => Number(size));
  const [four, twelve] = [sizes('GOLF'), sizes('CAPPUCCINO12')];
  assert.equal(four.length, 5);
  for (const [at, size] of four.entries()) assert.ok(Math.abs(size / twelve[at]! - 3) < 0.02, `${size} and ${twelve[at]}`);
});

it('the links below an answer have the more room the longer the longest code is', () => {
  const room = (code: string) => Number(/do-it-now ul\{.*?min\(([\d.]+)rem/.exec(stylesOf(code))?.[1]);
  assert.ok(Math.abs(room('CAPPUCCINO12') / room('GOLF') - 3) < 0.02);
});

it('the page of a model goes by its own code', () => {
  const [first, second] = small.models;
  const models = [first!, { ...second!, facts: { ...second!.facts, code: 'CAPPUCCINO12' } }];
  const on = (model?: string) => longTextStyles({ site: { ...small.site, question: 'Which one?' }, models }, { model, asksQuestion: true });
  assert.equal(on(first!.id), '');
  assert.equal(on(second!.id), on());
});

it('a long question has the width of the page', () => {
  const question = 'Which coffee machine do you own?';
  assert.match(stylesOf('X98', question), /h1\{grid-column:1\/-1/);
  assert.equal(stylesOf('X98', question, false), '', 'and costs the pages that do not ask it nothing');
});
