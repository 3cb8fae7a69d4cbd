import type { Page } from '@playwright/test';
import { languagePart } from '../../../src/offline/copy-parts.ts';
import { languages, newerBuild, translatedBuild } from '../../support/browser/changed-builds.ts';
import type { Fault, Host } from '../../support/browser/faulty-host.ts';
import { expect, expectPage, test, visit } from '../../support/browser/offline-fixture.ts';
import { catalog, fewerPages } from '../../support/browser/sites.ts';
import { messages } from '../../support/content/site-messages.ts';

// One file in one worker: the build of two languages is made once.
test.describe.configure({ mode: 'default' });

const [, other] = languages;
let translated = '';
test.beforeAll(async () => {
  translated = await translatedBuild(fewerPages.folder);
});

test.beforeEach(({ host }) => {
  host.folder = translated;
});

const ofOther = (path: string) => new RegExp(`^/${other}/|[/.]${other}[._]`).test(path);
const ofFirst = (path: string) => /^\/(e46\/|faq\/|search\/)|[/.]en[._]/.test(path);

/** Paths of all files that copies hold. */
const heldPaths = (page: Page) =>
  page.evaluate(async () => {
    const keys = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(keys)).flat().map(({ url }) => new URL(url).pathname);
  });

/** Waits until the copy has a language; the page may be loaded anew meanwhile. */
const kept = (page: Page, prefix: string) =>
  expect.poll(() => heldPaths(page).catch((): string[] => [])).toContain(`/${languagePart(prefix)}`);

async function expectWithoutNetwork(page: Page, host: Host, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const response = await page.goto(host.on(path));
    expect.soft(response?.status(), path).toBe(200);
    await expectPage(page, translated, path);
  }
}

/** Expects the page in place of one that the copy lacks. */
async function expectFallback(page: Page, host: Host, path: string, fallback: string): Promise<void> {
  const response = await page.goto(host.on(path));
  expect.soft(response?.status(), path).toBe(503);
  await expectPage(page, translated, fallback);
}

/** Tests the copy by the button on its page, which also searches in it. */
async function expectTested(page: Page, host: Host, path: string): Promise<void> {
  await page.goto(host.on(path));
  await page.getByRole('button', { name: messages.offline.test }).click();
  await expect(page.locator('[data-tested]')).toContainText(/All \d+ files are present/);
  await expect(page.locator('[data-tested]')).toContainText(/found (?:one page|[1-9]\d* pages)/);
}

test('a copy has the language of the page that began it, and asks for nothing of another', async ({ page, host }) => {
  await visit(page, host, '/e46/');
  await expect(page.locator('[data-when-saved]').first()).toHaveText(messages.model.saved);
  expect((await heldPaths(page)).filter(ofOther)).toEqual([]);
  expect(host.requestedPaths.filter(ofOther)).toEqual([]);
  await host.stop();
  await expectWithoutNetwork(page, host, '/e46/', '/e39/guide/', '/', '/faq/next-key/');
  await expectFallback(page, host, `/${other}/e46/`, '/offline/');
  await expectTested(page, host, '/offline/');
});

test('a copy begun in another language has nothing of the first one', async ({ page, host }) => {
  await visit(page, host, `/${other}/e46/`);
  await expect(page.locator('[data-when-saved]').first()).toHaveText(messages.model.saved);
  expect((await heldPaths(page)).filter(ofFirst)).toEqual([]);
  expect(host.requestedPaths.filter(ofFirst)).toEqual([]);
  await host.stop();
  await expectWithoutNetwork(page, host, `/${other}/e46/`, `/${other}/`, `/${other}/faq/next-key/`);
  await expectFallback(page, host, `/${other}/no-such-page/`, `/${other}/offline/`);
  await expectFallback(page, host, '/e46/', `/${other}/offline/`);
  await expectTested(page, host, `/${other}/offline/`);
});

