import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';

it('one page stands for each kind', () => {
  const paths = ['', 'b/', 'b/guide/', 'a/', 'a/guide/', 'a/rehearse/', 'faq/', 'faq/two/', 'faq/one/', 'not-covered/c/', 'about/'];
  assert.deepEqual(onePageOfEachKind(paths), ['', 'a/', 'a/guide/', 'a/rehearse/', 'about/', 'faq/', 'faq/one/', 'not-covered/c/']);
});
