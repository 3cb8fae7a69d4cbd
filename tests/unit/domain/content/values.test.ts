import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinCatalog } from '../../../../src/domain/catalog/catalog.ts';
import { nbsp } from '../../../../src/domain/time/duration.ts';
import { messagesFor } from '../../../../src/i18n/messages.ts';
import type { Editable } from '../../../support/content/content-folders.ts';
import { smallAfter } from '../../../support/content/small-content.ts';

const valuesAfter = (edit: (copy: Editable) => unknown) => joinCatalog(smallAfter(edit).raw, 'en', messagesFor('en')).values;

describe('an amount', () => {
  const cases: readonly (readonly [amount: string, text: string])[] = [
    ['{ value: 1.5, unit: bar }', `1.5${nbsp}bar`],
    ['{ value: 1, unit: bar }', `1${nbsp}bar`],
    ['{ value: 20, unit: °C }', `20${nbsp}°C`],
    ['{ value: 1, unit: turns }', 'one turn'],
    ['{ value: 3, unit: turns }', `3${nbsp}full turns`],
    ['{ value: 1 }', '1'],
    ['{ value: 1000 }', '1000'],
  ];
  for (const [amount, text] of cases) {
    it(`${amount} is told as “${text}”, where the language has words for turns`, () => {
      const { Amount } = valuesAfter((copy) =>
        copy
          .write('amounts.yaml', `charge: ${amount}\n`)
          .replace('en/site.yaml', 'groups:', 'units: { turns: { one: one turn, other: "{n} full turns" } }\ngroups:'),
      );
      assert.equal(Amount['charge'], text);
    });
  }
});

describe('a span', () => {
  const cases: readonly (readonly [from: string, to: string, text: string])[] = [
    ['1s', '2s', `1 to 2${nbsp}s`],
    ['2min', '3min', `2 to 3${nbsp}min`],
    ['30s', '2min', `30${nbsp}s to 2${nbsp}min`],
    ['2.5min', '3min', `2${nbsp}min${nbsp}30${nbsp}s to 3${nbsp}min`],
  ];
  for (const [from, to, text] of cases) {
    it(`from ${from} to ${to} has its unit once where it can`, () => {
      const { Limit } = valuesAfter((copy) => copy.replace('procedure.yaml', 'steps:\n', `spans: { gap: { from: ${from}, to: ${to} } }\nsteps:\n`));
      assert.equal(Limit['gap'], text);
    });
  }
});
