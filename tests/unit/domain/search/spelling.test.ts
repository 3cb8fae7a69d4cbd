import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completions, correctSpelling, isSlip } from '../../../../src/domain/search/spelling.ts';

const words = [
  'time',
  'lock',
  'doors',
  'key',
  'press',
  'unlock',
  'ignition',
  'position',
  'immobilizer',
  'neither',
  'not',
  'working',
  'cr2016',
  '315',
  'mhz',
  'press-up',
  'locked',
  'batteries',
  'battery',
  'oration',
  'station',
  'locker',
];
const vocabulary = new Map(words.map((word, at) => [word, words.length - at]));

describe('a word that the site does not know is mended:', () => {
  const cases: readonly (readonly [string, string, string[] | undefined])[] = [
    ['a dropped letter', 'imobilizer', ['immobilizer']],
    ['a doubled letter', 'presss', ['press']],
    ['a wrong letter', 'unlpck', ['unlock']],
    ['two errors in a long word', 'immobilxxer', ['immobilizer']],
    ['swapped letters', 'niether', ['neither']],
    ['swapped letters of a short word', 'lcok', ['lock']],
    ['swapped letters of three', 'kye', ['key']],
    ['swapped at the beginning', 'odors', ['doors']],
    ['a letter short of five', 'dors', ['doors']],
    ['two words joined', 'notworking', ['not', 'working']],
    ['a number joined to its unit', '315mhz', ['315', 'mhz']],
    ['the nearest of two', 'batterys', ['battery']],
    ['the more frequent of two', 'lockex', ['locked']],
    ['the one with the same beginning', 'sration', ['station']],
    ['two errors in eight letters', 'ixxition', ['ignition']],
    ['not two errors when one is the first letter', 'cxnition', undefined],
    ['not two errors in seven', 'baxxery', undefined],
    ['not other letters in another order', 'rodos', undefined],
    ['short words joined', 'notkey', ['not', 'key']],
    ['not when one part is foreign', 'notxyz', undefined],
    ['not with letters before the number', 'x315mhz', undefined],
    ['not with a number after the unit', '315mhz9', undefined],
    ['not the nearest name with a number', 'cr2017', undefined],
    ['not a letter joined to a number', 'a315', undefined],
    ['not a number that the site does not have', '316mhz', undefined],
    ['not another short word', 'tire', undefined],
    ['not a shorter word', 'clock', undefined],
    ['not a word of three by one letter', 'kay', undefined],
    ['not with another first letter', 'coors', undefined],
    ['not another number', '316', undefined],
    ['not with two errors in a middling word', 'unlpcx', undefined],
    ['not when joined parts are too short', 'keyno', undefined],
    ['nothing near', 'pizza', undefined],
    ['nothing at all', '', undefined],
  ];
  for (const [name, word, expected] of cases) it(`${name} (${word})`, () => assert.deepEqual(correctSpelling(word, vocabulary), expected));
});

describe('an unfinished word may become', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['every word that begins so', 'batter', ['batteries', 'battery']],
    ['not the word itself', 'lock', ['locked', 'locker']],
    ['with an error in what is there', 'ingit', ['ignition']],
    ['with a letter missing in what is there', 'imobi', ['immobilizer']],
    ['nothing that is far', 'pizz', []],
    ['nothing when it is a whole word with an error', 'unlok', []],
    ['nothing when too little is there to err in', 'ime', []],
  ];
  for (const [name, begun, expected] of cases) it(`${name} (${begun})`, () => assert.deepEqual(completions(begun, vocabulary), expected));
});

describe('a slip of the fingers is told from a word of its own:', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['batery', 'battery', true],
    ['immmobilizer', 'immobilizer', true],
    ['igntiion', 'ignition', true],
    ['remove', 'remote', false],
    ['blocked', 'locked', false],
    ['charger', 'charge', false],
    ['lock', 'lock', false],
  ];
  for (const [word, other, slip] of cases)
    it(`“${word}” for “${other}”: ${slip ? 'yes' : 'no'}`, () => assert.equal(isSlip(word, other), slip));
});
