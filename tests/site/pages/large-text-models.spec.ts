import { expect, test } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { largeTextScreens, showOn, layoutFaults } from '../../support/browser/overlap.ts';
import { plans } from '../../support/browser/sites.ts';
import { openPaused } from '../../support/browser/timer-page.ts';

const narrow = (one: (typeof plans)[number]) => one.model.names.join('').length;
/** The model with the most names. */
const { model } = plans.toSorted((one, other) => narrow(other) - narrow(one))[0]!;

for (const screen of largeTextScreens) {
  test(`the home page can be read on ${screen[0]}, with and without a model that was opened before`, async ({ page }) => {
    await showOn(page, screen);
    await page.goto(paths.home);
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect.soft(await layoutFaults(page), 'first').toEqual([]);
    await page.goto(paths.model(model.id));
    await page.goto(paths.home);
    await expect(page.getByRole('button', { name: en.yourModel.forget })).toBeVisible();
    expect.soft(await layoutFaults(page), 'again').toEqual([]);
  });

  test(`the page of a model can be read on ${screen[0]}, its timers at rest, running and over`, async ({ page }) => {
    await showOn(page, screen);
    await openPaused(page);
    for (const details of await page.locator('.hero details > summary').all()) await details.click();
    expect.soft(await layoutFaults(page), 'at rest').toEqual([]);
    for (const button of await page.locator('step-timer button').all()) await button.click();
    expect.soft(await layoutFaults(page), 'running').toEqual([]);
    await page.clock.runFor(60_000);
    expect.soft(await layoutFaults(page), 'over').toEqual([]);
  });
}
