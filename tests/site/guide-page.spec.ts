import { expect, test, type Page } from '@playwright/test';
import { brotliCompressSync, constants } from 'node:zlib';
import { secondsText } from '../../src/domain/duration.ts';
import { en } from '../../src/words/en.ts';
import { faultsOf } from '../support/browser-axe.ts';
import { button, lead, ledger, openGuide, phone, plan, prepare, schedule, words } from '../support/browser-guide.ts';
import { belowBase, on, plain, plans } from '../support/browser-sites.ts';
import { plainWords, visibleText } from '../support/browser-text.ts';
import { watch } from '../support/browser-watch.ts';

test.use(phone);

const [segment] = schedule(1).segments;

/** The most JavaScript of the page, whenever it is asked for. */
const budget = 16_000;

const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const brotli = (body: Buffer): number => brotliCompressSync(body, { params }).length;

async function toLedger(page: Page, path: string): Promise<void> {
  await openGuide(page, path);
  await button(page, words.confirm).click();
  await button(page, words.play).click();
  await button(page, words.heard).click();
  await button(page, 'Start').click();
  await expect(button(page, 'Stop')).toBeVisible();
  await lead(page, segment!);
  await button(page, 'Yes').click();
  await expect(ledger(page)).toHaveCount(1);
}

for (const site of [plain, belowBase]) {
  test(`from the first screen to the ledger, ${site.name}: at most ${budget} bytes of JavaScript, nothing against the policy`, async ({
    page,
    context,
  }) => {
    const watched = await watch(page, new URL(site.address).origin);
    const bodies = new Map<string, Promise<Buffer>>();
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.set(response.url(), response.body());
    });
    await toLedger(page, on(site, '/e46/guide/'));
    const sizes = await Promise.all([...bodies.values()].map(async (body) => brotli(await body)));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`JavaScript of the guide ${site.name}: ${total} bytes in ${sizes.length} files`);
    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThanOrEqual(budget);
    const inline = page.locator('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])');
    expect(await inline.count(), 'scripts written into the page').toBe(0);
    expect(await watched.faults()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

for (const { model } of plans) {
  test(`${model.code} has a guide and a rehearsal, and its page leads to both`, async ({ page }) => {
    await page.goto(`/${model.id}/`);
    for (const part of ['guide', 'rehearse']) {
      const link = page.locator(`main a[href$="/${model.id}/${part}/"]`).first();
      await expect(link).toBeVisible();
      expect((await page.request.get((await link.getAttribute('href'))!)).status()).toBe(200);
    }
  });
}

const night = { colorScheme: 'dark' } as const;
const day = { colorScheme: 'light' } as const;

/** The night changes colors and nothing else. */
async function expectNoFaults(page: Page, what: string): Promise<void> {
  await page.emulateMedia(day);
  expect.soft(await faultsOf(page), `${what}, light`).toEqual([]);
  await page.emulateMedia(night);
  expect.soft(await faultsOf(page, ['color-contrast', 'link-in-text-block']), `${what}, dark`).toEqual([]);
  await page.emulateMedia(day);
}

test('axe finds no fault with any screen of a run led by cues', async ({ page }) => {
  // The clock runs on, as axe itself needs timeouts.
  await page.clock.install();
  await page.goto('/e46/guide/');
  await expectNoFaults(page, 'setup');
  await page.getByRole('radio', { name: '2', exact: true }).check();
  await button(page, words.confirm).click();
  await expectNoFaults(page, 'sound');
  await button(page, words.heard).click();
  await expectNoFaults(page, 'ready');
  await button(page, 'Start').click();
  await page.clock.fastForward(3000);
  await expect(page.locator('[data-cue]')).not.toBeEmpty();
  await expectNoFaults(page, 'lead');
  await page.clock.fastForward(20_000);
  await expectNoFaults(page, 'question');
  await button(page, 'No').click();
  await expectNoFaults(page, 'over');
});

test('axe finds no fault at one’s own pace, at the end, and with the screen made dark', async ({ page }) => {
  await page.clock.install();
  await page.goto('/e46/guide/');
  await page.getByRole('checkbox', { name: words.night }).check();
  expect.soft(await faultsOf(page, ['color-contrast']), 'made dark').toEqual([]);
  await prepare(page, { mode: 'own' });
  await button(page, 'Start').click();
  await button(page, words.taps['position-1'][1]).click();
  await expectNoFaults(page, 'own');
  for (const act of ['off', 'hold-unlock', 'let-go'] as const) await button(page, words.taps[act][1]).click();
  await button(page, 'Yes').click();
  await expectNoFaults(page, 'finish');
});

test('the dark screen stays dark after a reload', async ({ page }) => {
  await openGuide(page);
  await page.getByRole('checkbox', { name: words.night }).check();
  const color = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await color();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: words.night })).toBeChecked();
  expect(await color()).toBe(dark);
  await page.getByRole('checkbox', { name: words.night }).uncheck();
  expect(await color()).not.toBe(dark);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide says so and gives the five steps with their limits, the rehearsal says so', async ({ page }) => {
    await page.goto('/e46/guide/');
    const text = await visibleText(page, 'main');
    expect(text).toContain(plainWords(words.noScript));
    await expect(page.locator('.step-list ol > li')).toHaveCount(5);
    for (const { action, limits } of plan.steps) {
      expect.soft(text).toContain(plainWords(action));
      for (const { name, ms } of limits) expect.soft(text).toContain(plainWords(`${name}: ${secondsText(ms)}`));
    }
    await page.goto('/e46/rehearse/');
    expect(await visibleText(page, 'main')).toContain(plainWords(en.rehearsal.noScript));
    await expect(page.locator('main button, main input').filter({ visible: true })).toHaveCount(0);
  });
});
