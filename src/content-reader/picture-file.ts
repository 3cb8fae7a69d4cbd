import { imageSize } from 'image-size';
import type { Problem } from '../domain/content/problem.ts';
import { svgProblems } from './svg-shapes.ts';

/** Type of the bytes by ending of the file’s name. */
const typeByEnding: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', webp: 'webp', svg: 'svg' };

/** What a camera writes stays below both. */
const maxPictureBytes = 8 * 1024 * 1024;
const maxSidePixels = 6000;
/** An SVG is published as it is. */
const maxSvgBytes = 128 * 1024;

interface PictureFile {
  /** Pixels as displayed. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly problems: readonly Problem[];
}

/** Reads the size of a file in pictures/; reports one that is no picture, too large or not named by its type, and an SVG with more than shapes. */
export function readPicture(file: string, bytes: Uint8Array): PictureFile {
  const problem = (field: string, actual: string, fix: string): PictureFile => ({ problems: [{ file, field, actual, fix }] });
  const ending = file.replace(/^.*[./]/, '');
  const type = Object.hasOwn(typeByEnding, ending) ? typeByEnding[ending]! : undefined;
  const endings = Object.keys(typeByEnding).join(', ');
  if (!type) return problem('the file’s ending', `“${ending}”`, `one of: ${endings}`);
  const maxBytes = type === 'svg' ? maxSvgBytes : maxPictureBytes;
  if (bytes.length > maxBytes)
    return problem(
      'the file',
      `${Math.ceil(bytes.length / 1024)} kB`,
      `at most ${maxBytes / 1024} kB${type === 'svg' ? ': an SVG is published as it is' : ''}`,
    );
  const size = sizeOf(bytes);
  if (!size) return problem('the file', `no picture of the kind ${type}`, `a picture that a browser shows: one of ${endings}`);
  if (size.type !== type)
    return problem(
      'the file’s ending',
      `“${ending}”, while its bytes are of the kind ${size.type}`,
      `the ending ${size.type}, if it is one of: ${endings}`,
    );
  if (type !== 'svg' && Math.max(size.width, size.height) > maxSidePixels)
    return problem('the picture', `${size.width} × ${size.height} pixels`, `at most ${maxSidePixels} pixels a side`);
  const { width, height } = size;
  return { size: { width, height }, problems: type === 'svg' ? svgProblems(file, new TextDecoder().decode(bytes)) : [] };
}

function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    // A camera held upright marks the picture as turned by a quarter.
    return orientation > 4 ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined;
  }
}
