import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  countdownText,
  durationText,
  isoDuration,
  minutesFromMs,
  nbsp,
  parseDuration,
  secondsText,
} from '../../../../src/domain/time/duration.ts';
import { en } from '../../../../src/i18n/en.ts';

const written: readonly (readonly [string, number])[] = [
  ['5s', 5000],
  ['1.5s', 1500],
  ['0.1s', 100],
  ['100ms', 100],
  ['2min', 120_000],
  ['30h', 108_000_000],
  ['0s', 0],
];

const notDurations = ['', '5', 's', '5 s', ' 5s', '5s ', 'five', '5S', '5sec', '-5s', '.5s', '5.s', '1e3s', '5s5s', '5s\n', '٥s'];

describe('a duration', () => {
  it('is read into milliseconds', () =>
    assert.deepEqual(
      written.map(([text]) => [text, parseDuration(text)]),
      written,
    ));

  for (const text of notDurations) {
    it(`is refused with what to write: ${JSON.stringify(text)}`, () => {
      assert.throws(() => parseDuration(text), {
        name: 'RangeError',
        message: `“${text}” is not a duration; write a number and ms, s, min or h, such as 5s`,
      });
    });
  }

  it('is shown in seconds that never break from their unit', () => {
    assert.deepEqual(
      [10_000, 1500, 100, 90_000].map((ms) => secondsText(ms, en)),
      ['10\u00a0s', '1.5\u00a0s', '0.1\u00a0s', '90\u00a0s'],
    );
  });

  it('is written in ISO 8601 for machines', () => assert.deepEqual([10_000, 1500, 90_000].map(isoDuration), ['PT10S', 'PT1.5S', 'PT90S']));

  it('is told in seconds below two minutes, and from there on in hours, minutes and seconds, without a place to break', () => {
    const told: readonly (readonly [ms: number, text: string])[] = [
      [10_000, '10 s'],
      [1500, '1.5 s'],
      [119_999, '119.999 s'],
      [120_000, '2 min'],
      [150_000, '2 min 30 s'],
      [3_600_000, '1 h'],
      [5_400_000, '1 h 30 min'],
      [3_605_500, '1 h 5.5 s'],
      [86_400_000, '24 h'],
    ];
    assert.deepEqual(
      told.map(([ms]) => [ms, durationText(ms, en)]),
      told.map(([ms, text]) => [ms, text.replaceAll(' ', nbsp)]),
    );
  });

  it('loses nothing when it is told in hours, minutes and seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 86_400_000 }), (ms) => {
        const parts = durationText(ms, en).split(nbsp);
        const sum = parts.reduce((total, part, at) => (at % 2 ? total : total + parseDuration(part + parts[at + 1]!)), 0);
        assert.equal(sum, ms);
        assert.equal(durationText(ms, en) === secondsText(ms, en), ms < minutesFromMs);
      }),
    );
  });

  it('that runs down is shown in seconds, or in minutes and two digits of seconds', () =>
    assert.deepEqual(
      [0, 9, 119, 120, 125, 3599, 5400].map((seconds) => countdownText(seconds, 's')),
      [...['0', '9', '119'].map((seconds) => `${seconds}${nbsp}s`), ...['2:00', '2:05', '59:59', '90:00']],
    ));

  it('says the same to readers, machines and authors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 86_400_000 }), (ms) => {
        const seconds = secondsText(ms, en).replace('\u00a0', '');
        assert.equal(parseDuration(seconds), ms);
        assert.equal(isoDuration(ms), `PT${seconds.toUpperCase()}`);
      }),
    );
  });
});

describe('in another language', () => {
  const cyrillic = { code: 'ru', signs: { h: 'ч', min: 'мин', s: 'с' } };

  it('a duration has its decimal sign and its signs of units', () => {
    assert.deepEqual(
      [2500, 5_400_000].map((ms) => durationText(ms, { ...en, code: 'de' })),
      [`2,5${nbsp}s`, `1${nbsp}h${nbsp}30${nbsp}min`],
    );
    assert.deepEqual([durationText(150_000, cyrillic), secondsText(2500, cyrillic)], [`2${nbsp}мин${nbsp}30${nbsp}с`, `2,5${nbsp}с`]);
    assert.equal(countdownText(9, cyrillic.signs.s), `9${nbsp}с`);
  });
});
