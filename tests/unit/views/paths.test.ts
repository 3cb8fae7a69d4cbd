import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paths, withBase } from '../../../src/views/paths.ts';

it('the addresses are a contract', () => {
  assert.deepEqual(
    [paths.home, paths.keys, paths.answers, paths.search, paths.sources, paths.offline, paths.about, paths.mistake],
    ['/', '/keys/', '/faq/', '/search/', '/sources/', '/offline/', '/about/', '/about/#report-a-mistake'],
  );
  assert.deepEqual(
    [paths.model('e46'), paths.step('e46', 3), paths.standalone('e46'), paths.notCovered('e60-e61')],
    ['/e46/', '/e46/#step-3', '/download/e46.html', '/not-covered/e60-e61/'],
  );
  assert.deepEqual([paths.sheet('e46', 'A4'), paths.sheet('e46', 'Letter')], ['/download/e46-a4.pdf', '/download/e46-letter.pdf']);
  assert.deepEqual([paths.answer('next-key'), paths.key('diamond')], ['/faq/next-key/', '/keys/#diamond']);
  assert.deepEqual([paths.source('seed'), paths.claim('doors')], ['/sources/#source-seed', '/sources/#claim-doors']);
});

describe('an address below a base path', () => {
  const cases = [
    ['/', '/e46/', '/e46/'],
    ['/guide/', '/e46/#step-1', '/guide/e46/#step-1'],
    ['/guide', '/', '/guide/'],
    ['/a/b/', '/icon.svg', '/a/b/icon.svg'],
    ['/guide/', '#step-1', '#step-1'],
    ['/guide/', 'https://example.test/', 'https://example.test/'],
    ['/guide/', 'mailto:us@keys.test', 'mailto:us@keys.test'],
  ] as const;
  for (const [base, path, address] of cases) it(`${path} below ${base} is ${address}`, () => assert.equal(withBase(base, path), address));

  for (const path of ['javascript:alert(1)', 'java\nscript:x', '//keys.test/', 'e46/', '', 'http://keys.test/'])
    it(`is refused when it is ${JSON.stringify(path)}`, () => assert.throws(() => withBase('/guide/', path), RangeError));
});
