import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { headersFor } from '../../../src/hosting/headers-file.ts';
import { folders } from '../../../src/hosting/headers.ts';
import { on, pages, plain, plans, sites, type Site } from '../../support/browser/sites.ts';
import { watch } from '../../support/browser/page-watch.ts';

const editions = plans.map(({ model }) => `/${folders.standalone}${model.id}.html`);

/** What a host that reads the built file sends. */
const expected = ({ folder, base }: Site, path: string) => headersFor(readFileSync(join(folder, '_headers'), 'utf8'), base + path);

// That the pages run under them is seen wherever a test watches the policy: the server of all of them sends these headers.
for (const site of sites) {
  const { origin } = new URL(site.address);

  test(`every page and file ${site.name} comes with the headers of production`, async ({ request }) => {
    const hashed = readdirSync(join(site.folder, folders.hashed)).map((name) => `/${folders.hashed}${name}`);
    for (const path of [...pages, ...editions, ...hashed, '/pagefind/pagefind-worker.js', '/robots.txt', '/icon.svg']) {
      const headers = (await request.get(on(site, path))).headers();
      const { 'Content-Security-Policy': policy, 'Cache-Control': cache, ...every } = expected(site, path);
      expect.soft(headers['content-security-policy'], path).toBe(policy);
      expect.soft(headers['content-security-policy'], path).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
      expect.soft(headers['cache-control'], path).toBe(cache);
      const kept = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'private, max-age=60';
      expect.soft(cache, path).toBe(path === '/404.html' || path.startsWith('/download/') ? 'no-cache' : kept);
      for (const [name, value] of Object.entries(every)) expect.soft(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  });

  test(`every single-file edition ${site.name} runs under them with nothing refused`, async ({ page }) => {
    const watched = await watch(page, origin);
    for (const path of editions) {
      await page.goto(on(site, path), { waitUntil: 'load' });
      expect.soft(await watched.faults(), path).toEqual([]);
    }
  });
}

test('the header alone keeps a script from running that somebody writes into a page', async ({ page }) => {
  for (const path of ['/e46/', editions[0]!]) {
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
        .replace('</main>', '<script>window.injected = true</script></main>');
      await route.fulfill({ response, body });
    });
    await page.goto(path, { waitUntil: 'load' });
    await expect(page.locator('meta[http-equiv]')).toHaveCount(0);
    await expect(page.locator('main script:not([src]):not([type])')).toHaveCount(1);
    expect(await page.evaluate(() => 'injected' in window), path).toBe(false);
  }
});

test('no page can be framed by another site, not even the one of wrong addresses', async ({ page }) => {
  // A real server: a browser keeps pages that only a test answers away from this machine for reasons of its own.
  const other = createServer(({ url }, response) =>
    response.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Other</title><iframe src="${url!.slice(2)}"></iframe>`),
  );
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const framing = `http://localhost:${(other.address() as AddressInfo).port}/?`;
  for (const path of ['/', '/e46/', '/e46/guide/', editions[0]!, '/no-such-page/']) {
    const said = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/.test(message.text()));
    await page.goto(framing + on(plain, path), { waitUntil: 'load' });
    await said;
    await expect.poll(() => page.frames()[1]!.url(), path).toMatch(/^chrome-error:/);
  }
  other.close();
});
