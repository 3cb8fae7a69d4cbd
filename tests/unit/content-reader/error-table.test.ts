import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mistakes } from '../../support/content/error-table.ts';

const all = mistakes();

for (const { name, told, saidOf } of all) it(name, () => assert.deepEqual(saidOf(), told));

it('at least sixty kinds of mistake are known', () => assert.ok(all.filter(({ told }) => told.length > 0).length >= 60));
