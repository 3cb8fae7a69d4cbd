import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { htmlFiles, on, plans, sites } from '../support/browser-sites.ts';

/** The most that arrives in the first round trip of a new connection. */
const budget = 14_336;

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }).length;

for (const site of sites) {
  for (const { model } of plans) {
    test(`the first load of ${model.code} ${site.name} is at most ${budget} bytes`, async ({ page }) => {
      const bodies = new Map<string, Promise<Buffer>>();
      page.on('response', (response) => {
        const request = response.request();
        const ahead = request.headers()['sec-purpose'] !== undefined || request.serviceWorker() !== null;
        if (['document', 'stylesheet', 'script'].includes(request.resourceType()) && !ahead) bodies.set(response.url(), response.body());
      });
      await page.goto(on(site, `/${model.id}/`), { waitUntil: 'load' });
      // What a page asks for just after its load counts as first load too. This is the measure, not a wait for something.
      await page.waitForTimeout(300);
      page.removeAllListeners('response');
      const sizes = await Promise.all(
        [...bodies].map(async ([url, body]) => [new URL(url).pathname.split('/').pop() || 'HTML', brotli(await body)] as const),
      );
      const total = sizes.reduce((sum, [, size]) => sum + size, 0);
      console.log(
        `${model.code} ${site.name}: ${total} bytes: ${sizes.map(([name, size]) => `${name.replace(/\..*(?=\.\w+$)/, '')} ${size}`).join(', ')}`,
      );
      const names = sizes.map(([name]) => name).join(' ');
      expect(names, 'the style of paper is part of it').toMatch(/print\S*\.css/);
      expect(names, 'scripts are part of it').toMatch(/\.js/);
      expect(total).toBeLessThanOrEqual(budget);
    });
  }

  test(`no script of any page ${site.name} blocks`, () => {
    for (const file of htmlFiles(site)) {
      const tags = [...readFileSync(file, 'utf8').matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(tags.length, `scripts of ${file}`).toBeGreaterThan(0);
      expect(
        tags.filter((tag) => !/ (type="(module|application\/(ld\+)?json)"|async|defer)[ >]/.test(tag)),
        file,
      ).toEqual([]);
    }
  });
}
