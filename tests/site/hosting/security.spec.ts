import { expect, test, type Page } from '@playwright/test';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { distinctPages } from '../../support/html/distinct-pages.ts';
import { belowBase, on, pages, plain } from '../../support/browser/sites.ts';
import { cookieNames, watch } from '../../support/browser/page-watch.ts';

async function search(page: Page, query: string): Promise<void> {
  await page.locator('site-search input').fill(query);
  await expect(page.getByRole('status').filter({ visible: true })).toContainText(query);
}

const kinds = onePageOfEachKind(pages.map((path) => path.slice(1))).map((path) => `/${path}`);

// Where it is published every page that has what no other has too, and one of each kind where no address is known.
const looked = [
  [belowBase, [...new Set([...kinds, ...distinctPages])]],
  [plain, kinds],
] as const;

for (const [site, paths] of looked) {
  test(`no page ${site.name} breaks the policy, asks another origin or sets a cookie`, async ({ page, context }) => {
    const watched = await watch(page, new URL(site.address).origin);
    for (const path of paths) {
      await page.goto(on(site, path), { waitUntil: 'load' });
      const faults = (await watched.faults()).filter((fault) => path !== '/404.html' || !fault.includes('404'));
      expect.soft(faults, path).toEqual([]);
      expect.soft(await cookieNames(context), path).toEqual([]);
    }
  });

  test(`search and timers ${site.name} break nothing either @firefox`, async ({ page, context }) => {
    const watched = await watch(page, new URL(site.address).origin);
    await page.goto(on(site, '/e46/'));
    for (const button of await page.locator('step-timer button').all()) await button.click();
    await search(page, 'doors');
    await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible();
    await search(page, '<img src=x onerror=alert(1)>');
    await page.goto(on(site, '/search/?q=doors'));
    await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible();
    expect(await watched.faults()).toEqual([]);
    expect(await cookieNames(context)).toEqual([]);
  });
}

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
