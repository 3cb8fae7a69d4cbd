import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { sharedContentFolder } from '../../content-reader/content-folder.ts';
import { languagesOf } from '../../domain/content/content.schema.ts';
import { ofLanguage } from '../../domain/content/entry.ts';
import { sitePictures, isSitePicture, type SitePicture } from '../../domain/content/site-pictures.ts';
import { iconSvg, socialSvg } from './drawings.ts';
import { canLetter } from './letters.ts';

/** Writes the site’s icons and its picture for social media: those in the content folder, the others drawn from the content. */
export function sitePicturesOf(folder: string): AstroIntegration {
  let base = '/';
  return {
    name: 'site-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          const name = path.startsWith(base) ? path.slice(base.length) : '';
          if (!isSitePicture(name)) return next();
          pictureOf(folder, name, logger).then((bytes) => {
            response.setHeader('Content-Type', name.endsWith('.svg') ? 'image/svg+xml' : 'image/png');
            response.end(bytes);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const name of Object.keys(sitePictures) as SitePicture[])
          writeFileSync(join(fileURLToPath(dir), name), await pictureOf(folder, name, logger));
      },
    },
  };
}

/** Bytes of a picture: the file of the content folder, or a drawing. */
async function pictureOf(folder: string, name: SitePicture, logger: Pick<AstroIntegrationLogger, 'warn'>): Promise<Buffer> {
  const own = join(folder, name);
  if (existsSync(own)) return readFileSync(own);
  if (name === 'icon.svg') return Buffer.from(iconSvg(textsOf(folder).name));
  if (name === 'social.png') {
    const texts = textsOf(folder);
    const isLettered = [texts.name, texts.task, ...texts.codes].every(canLetter);
    if (!isLettered) logger.warn(`social.png lacks letters that its font does not have; put a social.png of your own into ${folder}.`);
    return png(Buffer.from(socialSvg(texts)), ...sitePictures[name]);
  }
  const icon = await pictureOf(folder, 'icon.svg', logger);
  const [size] = sitePictures[name];
  if (name !== 'icon-maskable-512.png') return png(icon, size, size);
  // A mask may cut off a tenth at each side: the outermost pixels continue there.
  const edge = Math.round(size / 10);
  const inner = await png(icon, size - 2 * edge, size - 2 * edge);
  return sharp(inner).extend({ top: edge, bottom: edge, left: edge, right: edge, extendWith: 'copy' }).png().toBuffer();
}

/** A PNG of a vector drawing; transparent parts become paper. */
function png(svg: Buffer, width: number, height: number): Promise<Buffer> {
  return sharp(svg, { density: 72 * 8 })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#F9F6F1' })
    .png()
    .toBuffer();
}

function textsOf(folder: string): Parameters<typeof socialSvg>[0] {
  const { raw } = sharedContentFolder(folder).content;
  const [site] = raw.site;
  const [words] = ofLanguage(raw.siteWords, languagesOf(raw)[0]!);
  return { name: site!.data.name, task: words!.data.task, codes: raw.models.map(({ data }) => data.code) };
}
