import { expect, type Locator, type Page } from '@playwright/test';
import type { PlanLimit } from '../../../src/domain/catalog/plan-parts.ts';
import { plans } from './sites.ts';

/** Wall-clock time at the start of every test. */
export const morning = new Date('2026-11-22T08:00:00Z').getTime();

/** Opens a model page with paused clocks. */
export async function openPaused(page: Page, path = '/e46/'): Promise<void> {
  await page.clock.install({ time: morning });
  await page.goto(path);
  await page.clock.pauseAt(morning + 60_000);
  await expect(page.locator('step-timer [role=timer]').first()).toBeAttached();
}

/** A limit of the E46’s Plan; throws if there is none. */
export function limit(id: string): PlanLimit {
  const planLimit = plans.find(({ model }) => model.id === 'e46')?.limits[id];
  if (!planLimit) throw new Error(`The Plan has no limit ${id}`);
  return planLimit;
}

/** Locators of a timer and its parts. */
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

/** Records every announcement in a live region; returns a function that reads them. */
export async function recordAnnouncements(page: Page, region = '#announcer'): Promise<() => Promise<string[]>> {
  const announcements = await page.evaluateHandle((selector) => {
    const texts: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) texts.push(node.textContent ?? '');
    }).observe(document.querySelector(selector)!, { childList: true });
    return texts;
  }, region);
  return () => announcements.jsonValue();
}

/** Moves the wall clock alone. Date.now() drops a fraction of a millisecond, which the added one makes up for: no less than `ms` passes. */
export async function moveWallClock(page: Page, ms: number): Promise<void> {
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + ms + 1);
}

/** Simulates device sleep: timers and the monotonic clock stop while the wall clock advances, then the page becomes visible again. */
export async function sleep(page: Page, wallMs: number): Promise<void> {
  await hide(page, true);
  await moveWallClock(page, wallMs);
  await hide(page, false);
}

/** Simulates a visibility change. */
export async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (value ? 'hidden' : 'visible') });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
