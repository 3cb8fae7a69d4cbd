import { expect, test, type Page } from '@playwright/test';
import { belowBase, on, pages, plain } from '../../support/browser/sites.ts';
import { kept, watch } from '../../support/browser/page-watch.ts';

const origin = new URL(plain.address).origin;

async function search(page: Page, query: string): Promise<void> {
  await page.locator('site-search input').fill(query);
  await expect(page.getByRole('status').filter({ visible: true })).toContainText(query);
}

/** Expects a page to carry the policy itself, with Trusted Types, before anything that could run. */
async function expectPolicy(page: Page, path: string): Promise<void> {
  const policy =
    (await page.locator('meta[http-equiv="content-security-policy" i]').evaluateAll(([meta]) => meta?.getAttribute('content'))) ?? '';
  const directives = policy.split(';').map((directive) => directive.trim());
  const strict = [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
  expect.soft(directives, path).toEqual(expect.arrayContaining(strict));
  expect.soft(policy, path).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
  // What stands before the policy is not bound by it.
  const before = await page.evaluate(
    () => document.querySelectorAll('script:not([type="application/ld+json"]):has(~ meta[http-equiv])').length,
  );
  expect.soft(before, `scripts before the policy of ${path}`).toBe(0);
}

for (const site of [plain, belowBase]) {
  test(`every page ${site.name} carries the policy, and none breaks it, asks another origin or sets a cookie`, async ({
    page,
    context,
  }) => {
    const watched = await watch(page, new URL(site.address).origin);
    for (const path of pages) {
      await page.goto(on(site, path), { waitUntil: 'load' });
      const faults = (await watched.faults()).filter((fault) => path !== '/404.html' || !fault.includes('404'));
      expect.soft(faults, path).toEqual([]);
      await expectPolicy(page, path);
      expect.soft(await kept(context), path).toEqual([]);
    }
  });

  test(`search and timers ${site.name} break nothing either @both`, async ({ page, context }) => {
    const watched = await watch(page, new URL(site.address).origin);
    await page.goto(on(site, '/e46/'));
    for (const button of await page.locator('step-timer button').all()) await button.click();
    await search(page, 'doors');
    await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible();
    await search(page, '<img src=x onerror=alert(1)>');
    await page.goto(on(site, '/search/?q=doors'));
    await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible();
    expect(await watched.faults()).toEqual([]);
    expect(await kept(context)).toEqual([]);
  });
}

test('a script that somebody writes into the page does not run', async ({ page }) => {
  const watched = await watch(page, origin);
  await page.route('**/e46/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</main>',
      '<script>window.injected = true</script><img src="/none.png" onerror="window.injected = true"></main>',
    );
    await route.fulfill({ response, body });
  });
  await page.goto('/e46/', { waitUntil: 'load' });
  await expect(page.locator('script:not([src]):not([type])')).toHaveCount(1);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect((await watched.faults()).join('\n')).toMatch(/violation of script-src/);
});

const sinks: readonly (readonly [string, () => unknown])[] = [
  ['innerHTML', () => (document.body.innerHTML = '<p>x</p>')],
  ['insertAdjacentHTML', () => document.body.insertAdjacentHTML('beforeend', '<p>x</p>')],
  ['the address of a script', () => (document.createElement('script').src = '/x.js')],
  ['a worker of another address', () => new Worker('/x.js')],
  [
    'a policy of another name',
    () =>
      (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy(
        'other',
        {},
      ),
  ],
];

test('text cannot become code by any way, before the search is loaded and after', async ({ page }) => {
  await page.goto('/e46/');
  for (const query of ['', 'doors']) {
    if (query) await search(page, query);
    for (const [name, sink] of sinks) {
      const refused = /TrustedHTML|TrustedScriptURL|TypeError|disallowed/;
      await expect.soft(page.evaluate(sink), `${name}, ${query ? 'after' : 'before'}`).rejects.toThrow(refused);
    }
  }
});
