import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { pages } from '../../support/browser/sites.ts';

const kinds = onePageOfEachKind(pages.map((path) => path.slice(1)));

/** What the browser noted of a page while it was shown. */
interface Noted {
  readonly shifts: number[];
  readonly largest: string[];
}

test('nothing moves after it is shown, and the largest part of each kind of page is text @both', async ({ page }) => {
  await page.addInitScript(() => {
    const noted: Noted = { shifts: [], largest: [] };
    Object.assign(window, { noted });
    new PerformanceObserver((list) =>
      noted.shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) =>
      noted.largest.push(
        ...list.getEntries().map((entry) => (entry as PerformanceEntry & { element?: Element }).element?.tagName ?? 'gone'),
      ),
    ).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  for (const path of kinds) {
    await page.goto(`/${path}`, { waitUntil: 'load' });
    // It is told a frame after it was shown.
    const { shifts, largest } = await page.evaluate(async () => {
      const { noted } = window as unknown as { noted: Noted };
      const frame = () => new Promise((shown) => requestAnimationFrame(shown));
      while (noted.largest.length === 0) await frame();
      await frame();
      return noted;
    });
    expect.soft(shifts, `/${path}`).toEqual([]);
    expect.soft(largest.at(-1), `/${path}`).toMatch(/^(H[1-4]|P|LI|SPAN|STRONG|DIV|A|TD|DD|SUMMARY|LEGEND)$/);
  }
});
