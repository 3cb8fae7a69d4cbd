import type { Page } from '@playwright/test';
import { newerBuild } from '../../support/browser/changed-builds.ts';
import { expect, expectPage, test, visit } from '../../support/browser/offline-fixture.ts';
import { faults, type Fault } from '../../support/browser/faulty-host.ts';
import { catalog, fewerPages } from '../../support/browser/sites.ts';
import { completeFirstScreen } from '../../support/browser/guided-run.ts';
import { messages } from '../../support/content/site-messages.ts';

const { revision } = catalog.procedure;
const { notices } = messages.offline;

/** A publisher whose current revision is a newer one. */
const publishes = (version: { revision: number; safety: number; lacks?: string }): Fault => {
  const words = { ...notices, lacks: version.lacks ?? notices.lacks };
  return (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...version, words }));
};
const unsafe = publishes({ revision: revision + 2, safety: revision + 1, lacks: 'The old text named the wrong button.' });

const notice = (page: Page) => page.locator('[data-correction]');

/** Opens a page and waits until it has asked the publisher. */
async function open(page: Page, address: string): Promise<void> {
  const asked = page.waitForResponse(/version\.json$/);
  await page.goto(address);
  await (await asked).finished();
}

test('a copy older than a safety correction says so on every page, on paper too, and what was corrected', async ({ page, host }) => {
  await visit(page, host);
  host.faults.set('/version.json', unsafe);
  for (const path of ['/', '/e46/', '/e46/guide/', '/faq/next-key/']) {
    await open(page, host.on(path));
    await expect(notice(page)).toContainText('The old text named the wrong button.');
    await expect(notice(page).getByRole('link', { name: notices.take })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(notice(page)).toBeVisible();
    await page.emulateMedia({ media: null });
  }
  // What was said once is known without a network too.
  await host.stop();
  await page.goto(host.on('/e39/'));
  await expect(notice(page)).toBeVisible();
});

for (const [path, where] of [
  ['/e39/', 'on a page'],
  ['/e39/guide/', 'where something was begun'],
] as const) {
  test(`the link takes the corrected version ${where}, and the notice is gone`, async ({ page, host }) => {
    await visit(page, host, path);
    const old = `data-revision="${revision}"`;
    const file = `${path.slice(1)}index.html`;
    const corrected = await newerBuild(fewerPages.folder, [
      [file, old, `data-revision="${revision + 1}"`],
      [file, /<h1([^>]*)>/, '<h1$1>Corrected '],
    ]);
    host.faults.set('/version.json', unsafe);
    await open(page, host.on(path));
    await page.locator('main input[type=checkbox]').filter({ visible: true }).first().check();
    await expect(notice(page)).toBeVisible();
    host.folder = corrected;
    await notice(page).getByRole('link').click();
    await expectPage(page, corrected, path);
    await expect(notice(page)).toHaveCount(0);
  });
}

test('when the corrected version cannot be had, the notice says so and stays', async ({ page, host }) => {
  await visit(page, host);
  host.faults.set('/version.json', unsafe);
  await open(page, host.on('/e46/'));
  await notice(page).getByRole('link').click();
  await expect(notice(page)).toContainText(notices.notTaken);
});

test('a newer revision that corrects nothing unsafe is fetched in silence', async ({ page, host }) => {
  await visit(page, host);
  for (const fault of [publishes({ revision: revision + 1, safety: revision }), faults.signIn, faults.error]) {
    host.faults.set('/version.json', fault);
    await open(page, host.on('/e46/'));
    await expect(page.locator('footer')).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  }
});

test('a guided run is not disturbed by a correction; the notice comes after it', async ({ page, host }) => {
  await visit(page, host, '/e46/guide/');
  host.faults.set('/version.json', unsafe);
  await completeFirstScreen(page);
  for (const name of [messages.guide.heard, messages.guide.start]) await page.getByRole('button', { name, exact: true }).click();
  const asked = page.waitForResponse(/version\.json$/);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await (await asked).finished();
  await expect(notice(page)).toHaveCount(0);
  await page.getByRole('button', { name: messages.guide.stop, exact: true }).click();
  await expect(notice(page)).toBeVisible();
});

test('without a network the foot of a page says its revision, its date and since when nobody asked; with one it says nothing', async ({
  page,
  host,
}) => {
  await visit(page, host);
  await expect(page.locator('[data-unchecked]')).toHaveCount(0);
  await host.stop();
  await page.goto(host.on('/e46/'));
  await expect(page.locator('footer')).toContainText(`No network. This is revision ${revision} of`);
  await expect(page.locator('footer')).toContainText(/not checked for corrections since \d{1,2} \w+ \d{4}/);
  await host.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('[data-unchecked]')).toHaveCount(0);
});
