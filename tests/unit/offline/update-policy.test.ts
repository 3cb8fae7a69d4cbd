import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dueIn } from '../../../src/offline/update-policy.ts';

describe('in a tab', () => {
  const cases = [
    [{ running: false, waiting: false, replaced: false }, 'nothing'],
    [{ running: false, waiting: true, replaced: false }, 'take-over'],
    [{ running: false, waiting: false, replaced: true }, 'reload'],
    [{ running: false, waiting: true, replaced: true }, 'reload'],
    [{ running: true, waiting: false, replaced: false }, 'nothing'],
    [{ running: true, waiting: true, replaced: false }, 'nothing'],
    [{ running: true, waiting: false, replaced: true }, 'nothing'],
    [{ running: true, waiting: true, replaced: true }, 'nothing'],
  ] as const;
  for (const [tab, due] of cases) {
    const is =
      Object.entries(tab)
        .filter(([, yes]) => yes)
        .map(([name]) => name)
        .join(', ') || 'at rest';
    it(`that is ${is}: ${due} is due`, () => assert.equal(dueIn(tab), due));
  }
});
