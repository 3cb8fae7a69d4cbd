import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contentProblems } from '../../../src/build/checked-content.ts';
import { realContent, smallContent } from '../../support/content.ts';

it('the content of the site has nothing to mend, nor has the small one', () => {
  for (const folder of [realContent, smallContent]) assert.deepEqual(contentProblems(folder), []);
});
