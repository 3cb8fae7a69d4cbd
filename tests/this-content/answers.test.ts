import assert from 'node:assert/strict';
import { it } from 'node:test';
import { catalogOf } from '../support/content/content-folders.ts';

const { answers } = catalogOf();

it('the five questions of the founding document stand in its order', () => {
  const founding = ['which-doors', 'ignition-position', 'how-fast-to-press', 'no-light-on-key', 'key-order'];
  assert.deepEqual(
    answers.map(({ id }) => id).filter((id) => founding.includes(id)),
    founding,
  );
});

it('every question can be asked in another way, and no way leads to two answers', () => {
  const ways = answers.flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, alias })));
  assert.deepEqual(
    answers.filter(({ aliases }) => aliases.length === 0).map(({ id }) => id),
    [],
  );
  assert.deepEqual(
    ways
      .filter(({ alias }, index) => ways.findIndex((one) => one.alias === alias) !== index)
      .map(({ id, alias }) => `“${alias}” of ${id} is an alias of another answer too`),
    [],
  );
});
