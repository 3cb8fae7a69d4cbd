import { expect, test, type Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countdownText } from '../../../src/domain/time/duration.ts';
import { pagesOf } from '../../../src/tools/pdf-sheets.ts';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { faultsOf } from '../../support/browser/axe.ts';
import { rules } from '../../support/browser/html-rules.ts';
import { layOut, sheets } from '../../support/browser/printed-layout.ts';
import { belowBase, catalog, languages, on, pathIn, plain, plans, type Site } from '../../support/browser/sites.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';
import { limit, recordAnnouncements, openPaused, timer } from '../../support/browser/timer-page.ts';
import { minDrawings } from '../../support/paper/sheet-text.ts';

let stick = '';
test.beforeAll(() => {
  stick = mkdtempSync(join(tmpdir(), 'guide-stick-'));
});
test.afterAll(() => rmSync(stick, { recursive: true, force: true }));

/** A model’s single file, alone in a folder of its own, as somebody who got it by mail has it. */
function received(site: Site, model: string, language: string = catalog.language): { readonly file: string; readonly address: string } {
  const folder = join(stick, site.port, language, 'from a mail');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${model}.html`);
  copyFileSync(join(site.folder, pathIn(language, paths.standalone(model))), file);
  return { file, address: pathToFileURL(file).href };
}

/** All that a page asks for besides itself, and all that its policy or the browser finds fault with. */
async function watchFile(page: Page, address: string): Promise<string[]> {
  const seen: string[] = [];
  page.on(
    'request',
    (request) =>
      request.url().replace(/#.*/, '') !== address && !request.url().startsWith('data:') && seen.push(`request to ${request.url()}`),
  );
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  await page.exposeFunction('reportViolation', (text: string) => seen.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (window as unknown as { reportViolation(text: string): void }).reportViolation(`violation of ${effectiveDirective}: ${blockedURI}`),
    ),
  );
  return seen;
}

// As it is published: where no address is known it has less in it.
// A translation differs in its words alone: one of its files shows that.
for (const { plan, language, messages } of languages.flatMap((own, at) =>
  own.plans.slice(0, at === 0 ? undefined : 1).map((plan) => ({ ...own, plan })),
)) {
  const { id } = plan.model;
  const code = `${plan.model.code} in ${language}`;
  test(`${code} as one file is whole, asks for nothing, and leads nowhere that is not there`, async ({ page }) => {
    const { address } = received(belowBase, id, language);
    const seen = await watchFile(page, address);
    await page.goto(address, { waitUntil: 'load' });
    // Sections below the window are rendered a moment after the rest.
    await expect.poll(() => visibleText(page, 'main')).toContain(plainWords(plan.steps.at(-1)!.action));
    const text = await visibleText(page, 'main');
    for (const { action } of [...plan.steps, ...plan.followUp]) expect.soft(text).toContain(plainWords(action));
    expect(text).toContain(plainWords(messages.sheet.revision(plan.revision, messages.date(plan.revised))));
    expect(await page.locator('svg.drawing').count()).toBeGreaterThanOrEqual(minDrawings(plan));
    // It looks like the page: the styles hold.
    await expect(page.locator('.hero .code')).toHaveCSS('font-weight', '700');
    await expect(page.locator('form, input:not([type=checkbox])')).toHaveCount(0);

    const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const within = links.filter((href) => href.startsWith('#'));
    expect(within.length).toBeGreaterThan(8);
    for (const href of within) await expect(page.locator(href)).toHaveCount(1);
    const outside = links.filter((href) => !href.startsWith('#'));
    for (const href of outside) expect.soft(href).toMatch(/^https:\/\/keys\.test\/guide\//);
    expect(seen).toEqual([]);
  });

  test(`${code} as one file prints the same sheet as its page`, async ({ page }) => {
    const paper = async () => {
      await layOut(page, sheets[0]);
      return visibleText(page, 'main');
    };
    await page.goto(on(belowBase, pathIn(language, paths.model(id))));
    const sheet = await paper();
    await page.goto(received(belowBase, id, language).address);
    expect(await paper()).toBe(sheet);
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format })), format).toBe(1);
  });
}

test(`a single file where no address is known is valid, leads nowhere else, and axe finds no fault with it`, async ({ page }) => {
  const { file, address } = received(plain, 'e46');
  const { results } = await new HtmlValidate(rules).validateFile(file);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  await page.goto(address);
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.locator('a:not([href^="#"])').count()).toBe(0);
});

test('its timers run from the disk, and are announced @firefox', async ({ page }) => {
  const { address } = received(plain, 'e46');
  const seen = await watchFile(page, address);
  await openPaused(page, address);
  const said = await recordAnnouncements(page);
  const { button, time, over, label } = timer(page, 'presses');
  const { ms, countInMs, name } = limit('presses');
  await button.click();
  await expect(label).toHaveText(en.timer.getReady);
  await page.clock.runFor(countInMs + 1000);
  await expect(time).toHaveText(countdownText((ms - 1000) / 1000, 's'));
  await page.clock.runFor(ms);
  await expect(over).toBeVisible();
  expect((await said())[0]).toBe(`${name}: ${ms / 1000} seconds`);
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  expect(seen).toEqual([]);
});

test('a newer one is looked for at the page’s address where it is known, and nothing is made up where it is not', async ({ page }) => {
  await page.goto(received(belowBase, 'e46').address);
  await expect(page.getByRole('link', { name: 'https://keys.test/guide/e46/' })).toHaveAttribute('href', 'https://keys.test/guide/e46/');
  await page.goto(received(plain, 'e46').address);
  expect(await visibleText(page, '.hero')).toContain(en.edition.newer);
  expect(readFileSync(received(plain, 'e46').file, 'utf8')).not.toMatch(/localhost|keys\.test|https?:\/\/(?!www\.w3\.org)/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a single file is complete and shows no dead control', async ({ page }) => {
    await page.goto(received(plain, 'e46').address);
    await expect(page.locator('.step[id^=step-]')).toHaveCount(plans[0]!.steps.length);
    await expect(page.locator('button, input:not([type=checkbox]), [role=timer]').filter({ visible: true })).toHaveCount(0);
  });
});

test('a script or a style that somebody writes into a single file has no effect', async ({ page }) => {
  const { file, address } = received(plain, 'e46');
  const changed = readFileSync(file, 'utf8').replace(
    '</main>',
    '<script>window.injected = true</script><style>main { color: red }</style></main>',
  );
  writeFileSync(file.replace('e46', 'changed'), changed);
  await page.goto(address.replace('e46', 'changed'));
  await expect(page.locator('main script')).toHaveCount(1);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  await expect(page.locator('main')).not.toHaveCSS('color', 'rgb(255, 0, 0)');
});

test('the page of a model offers its single file for download', async ({ page }) => {
  await page.goto(on(plain, '/e46/'));
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: en.edition.save }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(basename(paths.standalone('e46')));
  expect(readFileSync(await download.path()).equals(readFileSync(join(plain.folder, paths.standalone('e46'))))).toBe(true);
});
