import { expect, test } from '@playwright/test';
import { en } from '../../../src/i18n/en.ts';
import { faultsInEveryScheme } from '../../support/browser/axe.ts';
import { openMostAsked } from '../../support/browser/search-panel.ts';
import { limit, openPaused, timer } from '../../support/browser/timer-page.ts';

const asIs = 'no fault, by day, by night and in forced colors';

test(`the search: open, with results, mended, without an answer, on its own page at rest and in use; then the marks: ${asIs}`, async ({
  page,
}) => {
  await page.goto('/e46/');
  const field = page.getByRole('searchbox');
  await openMostAsked(page);
  expect.soft(await faultsInEveryScheme(page), 'open').toEqual([]);
  await field.fill('imobilizer');
  await expect(page.getByRole('status')).toContainText('Nothing here is spelled');
  expect.soft(await faultsInEveryScheme(page), 'mended').toEqual([]);
  await field.fill('pizza');
  await expect(page.getByRole('status')).toContainText('No answer');
  expect.soft(await faultsInEveryScheme(page), 'without an answer').toEqual([]);
  await page.goto('/search/');
  await field.focus();
  expect.soft(await faultsInEveryScheme(page), 'its own page at rest').toEqual([]);
  await page.goto('/search/?q=pizza');
  await expect(page.getByRole('status')).toContainText('No answer');
  expect.soft(await faultsInEveryScheme(page), 'its own page without an answer').toEqual([]);
  await page.goto('/search/?q=doors');
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results).toBeVisible();
  expect.soft(await faultsInEveryScheme(page), 'its own page').toEqual([]);
  await page.goto('/e46/');
  await field.fill('boot open');
  await expect(results).toBeVisible();
  expect.soft(await faultsInEveryScheme(page), 'with results').toEqual([]);
  await results.getByRole('link').first().click();
  await expect(page.locator('main mark').first()).toBeVisible();
  expect.soft(await faultsInEveryScheme(page), 'the marks').toEqual([]);
});

test(`each timer in its count-in, running and over, beside the note of a sheet: ${asIs} @firefox`, async ({ page }) => {
  await openPaused(page, '/e46/?sheet=1');
  await expect(page.locator('main [data-sheet]')).toBeVisible();
  const announced = page.locator('#announcer');
  for (const id of ['ignition', 'begin', 'next-key', 'presses']) await timer(page, id).button.click();
  await expect(timer(page, 'presses').label).toHaveText(en.timer.getReady);
  expect.soft(await faultsInEveryScheme(page), 'count-in and running').toEqual([]);
  await page.clock.fastForward(
    Math.max(...['ignition', 'begin', 'next-key', 'presses'].map((id) => limit(id).ms + limit(id).countInMs)) + 1000,
  );
  for (const id of ['ignition', 'begin', 'next-key', 'presses']) await expect(timer(page, id).over).toBeVisible();
  expect.soft(await faultsInEveryScheme(page), 'over').toEqual([]);
  // Whoever reads on to it later is not told what no longer holds.
  await expect(announced).not.toBeEmpty();
  await page.clock.fastForward(4000);
  await expect(announced).toBeEmpty();
});
