import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCarNamer } from '../../../../src/domain/search/named-cars.ts';
import { tokenize } from '../../../../src/domain/search/tokens.ts';

const nameCars = createCarNamer(
  [
    { address: 'three', names: ['t46', '3 series', '325i', '330d'], years: [1998, 2006] },
    { address: 'roadster', names: ['t85', 'z4 roadster', '3 0i'], years: [2002, 2008] },
    { address: 'coupe', names: ['t86', 'z4 coupe', '3 0i'], years: [2006, 2008] },
    { address: 'off-road', names: ['t53', 'x5', '3 0i'], years: [1999, 2006] },
    { address: 'later', names: ['t60'] },
  ],
  'Acme Motors',
);
const read = (text: string) => {
  const { words, addresses } = nameCars(tokenize(text));
  return [words.map(({ text: word, isCar }) => (isCar ? `<${word}>` : word)).join(' '), addresses.join(' ')];
};

describe('the names of cars are told from the other words:', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['t46', '<t46>', 'three'],
    ['my 3-Series key', 'my <3 series> key', 'three'],
    ['325ci key', '<325ci> key', 'three'],
    ['330', '<330>', 'three'],
    ['315 mhz', '315 mhz', ''],
    ['x5 3.0i', '<x5> <3 0i>', 'off-road'],
    ['3.0i', '<3 0i>', 'roadster coupe off-road'],
    ['z4', '<z4>', 'roadster coupe'],
    ['z4 2003', '<z4> <2003>', 'roadster'],
    ['acme key 2003', '<acme> key <2003>', ''],
    ['x5 1950', '<x5> 1950', 'off-road'],
    ['t46 or x5', '<t46> or <x5>', 'three off-road'],
    ['t60 2003', '<t60> <2003>', 'later'],
    ['3 keys', '3 keys', ''],
    ['', '', ''],
  ];
  for (const [typed, words, addresses] of cases) it(`“${typed}”`, () => assert.deepEqual(read(typed), [words, addresses]));
});

it('without cars no word is one, not even a year', () => {
  const { words, addresses } = createCarNamer([], 'Acme')(['x5', '2003']);
  assert.deepEqual([words.filter(({ isCar }) => isCar), addresses], [[], []]);
});
