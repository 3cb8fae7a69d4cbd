import assert from 'node:assert/strict';
import { it } from 'node:test';
import { idOf, ofLanguage } from '../../../../src/domain/content/entry.ts';

it('the id of a file is its name without folder and ending', () => {
  const ids = [
    ['en/faq/which-doors.mdx', 'which-doors'],
    ['models/e46.yaml', 'e46'],
    ['procedure.yaml', 'procedure'],
    ['en/faq/zke3.5.mdx', 'zke3.5'],
  ];
  assert.deepEqual(
    ids.map(([file]) => [file, idOf(file!)]),
    ids,
  );
});

it('the entries of one language are those in its folder', () => {
  const entry = (file: string) => ({ file, data: undefined, body: '' });
  const entries = ['en/site.yaml', 'de/site.yaml', 'site.yaml', 'en-gb/site.yaml', 'de/en/site.yaml'].map(entry);
  assert.deepEqual(ofLanguage(entries, 'en'), [entry('en/site.yaml')]);
});
