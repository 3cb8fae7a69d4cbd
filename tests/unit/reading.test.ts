import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gradeOf, textsOf } from '../reading/grade.ts';

it('long words and long sentences read harder than short ones', () => {
  const plain = gradeOf(['Hold the key. Press it twice.']);
  const hard = gradeOf(['Initialization necessitates uninterrupted actuation of the corresponding transmitter element.']);
  assert.ok(plain < 3 && hard > 15, `${plain}, ${hard}`);
});

it('labels and headings do not flatter a text', () => {
  assert.equal(gradeOf(['Ready', 'Press the button of the key.', 'Step']), gradeOf(['Press the button of the key.']));
});

it('of a page only its own sentences are read: no drawings, no ways on, no sources', () => {
  const html =
    '<main><h1>Which?</h1><p>Both <b>of</b> them.</p><svg><text>LOCK</text></svg><p class="footing">Rests on it.</p><aside>More.</aside></main><p>No.</p>';
  assert.deepEqual(textsOf(html), ['Which?', 'Both of them.']);
});
