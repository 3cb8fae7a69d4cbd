import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { pagesOf } from '../../../src/tools/pdf-sheets.ts';
import { faultsOf } from '../../support/browser/axe.ts';
import { Host } from '../../support/browser/faulty-host.ts';
import { expect, precached, test } from '../../support/browser/offline-fixture.ts';
import { watch } from '../../support/browser/page-watch.ts';
import { copyOfProject, runBuild } from '../../support/commands/run-command.ts';
import { temporaryFolder } from '../../support/content/content-folders.ts';
import { picturedContent } from '../../support/content/pictured-content.ts';
import { printToPdf } from '../../support/paper/printed-pdf.ts';

// One file in one worker: the site with pictures is built once, in a copy, as another test may build at the same time.
test.describe.configure({ mode: 'default' });

const base = '/guide';
let dist = '';
let host: Host;
test.beforeAll(async () => {
  dist = join(temporaryFolder(), 'dist');
  const { folder } = await picturedContent();
  const { status, printed } = runBuild({ OUT_DIR: dist, BASE_PATH: base, CONTENT_DIR: folder }, copyOfProject('pictures'));
  expect(status, printed).toBe(0);
});
test.beforeEach(async () => void (host = await new Host(dist, base).start()));
test.afterEach(() => host.stop());

/** Places with a picture: page, alt text, and its ratio of width to height. */
const places = [
  { path: '/a1/', alt: 'A card held upright', ratio: 2 / 3 },
  { path: '/faq/no-blink/', alt: 'The slot for the card', ratio: 2 },
  { path: '/faq/no-blink/', alt: 'A card that blinks', ratio: 2 },
] as const;

async function expectShown(picture: Locator, ratio: number): Promise<void> {
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
  const { width, height } = (await picture.boundingBox())!;
  expect(width / height).toBeCloseTo(ratio, 1);
}

const named = (page: Page, alt: string) => page.getByRole('img', { name: alt });

for (const { path, alt, ratio } of places) {
  test(`“${alt}” loads under the policy, keeps its shape at every width, and moves nothing when it comes`, async ({ page }) => {
    const watched = await watch(page, new URL(host.on('/')).origin);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const measured = Promise.withResolvers<undefined>();
      await page.route(/\.(?:webp|svg)$/, (route) => measured.promise.then(() => route.continue()));
      await page.goto(host.on(path));
      const before = await page.evaluate(() => document.documentElement.scrollHeight);
      measured.resolve(undefined);
      await expectShown(named(page, alt), ratio);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await watched.faults()).toEqual([]);
  });
}

test('no page with a picture has a barrier, in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of new Set(places.map((place) => place.path))) {
      await page.goto(host.on(path));
      expect.soft(await faultsOf(page), `${path} ${colorScheme}`).toEqual([]);
    }
  }
});

test('after a first visit every picture is there without the host', async ({ page }) => {
  await page.goto(host.on('/'));
  await precached(page);
  await host.stop();
  for (const { path, alt, ratio } of places) {
    await page.goto(host.on(path));
    await expectShown(named(page, alt), ratio);
  }
});

test('the single file shows its picture by itself', async ({ page }) => {
  const file = join(temporaryFolder(), 'a1.html');
  writeFileSync(file, readFileSync(join(dist, 'download/a1.html')));
  await page.goto(pathToFileURL(file).href);
  await expectShown(named(page, places[0].alt), places[0].ratio);
});

test('the sheet stays one page, and leaves its picture out; an answer prints its pictures whole', async ({ page }) => {
  await page.goto(host.on('/a1/'));
  expect(pagesOf(await printToPdf(page, 'A4'))).toBe(1);
  await page.emulateMedia({ media: 'print' });
  // The width of the paper between its margins.
  await page.setViewportSize({ width: 700, height: 1000 });
  await expect(page.locator('.picture')).toBeHidden();
  await page.goto(host.on('/faq/no-blink/'));
  for (const { alt, ratio } of places.slice(1)) await expectShown(named(page, alt), ratio);
});
