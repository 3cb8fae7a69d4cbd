import type { Problem } from '../domain/content/problem.ts';
import { sitePictures, type SitePicture } from '../domain/content/site-pictures.ts';

/** Where a PNG states its width and height, in bytes. */
const sizeOffset = 16;
const pngStart = '\x89PNG\r\n\x1a\n';

/** Problems of one of the site’s pictures, which are published as they are. */
export function checkPicture(file: SitePicture, bytes: Uint8Array): Problem[] {
  const size = sitePictures[file];
  const problem = (actual: string, fix: string) => [{ file, field: 'the picture', actual, fix }];
  if (!size) return checkSvg(new TextDecoder().decode(bytes), problem);
  const wanted = `a PNG of ${size.join(' × ')} pixels, or no such file, as the build then draws one`;
  const buffer = Buffer.from(bytes);
  if (buffer.toString('latin1', 0, pngStart.length) !== pngStart) return problem('bytes that are no PNG', wanted);
  const actual = [buffer.readUInt32BE(sizeOffset), buffer.readUInt32BE(sizeOffset + 4)];
  return actual.join() === size.join() ? [] : problem(`${actual.join(' × ')} pixels`, wanted);
}

/** A drawing that runs nothing and asks for nothing: it is served from the site’s own address and stands in its single files. */
function checkSvg(text: string, problem: (actual: string, fix: string) => Problem[]): Problem[] {
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg\b[^>]*\bviewBox=/.test(text))
    return problem('no <svg> with a viewBox', 'an SVG with a viewBox, or no such file, as the build then draws one');
  const [active] =
    /<(script|foreignObject|style|image|!ENTITY|!DOCTYPE)\b|\son\w+\s*=|\bhref\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i.exec(text) ?? [];
  return active ? problem(`“${active.trim()}”`, 'shapes alone, without scripts, styles, pictures and addresses') : [];
}
