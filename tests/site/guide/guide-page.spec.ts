import { expect, test, type Page } from '@playwright/test';
import { durationText } from '../../../src/domain/time/duration.ts';
import { messages } from '../../support/content/site-messages.ts';
import { brotliBytes } from '../../../src/tools/compress-folder.ts';
import { button, ledger, oneKey, phone, plan, words } from '../../support/browser/guide-page.ts';
import { advanceToQuestion, openGuide, completeFirstScreen } from '../../support/browser/guided-run.ts';
import { belowBase, on, plain } from '../../support/browser/sites.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';
import { watch } from '../../support/browser/page-watch.ts';

test.use(phone);

/** The most JavaScript of the page, whenever it is asked for. */
const budget = 17_450;

async function toLedger(page: Page, path: string): Promise<void> {
  await openGuide(page, path);
  await completeFirstScreen(page);
  await button(page, words.play).click();
  await button(page, words.heard).click();
  await button(page, 'Start').click();
  await expect(button(page, 'Stop')).toBeVisible();
  await advanceToQuestion(page, oneKey);
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
    const sizes = await Promise.all([...bodies.values()].map(async (body) => brotliBytes(await body)));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`JavaScript of the guide ${site.name}: ${total} bytes in ${sizes.length} files`);
    expect(total).toBeGreaterThan(1000);
    expect(total).toBeLessThanOrEqual(budget);
    expect(await watched.faults()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

test('whoever chose something keeps this page: a newer copy would take the choice away', async ({ page }) => {
  await openGuide(page);
  const guide = page.locator('guided-run');
  await expect(guide).not.toHaveAttribute('data-touched');
  await page.getByRole('radio', { name: '2' }).check();
  await expect(guide).toHaveAttribute('data-touched');
});

test('the dark screen stays dark after a reload', async ({ page }) => {
  await openGuide(page);
  await page.getByRole('checkbox', { name: words.night }).check();
  const color = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await color();
  const bars = () => page.locator('meta[name=theme-color]').evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
  expect(new Set(await bars())).toEqual(new Set([dark]));
  await page.reload();
  await expect(page.getByRole('checkbox', { name: words.night })).toBeChecked();
  expect(await color()).toBe(dark);
  await page.getByRole('checkbox', { name: words.night }).uncheck();
  expect(await color()).not.toBe(dark);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide says so and gives the steps with their limits, the rehearsal says so', async ({ page }) => {
    await page.goto('/e46/guide/');
    const text = await visibleText(page, 'main');
    expect(text).toContain(plainWords(words.noScript));
    await expect(page.locator('.step-list ol > li')).toHaveCount(plan.steps.length);
    for (const { action, limits } of plan.steps) {
      expect.soft(text).toContain(plainWords(action));
      for (const { name, ms } of limits) expect.soft(text).toContain(plainWords(`${name}: ${durationText(ms, messages)}`));
    }
    await page.goto('/e46/rehearse/');
    expect(await visibleText(page, 'main')).toContain(plainWords(messages.rehearsal.noScript));
  });
});
