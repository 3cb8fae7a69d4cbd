import { expect, test } from '@playwright/test';
import { secondsText } from '../../../src/domain/time/duration.ts';
import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { pages, plans } from '../../support/browser/sites.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';

test.use({ javaScriptEnabled: false });

for (const plan of plans) {
  test(`${plan.model.code} is complete without scripts @both`, async ({ page }) => {
    await page.goto(`/${plan.model.id}/`);
    await expect(page.locator('.step[id^=step-]')).toHaveCount(plan.steps.length);
    for (const step of [...plan.steps, ...plan.followUp]) {
      const text = await visibleText(page, `#${step.number ? `step-${step.number}` : step.id}`);
      const texts = [
        step.action,
        step.warning,
        step.carAnswers,
        step.reassurance?.text,
        step.ifNot?.say,
        ...step.keyAnswers.map((one) => one.text),
      ];
      const limits = step.limits.map(({ ms, label }) => `${secondsText(ms)} ${label}`);
      for (const words of [...texts, ...limits]) if (words) expect.soft(text, `step ${step.id}`).toContain(plainWords(plainText(words)));
    }
    const main = await visibleText(page, 'main');
    for (const { lead } of plan.applicability) expect.soft(main).toContain(plainWords(lead));
    for (const { text } of plan.prerequisites) expect.soft(main).toContain(plainWords(text));
    if (plan.warning) expect.soft(main).toContain(plainWords(plan.warning.text));
  });
}

test('no page shows a control that only a script could honour, and every page links to all questions @both', async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    // A box to tick works by itself.
    const dead = page
      .locator('button, input:not([type=checkbox]), select, textarea, [role=button], [role=timer], [role=search]')
      .filter({ visible: true });
    expect.soft(await dead.count(), `dead controls on ${path}`).toBe(0);
    expect
      .soft(await page.locator('a[href="/faq/"]').filter({ visible: true }).count(), `a way to all questions on ${path}`)
      .toBeGreaterThan(0);
  }
});

test('every page has one main, one h1, a language, a description, and a title of its own', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const path of pages) {
    await page.goto(path);
    expect.soft(await page.locator('main').count(), `main of ${path}`).toBe(1);
    expect.soft(await page.locator('h1').count(), `h1 of ${path}`).toBe(1);
    expect.soft(await page.locator('main h1').count(), `h1 inside main of ${path}`).toBe(1);
    expect.soft(await page.locator('html').getAttribute('lang'), path).toBe('en');
    expect
      .soft((await page.locator('meta[name=description]').getAttribute('content'))?.length ?? 0, `description of ${path}`)
      .toBeGreaterThan(10);
    const title = await page.title();
    expect.soft(titles.get(title), `the title of ${path} stands on another page`).toBeUndefined();
    titles.set(title, path);
  }
});

test('an address that does not exist answers 404 and shows the way on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('no page');
  await expect(page.locator('main a').first()).toBeVisible();
});
