import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDrawing } from '../../../src/content-reader/svg-drawing.ts';
import { buttonStyles, svgOf } from '../../../src/views/key-drawing.ts';

function drawing(shapes: string) {
  const read = readDrawing(`<svg viewBox="0 0 200 100">${shapes}</svg>`);
  assert.ok('data' in read, JSON.stringify(read));
  return read.data;
}

describe('a drawing', () => {
  const labeled = drawing('<g class="solid"><circle r="2"/></g><text data-label="open" x="1"/><text data-label="name" x="2"/>');

  it('is inline SVG with the words of its labels, and says what it shows', () =>
    assert.equal(
      svgOf(labeled, { open: 'OPEN', name: 'A & B' }, 'A "flat" <card>'),
      '<svg class="drawing" viewBox="0 0 200 100" role="img" aria-label="A &quot;flat&quot; &lt;card&gt;">' +
        '<g class="solid"><circle r="2"></circle></g><text x="1">OPEN</text> <text x="2">A &amp; B</text></svg>',
    ));

  it('leaves out a label without words, and is hidden from screen readers when it says nothing', () =>
    assert.equal(
      svgOf(labeled, { open: 'OPEN' }),
      '<svg class="drawing" viewBox="0 0 200 100" aria-hidden="true"><g class="solid"><circle r="2"></circle></g><text x="1">OPEN</text></svg>',
    ));

  it('shows which of its shapes a press lights', () =>
    assert.ok(svgOf(drawing('<path class="solid" data-lights="lock" d="M0 0"/>'), {}).includes('<path class="solid lock" d="M0 0">')));

  it('has its buttons where it places them, in shares of its size, with their labels in the middle or lower', () =>
    assert.equal(
      buttonStyles(
        'card',
        drawing(
          '<rect data-button="unlock" x="20" y="10" width="100" height="20"/><rect data-button="lock" x="0" y="50" width="200" height="40" data-label-y="75"/>',
        ),
      ),
      '.stage.card button.unlock{left:10%;top:10%;width:50%;height:20%}' +
        '.stage.card button.lock{left:0%;top:50%;width:100%;height:40%;padding-top:5cqi}',
    ));
});
