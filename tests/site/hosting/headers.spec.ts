import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { folders } from '../../../src/hosting/headers.ts';
import { belowBase, on, plain, plans } from '../../support/browser/sites.ts';
import { watch } from '../../support/browser/page-watch.ts';

const editions = plans.map(({ model }) => `/${folders.standalone}${model.id}.html`);

// That every page runs under them is seen wherever a test watches the policy: the server of all of them sends these headers.
test('every single-file edition runs under them with nothing refused', async ({ page }) => {
  const watched = await watch(page, new URL(belowBase.address).origin);
  for (const path of editions) {
    await page.goto(on(belowBase, path), { waitUntil: 'load' });
    expect.soft(await watched.faults(), path).toEqual([]);
  }
});

test('the header alone keeps a script from running that somebody writes into a page', async ({ page }) => {
  for (const path of ['/e46/', editions[0]!]) {
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
        .replace('</main>', '<script>window.injected = true</script><img src="data:," onerror="window.injected = true"></main>');
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
