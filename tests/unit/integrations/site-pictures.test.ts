import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { iconSvg, socialSvg } from '../../../src/integrations/site-pictures/drawings.ts';
import { canLetter, lettering, linesOf } from '../../../src/integrations/site-pictures/letters.ts';

/** Bounding box of what is not background, in pixels. */
async function inkOf(svg: string): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { data, info } = await sharp(Buffer.from(svg)).flatten().greyscale().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, right: 0, top: info.height, bottom: 0 };
  data.forEach((value, at) => {
    if (Math.abs(value - data[0]!) < 32) return;
    const [x, y] = [at % info.width, Math.floor(at / info.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  });
  return box;
}

const short = { task: 'Clean it', name: 'Kettle', codes: ['A1'] };
const long = {
  task: 'Descale a machine without a tool, with what is in the house, in half an hour, and without one mistake from first to last',
  name: 'All about machines',
  codes: Array.from({ length: 60 }, (_, at) => `CAPPUCCINO${at}`),
};

describe('the social picture', () => {
  for (const [name, texts] of Object.entries({ short, long }))
    it(`holds ${name} texts within its margins`, async () => {
      const { left, right, top, bottom } = await inkOf(socialSvg(texts));
      assert.ok(left >= 72 && right <= 1200 - 72 && top >= 60 && bottom <= 600, JSON.stringify({ left, right, top, bottom }));
    });

  it('shows another purpose, name and code each as another picture', () => {
    const pictures = [short, { ...short, task: 'Wash it' }, { ...short, name: 'Oven' }, { ...short, codes: ['A2'] }].map(socialSvg);
    assert.equal(new Set(pictures).size, pictures.length);
  });
});

it('an icon shows the initials of the name in its middle, where no mask cuts them off', async () => {
  const { left, right, top, bottom } = await inkOf(iconSvg('Water works'));
  for (const edge of [left, 64 - right, top, 64 - bottom]) assert.ok(edge > 6.4, String(edge));
  assert.ok(Math.abs(left - (63 - right)) <= 4 && Math.abs(top - (63 - bottom)) <= 4, JSON.stringify({ left, right, top, bottom }));
  assert.equal(iconSvg('water works daily'), iconSvg('Water works'));
  assert.notEqual(iconSvg('Water'), iconSvg('Water works'));
});

describe('letters are outlines, which need no font of the machine:', () => {
  it('every drawing is made of shapes and finite numbers alone', () => {
    for (const svg of [socialSvg(short), socialSvg(long), iconSvg('Käse Öl')]) assert.ok(!/<text|NaN|Infinity|e-\d/.test(svg), svg);
  });

  it('those of other alphabets are drawn too, and those that the font lacks are known', () => {
    assert.ok(lettering('Ж', 10, 700).width > 0 && lettering('ő', 10, 400).width > 0);
    assert.deepEqual(['Käse', 'Ψωμί', 'сыр', '茶'].map(canLetter), [true, true, true, false]);
    assert.equal(lettering('茶', 10, 400).path, '');
  });

  it('lines are broken at spaces, and a word that is wider than the line stands alone', () => {
    const width = lettering('one two', 20, 400).width;
    assert.deepEqual(linesOf('one two incomprehensible x', 20, 400, width), ['one two', 'incomprehensible', 'x']);
  });
});
