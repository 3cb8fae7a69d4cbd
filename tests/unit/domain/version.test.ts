import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lacksCorrection, readVersion } from '../../../src/domain/version.ts';
import { versionOf } from '../../../src/views/version.ts';

describe('a copy lacks a safety correction', () => {
  for (const [revision, safety, lacks] of [[1, 0, false], [1, 1, false], [1, 2, true], [2, 2, false], [5, 3, false]] as const) {
    it(`${lacks ? '' : 'not '}when it is of revision ${revision} and the newest correction is of ${safety || 'none'}`, () => assert.equal(lacksCorrection(revision, { safety }), lacks));
  }
});

describe('what the publisher says', () => {
  const version = { revision: 3, safety: 2, words: { lacks: 'This is old.' } };

  it('is read as it was written', () => assert.deepEqual(readVersion(JSON.stringify(version)), version));

  const none = ['', '<h1>Sign in</h1>', 'null', '3', '{}', '{"revision":"3","safety":2,"words":{}}', '{"revision":3,"safety":-1,"words":{}}', '{"revision":3,"safety":1.5,"words":{}}', '{"revision":3,"safety":1,"words":null}'];
  for (const text of none) it(`is nothing when the host answers ${text || 'nothing'}`, () => assert.equal(readVersion(text), undefined));

  it('comes from the content, with the author’s sentence after the interface’s', () => {
    const catalog = (safety: number | undefined, correction: string | undefined) => ({ procedure: { revision: 3, safety }, site: { correction } }) as never;
    assert.deepEqual(versionOf(catalog(2, 'UNLOCK was named LOCK.'), version.words), { ...version, words: { lacks: 'This is old. UNLOCK was named LOCK.' } });
    assert.deepEqual(versionOf(catalog(undefined, undefined), version.words), { ...version, safety: 0 });
  });
});
