import { expect, type Locator, type Page } from '@playwright/test';
import type { PlanLimit } from '../../../src/domain/catalog/plan-parts.ts';
import { plans } from './sites.ts';

/** The wall clock of every test. */
export const morning = new Date('2026-11-22T08:00:00Z').getTime();

/** Opens a model page whose clocks stand still and move only when a test says so. */
export async function openStill(page: Page, path = '/e46/'): Promise<void> {
  await page.clock.install({ time: morning });
  await page.goto(path);
  await page.clock.pauseAt(morning + 60_000);
  await expect(page.locator('step-timer [role=timer]').first()).toBeAttached();
}

/** A limit of the E46’s Plan. */
export function limit(id: string): PlanLimit {
  const found = plans.find(({ model }) => model.id === 'e46')?.limits[id];
  if (!found) throw new Error(`The Plan has no limit ${id}`);
  return found;
}

/** One timer of a page and its parts. */
export function timer(page: Page, id: string): { root: Locator; button: Locator; time: Locator; label: Locator; over: Locator } {
  const root = page.locator(`step-timer[data-name="${limit(id).name}"]`);
  return {
    root,
    button: root.locator('button'),
    time: root.getByRole('timer'),
    label: root.locator('.limit-label'),
    over: root.locator('.over'),
  };
}

/** Collects all that a page says to a screen reader in one place, each time it says it. */
export async function listen(page: Page, place = '#announcer'): Promise<() => Promise<string[]>> {
  const all = await page.evaluateHandle((selector) => {
    const said: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) said.push(node.textContent ?? '');
    }).observe(document.querySelector(selector)!, { childList: true });
    return said;
  }, place);
  return () => all.jsonValue();
}

/** The device sleeps: no timeout fires and the monotonic clock stands still, only the wall clock goes on. Then the page is shown again. */
export async function sleep(page: Page, wallMs: number): Promise<void> {
  await hide(page, true);
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + wallMs);
  await hide(page, false);
}

/** The page is hidden, or shown again. */
export async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (value ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
