import { en } from '../../../src/i18n/en.ts';
import { precached, expect, expectPage, isMarked, mark, test as base } from '../../support/browser/offline-fixture.ts';
import { button, confirm, words } from '../../support/browser/guide-page.ts';
import { completeFirstScreen } from '../../support/browser/guided-run.ts';
import { Host } from '../../support/browser/faulty-host.ts';
import { belowBase, plain } from '../../support/browser/sites.ts';

/** One site at the top of an origin and another below it, as one account of a host has them. */
const test = base.extend<{ host: Host }>({
  host: async ({ site: _ }, use) => {
    const host = await new Host(plain.folder, '', { [belowBase.base]: belowBase.folder }).start();
    await use(host);
    await host.stop();
  },
});

const below = (path: string) => belowBase.base + path;

test.describe('with no copy', () => {
  test.use({ serviceWorkers: 'block' });

  test('what is chosen for the guided run of one site is not chosen for the other', async ({ page, host }) => {
    await page.goto(host.on('/e46/guide/'));
    await page.getByRole('checkbox', { name: words.night }).check();
    await page.goto(host.on(below('/e46/guide/')));
    await expect(page.getByRole('checkbox', { name: words.night })).not.toBeChecked();
    await page.goto(host.on('/e46/guide/'));
    await expect(page.getByRole('checkbox', { name: words.night })).toBeChecked();
  });

  test('a run under way in one site neither stops the same model’s run in the other, nor shows in it', async ({ page, host, context }) => {
    await page.goto(host.on('/e46/guide/'));
    await completeFirstScreen(page);
    await button(page, words.heard).click();
    await button(page, words.start).click();
    await expect(button(page, words.stop)).toBeVisible();
    const other = await context.newPage();
    await other.goto(host.on(below('/e46/guide/')));
    await expect(confirm(other)).toBeEnabled();
    await completeFirstScreen(other);
    await expect(button(other, words.play)).toBeVisible();
    await expect(other.getByText(words.elsewhere)).toBeHidden();
    await expect(button(page, words.stop)).toBeVisible();
  });

  test('what a result was found by in one site is not looked for in the other, and is still known in its own', async ({ page, host }) => {
    await page.goto(host.on('/e46/'));
    await page.getByRole('searchbox').fill('boot open');
    // Until they are announced, results may be put in another order.
    await expect(page.getByRole('status')).toContainText('“boot open”');
    const result = page.getByRole('list', { name: en.search.results }).getByRole('link').first();
    const address = await result.getAttribute('href');
    await result.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
    await result.click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(host.on(below(address!)), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('answers.json'))).toEqual([]);
    await page.goto(host.on(address!));
    await expect(page.locator('main mark').first()).toBeVisible();
  });
});

test('the copy of a site takes a page over from that of the site above without loading it anew, and goes without it', async ({
  page,
  host,
}) => {
  await page.goto(host.on('/e46/'));
  await precached(page);
  const asked = page.waitForRequest(host.on(below('/version.json')));
  await page.goto(host.on(below('/offline/')));
  await mark(page);
  await expect(page.locator('[data-complete]')).toHaveText(en.offline.said.yes);
  await expect
    .poll(() => page.evaluate(() => new URL(navigator.serviceWorker.controller!.scriptURL).pathname))
    .toBe(below('/offline-worker.js'));
  await asked;
  const copies = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
  expect((await copies()).toSorted()).toEqual([host.address, host.on(below('/'))]);
  await page.getByRole('button', { name: en.offline.remove }).click();
  await expect(page.locator('[data-complete]')).toHaveText(en.offline.said.removed);
  expect(await copies()).toEqual([host.address]);
  expect(await isMarked(page)).toBe(true);
  await host.stop();
  await page.goto(host.on('/e39/'));
  await expectPage(page, plain.folder, '/e39/');
});
