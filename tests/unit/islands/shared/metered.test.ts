import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { isMetered, savesData } from '../../../../src/islands/shared/metered.ts';

const cases: readonly (readonly [says: string, connection: object | undefined, metered: boolean, saves: boolean])[] = [
  ['nothing, as in Safari and Firefox', undefined, false, false],
  ['that it is fast and free', { saveData: false, type: 'wifi', effectiveType: '4g' }, false, false],
  ['that data are to be saved', { saveData: true, type: 'wifi', effectiveType: '4g' }, true, true],
  ['that it is a phone’s own network', { saveData: false, type: 'cellular', effectiveType: '4g' }, true, false],
  ['that it is slow', { saveData: false, effectiveType: '3g' }, true, false],
  ['that it is very slow', { saveData: false, effectiveType: 'slow-2g' }, true, false],
];

describe('a connection of which the browser says', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'connection'));

  for (const [says, connection, metered, saves] of cases)
    it(`${says} ${metered ? 'costs' : 'costs nothing'}, and the reader ${saves ? 'asked' : 'did not ask'} to save`, () => {
      if (connection) Object.defineProperty(navigator, 'connection', { configurable: true, value: connection });
      assert.deepEqual([isMetered(), savesData()], [metered, saves]);
    });
});
