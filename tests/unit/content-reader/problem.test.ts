import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ContentError, nearestName, fixForUnknownName, type Problem } from '../../../src/domain/content/problem.ts';

const problem = (file: string): Problem => ({ file, field: 'name', actual: '7', fix: 'a name' });

it('invalid content is an error that lists every problem, without the place in the code', () => {
  const error = new ContentError('content', [problem('a.yaml'), problem('b.yaml')]);
  const paragraph = (file: string) => `${file}\n  field   name\n  found   7\n  write   a name`;
  assert.equal(error.message, `content: 2 problems, build stopped.\n\n${paragraph('a.yaml')}\n\n${paragraph('b.yaml')}\n`);
  assert.deepEqual([error.name, error.stack], ['ContentError', error.message]);
});

it('a name is near another when one letter differs, two changed places, or a third of a long one differs, and the nearest is told', () => {
  const rows: readonly (readonly [name: string, known: readonly string[], near: string | undefined])[] = [
    ['dors', ['door', 'doors'], 'doors'],
    ['crad', ['card'], 'card'],
    ['boot', ['hood'], undefined],
    ['b3', ['b2'], 'b2'],
    ['abc', ['def'], undefined],
    ['remote-xxxx1', ['remote-keys1'], 'remote-keys1'],
    ['remote-xxxx', ['remote-keys'], undefined],
    ['doors', [], undefined],
    ['remote-key', ['remote-keyz1x', 'remote-keys'], 'remote-keys'],
  ];
  for (const [name, known, near] of rows) assert.equal(nearestName(name, known), near, name);
});

it('a name that nothing has is put beside those that there are, the nearest first', () => {
  assert.equal(fixForUnknownName('dors', ['lid', 'doors']), '“doors”, perhaps; one of: lid, doors');
  assert.equal(fixForUnknownName('windows', ['lid', 'doors']), 'one of: lid, doors');
  assert.equal(fixForUnknownName('doors', []), 'nothing: this content has none');
});
