import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lacksCorrection, readVersion, sheetRevision, sheetState } from '../../../../src/domain/catalog/revision.ts';
import { versionFileOf } from '../../../../src/views/version-file.ts';

describe('a copy lacks a safety correction', () => {
  for (const [revision, safety, lacks] of [
    [1, 0, false],
    [1, 1, false],
    [1, 2, true],
    [2, 2, false],
    [5, 3, false],
  ] as const) {
    it(`${lacks ? '' : 'not '}when it is of revision ${revision} and the newest correction is of ${safety || 'none'}`, () =>
      assert.equal(lacksCorrection(revision, { safety }), lacks));
  }
});

describe('what the publisher says', () => {
  const version = {
    revision: 3,
    safety: 2,
    words: { lacks: 'This is old.', sheet: { unsafe: 'Print it anew.', current: 'It is current.' } },
  };

  it('is read as it was written', () => {
    for (const one of [version, { ...version, safety: 0 }]) assert.deepEqual(readVersion(JSON.stringify(one)), one);
  });

  const none = [
    '',
    '<h1>Sign in</h1>',
    'null',
    '3',
    '{}',
    '{"revision":"3","safety":2,"words":{}}',
    '{"revision":3,"safety":-1,"words":{}}',
    '{"revision":3,"safety":1.5,"words":{}}',
    '{"revision":3,"safety":1,"words":null}',
    '{"revision":3,"safety":1,"words":3}',
  ];
  for (const text of none) it(`is nothing when the host answers ${text || 'nothing'}`, () => assert.equal(readVersion(text), undefined));

  it('comes from the content, with the author’s sentence after the interface’s', () => {
    const catalog = (safety: number | undefined, correction: string | undefined) =>
      ({ procedure: { revision: 3, safety }, site: { correction } }) as never;
    assert.deepEqual(versionFileOf(catalog(2, 'UNLOCK was named LOCK.'), version.words), {
      ...version,
      words: {
        lacks: 'This is old. UNLOCK was named LOCK.',
        sheet: { unsafe: 'Print it anew. UNLOCK was named LOCK.', current: 'It is current.' },
      },
    });
    assert.deepEqual(versionFileOf(catalog(undefined, undefined), version.words), { ...version, safety: 0 });
  });
});

describe('a printed sheet is', () => {
  const cases = [
    ['current', 1, 1, 1, 0],
    ['current', 2, 1, 2, 0],
    ['current', 2, 2, 1, 0],
    ['older', 1, 2, 1, 0],
    ['older', 1, 1, 2, 1],
    ['unsafe', 1, 1, 2, 2],
    ['newer', 3, 2, 2, 2],
  ] as const;
  for (const [state, sheet, page, revision, safety] of cases) {
    it(`${state}: revision ${sheet}, where the page is ${page}, the publisher’s is ${revision}, and the newest correction ${safety || 'none'}`, () =>
      assert.equal(sheetState(sheet, page, { revision, safety }), state));
  }
});

describe('the revision of a sheet is read from its address:', () => {
  const cases = [
    ['?sheet=1', 1],
    ['?q=doors&sheet=12', 12],
    ['', undefined],
    ['?sheet=', undefined],
    ['?sheet=0', undefined],
    ['?sheet=-1', undefined],
    ['?sheet=1.5', undefined],
    ['?sheet=one', undefined],
    ['?sheet=1<b>', undefined],
    ['?sheet=1234567890', undefined],
  ] as const;
  for (const [search, revision] of cases) it(`“${search}”: ${revision ?? 'none'}`, () => assert.equal(sheetRevision(search), revision));
});