test('a page that is opened in another language adds that language, each then with its search and its page for what is missing', async ({
  page,
  host,
}) => {
  await visit(page, host, '/e46/');
  await page.goto(host.on(`/${other}/e46/`));
  await expect(page.locator('[data-when-saved]').first()).toHaveText(messages.model.saved);
  await host.stop();
  await expectWithoutNetwork(page, host, '/e46/', `/${other}/e46/`, `/${other}/e39/rehearse/`, '/faq/');
  await expectFallback(page, host, `/${other}/no-such-page/`, `/${other}/offline/`);
  await expectFallback(page, host, '/no-such-page/', '/offline/');
  for (const prefix of ['', `/${other}`]) await expectTested(page, host, `${prefix}/offline/`);
});

test('a wrong address in another language adds nothing', async ({ page, host }) => {
  await visit(page, host, '/e46/');
  const asked = page.waitForResponse(/version\.json$/);
  await page.goto(host.on(`/${other}/no-such-page/`));
  await asked;
  expect((await heldPaths(page)).filter(ofOther)).toEqual([]);
});

test('an update keeps the languages that were opened', async ({ page, host, context }) => {
  const newer = await newerBuild(translated, [
    ['e39/index.html', '</h1>', ' (newer)</h1>'],
    [`${other}/e39/index.html`, '</h1>', ' (newer)</h1>'],
  ]);
  await visit(page, host, `/${other}/e46/`);
  await page.goto(host.on('/e39/'));
  await kept(page, '');
  host.folder = newer;
  const tab = await context.newPage();
  await tab.goto(host.on('/about/'));
  await tab.evaluate(async () => void (await navigator.serviceWorker.getRegistration())!.update());
  await expectPage(page, newer, '/e39/');
  await host.stop();
  await page.goto(host.on(`/${other}/e39/`));
  await expectPage(page, newer, `/${other}/e39/`);
});

test('a copy from before there were other languages goes on in its own, whatever is open', async ({ page, host, context }) => {
  host.folder = fewerPages.folder;
  await visit(page, host, '/e46/');
  host.folder = translated;
  const tab = await context.newPage();
  await tab.goto(host.on(`/${other}/e39/`));
  await tab.evaluate(async () => void (await navigator.serviceWorker.getRegistration())!.update());
  await kept(tab, '');
  await kept(tab, `${other}/`);
  await expect.poll(() => tab.evaluate(() => caches.keys()).catch((): string[] => [])).toHaveLength(1);
  await host.stop();
  await expectWithoutNetwork(tab, host, '/e46/', `/${other}/e46/`);
});

test('a language that is damaged is mended by the test of the copy', async ({ page, host }) => {
  await visit(page, host, `/${other}/e46/`);
  await page.evaluate(
    async (address) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
    },
    host.on(`/${other}/e39/`),
  );
  await page.goto(host.on(`/${other}/offline/`));
  await expect(page.locator('[data-complete]')).toContainText(`/${other}/e39/`);
  await page.getByRole('button', { name: messages.offline.test }).click();
  await expect(page.locator('[data-tested]')).toContainText(messages.offline.said.mended.replace('{paths}', `/${other}/e39/`));
});

test('a correction is told in the language of the page, also where only the other one has asked for it', async ({ page, host }) => {
  const { revision } = catalog.procedure;
  const says = (lacks: string): Fault => {
    const words = { ...messages.offline.notices, lacks };
    const version = { revision: revision + 1, safety: revision + 1, words };
    return (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(version));
  };
  await visit(page, host, '/e46/');
  host.faults.set('/version.json', says('In the first language.'));
  host.faults.set(`/${other}/version.json`, says('In the other language.'));
  const notice = page.locator('[data-correction]');
  await page.goto(host.on('/e46/'));
  await expect(notice).toContainText('In the first language.');
  // It stands in the copy, and has not asked.
  host.faults.set(`/${other}/version.json`, (_request, response) => void response.destroy());
  await page.goto(host.on(`/${other}/e46/`));
  await expect(notice).toContainText('In the first language.');
  host.faults.set(`/${other}/version.json`, says('In the other language.'));
  await page.reload();
  await expect(notice).toContainText('In the other language.');
  await kept(page, `${other}/`);
  await host.stop();
  for (const [path, text] of [
    ['/e39/', 'In the first language.'],
    [`/${other}/e39/`, 'In the other language.'],
  ] as const) {
    await page.goto(host.on(path));
    await expect(notice).toContainText(text);
  }
});
