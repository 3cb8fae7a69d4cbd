import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { serializeNodes } from '../../../src/views/client-only-nodes.ts';

const plants = (html: string) => serializeNodes(parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false }).childNodes);

it('HTML becomes data: elements by name, attributes and content, texts as they are', () => {
  assert.deepEqual(plants('<p class="a" hidden>Hold <b>UNLOCK</b> &amp; wait</p>'), [
    ['p', { class: 'a', hidden: '' }, ['Hold ', ['b', {}, ['UNLOCK']], ' & wait']],
  ]);
});

it('an element without an end holds nothing of what follows it', () => {
  assert.deepEqual(plants('<label><input name="q"> all</label>'), [['label', {}, [['input', { name: 'q' }, []], ' all']]]);
});

it('a space between two words is kept, and a line between two elements is not', () => {
  assert.deepEqual(plants('<b>a</b> <b>b</b>\n  <b>c</b>'), [['b', {}, ['a']], ' ', ['b', {}, ['b']], ['b', {}, ['c']]]);
});

it('names in drawings keep their capitals', () => {
  assert.deepEqual(plants('<svg viewBox="0 0 1 1"><circle pathLength="1000"/></svg>'), [
    ['svg', { viewBox: '0 0 1 1' }, [['circle', { pathLength: '1000' }, []]]],
  ]);
});
