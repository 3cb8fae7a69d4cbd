import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextAction } from '../../../src/offline/update-policy.ts';

describe('in a tab', () => {
  const cases = [
    [{ blocksReload: false, isWorkerWaiting: false, isWorkerReplaced: false }, 'nothing'],
    [{ blocksReload: false, isWorkerWaiting: true, isWorkerReplaced: false }, 'skip-waiting'],
    [{ blocksReload: false, isWorkerWaiting: false, isWorkerReplaced: true }, 'reload'],
    [{ blocksReload: false, isWorkerWaiting: true, isWorkerReplaced: true }, 'reload'],
    [{ blocksReload: true, isWorkerWaiting: false, isWorkerReplaced: false }, 'nothing'],
    [{ blocksReload: true, isWorkerWaiting: true, isWorkerReplaced: false }, 'nothing'],
    [{ blocksReload: true, isWorkerWaiting: false, isWorkerReplaced: true }, 'nothing'],
    [{ blocksReload: true, isWorkerWaiting: true, isWorkerReplaced: true }, 'nothing'],
  ] as const;
  for (const [tab, due] of cases) {
    const is =
      Object.entries(tab)
        .filter(([, yes]) => yes)
        .map(([name]) => name)
        .join(', ') || 'at rest';
    it(`that is ${is}: ${due} is due`, () => assert.equal(nextAction(tab), due));
  }
});
