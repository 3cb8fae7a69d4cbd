import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { elements, parse } from '../../src/integrations/standalone-html/html-dom.ts';
import { precacheOf } from '../../src/integrations/precache.ts';
import { buildSite, runBuild } from '../support/commands/run-command.ts';
import { temporaryFolder } from '../support/content/content-folders.ts';
import { owner, picturedContent } from '../support/content/pictured-content.ts';
import { brokenLinks, filesOf, pageAt } from '../support/html/built-pages.ts';

const picturesOf = (html: string) => elements(parse(html), 'img').map(({ attribs }) => attribs);

describe('pictures of the content, below a base path,', () => {
  let dist = '';
  before(async () => {
    const { folder } = await picturedContent();
    ({ dist } = buildSite({ CONTENT_DIR: folder, BASE_PATH: '/guide' }));
  });
  const fileOf = (address = '') => join(dist, address.replace(/^\/guide\//, ''));
  const published = () => filesOf(dist).filter((file) => /\.(?:png|jpe?g|webp|svg)$/.test(file) && file.startsWith('_astro/'));

  it('stand in the answer and in every list of answers, with alt text and the size that is published', async () => {
    for (const page of ['/faq/no-blink/', '/faq/']) {
      const pictures = picturesOf(pageAt(dist, page));
      assert.deepEqual(
        pictures.map(({ alt, width, height, loading }) => [alt, width, height, loading]),
        [
          ['The slot for the card', '1200', '600', 'lazy'],
          ['A card that blinks', '40', '20', 'lazy'],
        ],
      );
      const { format, width, height } = await sharp(fileOf(pictures[0]!['src'])).metadata();
      assert.deepEqual([format, width, height], ['webp', 1200, 600]);
    }
  });

  it('stand at their step, turned as the camera was held', async () => {
    const [picture] = picturesOf(pageAt(dist, '/a1/'));
    assert.deepEqual([picture!['alt'], picture!['width'], picture!['height']], ['A card held upright', '200', '300']);
    const { width, height } = await sharp(fileOf(picture!['src'])).metadata();
    assert.deepEqual([width, height], [200, 300]);
  });

  it('are published once each, without what the camera wrote, and not at all where nothing shows them', () => {
    const names = published().map((file) => [file.split(/[/.]/)[1], file.split('.').at(-1)].join('.'));
    assert.deepEqual(names.toSorted(), ['blink.svg', 'slot.webp', 'upright.webp']);
    for (const file of published()) assert.ok(!readFileSync(join(dist, file)).includes(owner), file);
  });

  it('are in the copy for offline use, and their addresses lead somewhere', () => {
    const { files, requiredCount } = precacheOf(dist).manifest;
    const required = files.slice(0, requiredCount).map(([path]) => path);
    assert.deepEqual(
      published().filter((file) => !required.includes(file)),
      [],
    );
    assert.deepEqual(brokenLinks(dist, '/guide/'), []);
  });

  it('are in the single file of a model, whole', () => {
    const [online] = picturesOf(pageAt(dist, '/a1/'));
    const pictures = picturesOf(pageAt(dist, '/download/a1.html'));
    assert.deepEqual(
      pictures.map(({ src }) => src),
      [`data:image/webp;base64,${readFileSync(fileOf(online!['src'])).toString('base64')}`],
    );
  });
});

it('half a picture stops the build, and is told like any mistake', async () => {
  const copy = await picturedContent();
  const whole = readFileSync(join(copy.folder, 'pictures/slot.png'));
  copy.write('pictures/slot.png', whole.subarray(0, whole.length - 100));
  const { status, printed } = runBuild({ CONTENT_DIR: copy.folder, OUT_DIR: join(temporaryFolder(), 'dist') });
  assert.notEqual(status, 0);
  assert.match(printed, /1 problem, build stopped\.\n\npictures\/slot\.png\n {2}field {3}the picture\n {2}found {3}damaged bytes/);
});
