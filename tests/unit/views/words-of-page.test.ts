import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMadeOf } from '../../../src/views/words-of-page.ts';

describe('a page is made of', () => {
  const cases: readonly (readonly [path: string, files: readonly string[], others: readonly string[]])[] = [
    ['/faq/no-blink/', ['faq/no-blink.mdx'], ['faq/other.mdx', 'procedure/tap.mdx', 'keys/no-blink.mdx']],
    ['/faq/', ['faq/no-blink.mdx'], ['procedure/tap.mdx']],
    ['/a1/', ['before.mdx', 'procedure/tap.mdx', 'models/a1.mdx'], ['models/b2.mdx', 'run.yaml', 'faq/a1.mdx']],
    ['/a1/guide/', ['run.yaml', 'procedure/tap.mdx'], ['models/a1.mdx', 'rehearsal.yaml']],
    ['/keys/', ['keys/card.mdx'], ['faq/card.mdx']],
    ['/not-covered/z9/', ['not-covered/z9.mdx'], ['not-covered/y8.mdx']],
    ['/about/', ['pages/about.mdx'], ['site.yaml']],
    ['/search/', [], ['faq/no-blink.mdx']],
  ];
  for (const [path, files, others] of cases)
    it(`${path}: ${files.join(', ') || 'no words that can be old'}`, () => {
      for (const file of files) assert.ok(isMadeOf(path, [...others, file]), file);
      assert.ok(!isMadeOf(path, others));
    });
});
