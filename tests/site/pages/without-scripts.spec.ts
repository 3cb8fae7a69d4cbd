import { expect, test } from '@playwright/test';
import { durationText } from '../../../src/domain/time/duration.ts';
import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { plans } from '../../support/browser/sites.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';
import { en } from '../../../src/i18n/en.ts';

test.use({ javaScriptEnabled: false });

for (const plan of plans) {
  test(`${plan.model.code} is complete without scripts`, async ({ page }) => {
    await page.goto(`/${plan.model.id}/`);
    await expect(page.locator('.step[id^=step-]')).toHaveCount(plan.steps.length);
    // Sections below the window are rendered a moment after the rest.
    await expect.poll(() => visibleText(page, 'main')).toContain(plainWords(plan.steps.at(-1)!.action));
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
      const limits = step.limits.map(({ ms, label }) => `${durationText(ms, en)} ${label}`);
      for (const words of [...texts, ...limits]) if (words) expect.soft(text, `step ${step.id}`).toContain(plainWords(plainText(words)));
    }
    const main = await visibleText(page, 'main');
    for (const { lead } of plan.applicability) expect.soft(main).toContain(plainWords(lead));
    for (const { text } of plan.prerequisites) expect.soft(main).toContain(plainWords(text));
    if (plan.warning) expect.soft(main).toContain(plainWords(plan.warning.text));
  });
}

test('an address that does not exist answers 404 and shows the way on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('main')).toContainText('no page');
  await expect(page.locator('main a').first()).toBeVisible();
});
