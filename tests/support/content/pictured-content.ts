import assert from 'node:assert/strict';
import sharp from 'sharp';
import { copyOf, smallContent, type ContentCopy } from './content-folders.ts';

/** A photo of one color, written by a camera that says who held it. */
async function photo(width: number, height: number, format: 'png' | 'jpeg', orientation = 1): Promise<Buffer> {
  const pixels = sharp({ create: { width, height, channels: 3, background: '#446688' } });
  const bytes = await pixels
    .withMetadata({ orientation, exif: { IFD0: { Artist: owner } } })
    .toFormat(format)
    .toBuffer();
  assert.ok(format === 'png' || bytes.includes(owner));
  return bytes;
}

/** Name in the photos, which no visitor is to read. */
export const owner = 'Somebody';

/** The small content with a photo and a drawing in an answer, a photo held upright at a step, and one that nothing shows. */
export async function picturedContent(): Promise<ContentCopy> {
  return copyOf(smallContent)
    .write('pictures/slot.png', await photo(1800, 900, 'png'))
    .write('pictures/upright.jpeg', await photo(300, 200, 'jpeg', 6))
    .write('pictures/spare.jpg', await photo(30, 20, 'jpeg'))
    .write('pictures/blink.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>')
    .replace('en/faq/no-blink.mdx', /$/, '\n![The slot for the card](slot.png)\n\n![A card that blinks](blink.svg)\n')
    .replace('en/procedure/tap.mdx', 'action:', 'picture: { file: upright.jpeg, alt: A card held upright }\naction:');
}
