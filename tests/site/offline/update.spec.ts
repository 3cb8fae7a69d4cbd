import type { Page } from '@playwright/test';
import { messages } from '../../support/content/site-messages.ts';
import { fewerPages } from '../../support/browser/sites.ts';
import { halfDeployed, newerBuild } from '../../support/browser/changed-builds.ts';
import { hide, limit } from '../../support/browser/timer-page.ts';
import { expect, expectPage, isMarked, mark, test, visit } from '../../support/browser/offline-fixture.ts';
import { completeFirstScreen } from '../../support/browser/guided-run.ts';

// One file in one worker: the newer build is made once.
test.describe.configure({ mode: 'default' });

let newer = '';
test.beforeAll(async () => {
  newer = await newerBuild(fewerPages.folder, [
    ['e46/index.html', /(<main[^>]*>)/, '$1<p>Mended words about the quetzal.</p>'],
    ['e39/index.html', /<h1([^>]*)>/, '<h1$1>Newer '],
    ['sources/index.html', '<h1>Sources', '<h1>Newer sources'],
  ]);
});

/** What the browser does by itself after a visit, and after a day: it looks for a newer worker. */
const look = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())!.update());
/** Whether a newer worker waits to take over. */
const waits = (page: Page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())!.waiting));

async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox').fill(query);
  await expect(page.getByRole('status').filter({ visible: true })).toContainText(query);
}

test('two tabs over an update: both show the newer build, and its search finds its words', async ({ page, host, context }) => {
  await visit(page, host, '/e39/');
  const other = await context.newPage();
  await other.goto(host.on('/sources/'));
  host.folder = newer;
  await look(other);
  await expectPage(page, newer, '/e39/');
  await expectPage(other, newer, '/sources/');
  await host.stop();
  await search(page, 'quetzal');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toHaveAttribute('href', '/e46/');
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('an update fetches only what changed', async ({ page, host }) => {
  await visit(page, host, '/e39/');
  host.folder = newer;
  host.requestedPaths.length = 0;
  await look(page);
  await expectPage(page, newer, '/e39/');
  const asked = new Set(host.requestedPaths);
  expect(asked.has('/sources/') && asked.has('/e46/')).toBe(true);
  expect(asked.has('/offline-pages.json') || asked.has('/e38/') || asked.has('/pagefind/wasm.messages.pagefind')).toBe(false);
});

/** From the setup of a guided run to its end by No. */
async function endRun(page: Page): Promise<void> {
  await completeFirstScreen(page);
  for (const name of [messages.guide.heard, messages.guide.start, messages.guide.stop])
    await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: messages.guide.again })).toBeVisible();
}

const leave = (page: Page) => page.goto(new URL('/e38/', page.url()).href).then(() => undefined);

/** What runs, or was begun: that a field with words and a ticked box count as well is told by activity-lock.test.ts. */
const runs: readonly (readonly [name: string, path: string, begin: (page: Page) => Promise<void>, end: (page: Page) => Promise<void>])[] = [
  [
    'a guided run',
    '/e46/guide/',
    async (page) => {
      await completeFirstScreen(page);
      for (const name of [messages.guide.heard, messages.guide.start]) await page.getByRole('button', { name, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('data-running');
    },
    async (page) => {
      await page.getByRole('button', { name: messages.guide.stop, exact: true }).click();
      await leave(page);
    },
  ],
  ['how a guided run ended', '/e46/guide/', endRun, leave],
  [
    'a timer',
    '/e46/',
    (page) => page.locator('step-timer button').nth(1).click(),
    (page) => page.locator('step-timer button').nth(1).click(),
  ],
];

for (const [name, path, begin, end] of runs) {
  test(`an update in the middle of ${name} waits in every tab until it has ended`, async ({ page, host, context }) => {
    await visit(page, host, path);
    await mark(page);
    const other = await context.newPage();
    await other.goto(host.on('/e39/'));
    await page.bringToFront();
    await begin(page);
    host.folder = newer;
    await look(other);
    await expect.poll(() => waits(other)).toBe(true);
    // A visit to another page asks again whether the newer one may take over, and it may not.
    const asked = other.waitForRequest(/version\.json$/);
    await other.goto(host.on('/sources/'));
    await asked;
    await expectPage(other, fewerPages.folder, '/sources/');
    expect(await isMarked(page)).toBe(true);
    expect(await waits(other)).toBe(true);
    await end(page);
    await expect.poll(() => isMarked(page)).toBe(false);
    await expectPage(other, newer, '/sources/');
  });
}

test('a timer that is over holds no update back; its page stays as it is until it is looked away from', async ({ page, host, context }) => {
  await page.clock.install();
  await visit(page, host, '/e39/');
  const other = await context.newPage();
  await other.goto(host.on('/sources/'));
  await page.bringToFront();
  await page.locator('step-timer button').first().click();
  await page.clock.fastForward(limit('ignition').ms + limit('ignition').countInMs);
  await expect(page.locator('step-timer').first()).toHaveAttribute('data-state', 'over');
  await mark(page);
  host.folder = newer;
  await look(other);
  await expectPage(other, newer, '/sources/');
  expect(await isMarked(page)).toBe(true);
  await hide(page, true);
  await expectPage(page, newer, '/e39/');
});

test('a deploy of which only the pages have arrived: no copy is made of it, and an old one stays whole', async ({
  page,
  host,
  browser,
}) => {
  const half = halfDeployed(newer, ['offline-worker.js'], fewerPages.folder);
  await visit(page, host);
  host.folder = half;
  await look(page);
  await page.goto(host.on('/sources/'));
  await expectPage(page, fewerPages.folder, '/sources/');

  const stranger = await browser.newPage({ serviceWorkers: 'allow' });
  await stranger.goto(host.on('/offline/'));
  await expect(stranger.locator('[data-complete]')).toContainText('The last attempt failed at');
  await stranger.goto(host.on('/sources/'));
  await expectPage(stranger, newer, '/sources/');
  // The rest has arrived.
  host.folder = newer;
  await stranger.goto(host.on('/offline/'));
  await expect(stranger.locator('[data-complete]')).toHaveText(messages.offline.said.yes);
  await stranger.context().close();
});

test('a deploy of which only the worker has arrived: the old copy stays, until the pages are there', async ({ page, host }) => {
  await visit(page, host, '/sources/');
  host.folder = halfDeployed(fewerPages.folder, ['offline-worker.js'], newer);
  const failed = page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update();
    const worker = registration.installing!;
    return new Promise((ended) => worker.addEventListener('statechange', () => ended(worker.state)));
  });
  expect(await failed).toBe('redundant');
  await page.reload();
  await expectPage(page, fewerPages.folder, '/sources/');
  await host.stop();
  await page.goto(host.on('/e39/'));
  await expectPage(page, fewerPages.folder, '/e39/');
  await host.start();
  host.folder = newer;
  await look(page);
  await expectPage(page, newer, '/e39/');
});

test('an update for which there is no room leaves the old copy as it was', async ({ page, host, context }) => {
  await visit(page, host, '/sources/');
  const { usage } = (await page.evaluate(() => navigator.storage.estimate())) as { usage: number };
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: usage + 100_000 });
  host.folder = newer;
  await look(page);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.endsWith('note')))).toBe(true);
  await host.stop();
  for (const path of ['/e39/', '/sources/', '/faq/next-key/']) {
    await page.goto(host.on(path));
    await expectPage(page, fewerPages.folder, path);
  }
});
