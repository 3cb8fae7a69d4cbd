import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoDuration, parseDuration, secondsText } from '../../../../src/domain/time/duration.ts';

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
        message: `“${text}” is not a duration; write a number and s, such as 5s`,
      });
    });
  }

  it('is shown in seconds that never break from their unit', () => {
    assert.deepEqual([10_000, 1500, 100, 90_000].map(secondsText), ['10\u00a0s', '1.5\u00a0s', '0.1\u00a0s', '90\u00a0s']);
  });

  it('is written in ISO 8601 for machines', () => assert.deepEqual([10_000, 1500, 90_000].map(isoDuration), ['PT10S', 'PT1.5S', 'PT90S']));

  it('says the same to readers, machines and authors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 86_400_000 }), (ms) => {
        const seconds = secondsText(ms).replace('\u00a0', '');
        assert.equal(parseDuration(seconds), ms);
        assert.equal(isoDuration(ms), `PT${seconds.toUpperCase()}`);
      }),
    );
  });
});
