import { stopUndoMs } from '../../../src/domain/run/run-state.ts';
import { expect, test, type Page } from '@playwright/test';
import { button } from '../../support/browser/guide-page.ts';
import { openGuide, prepare } from '../../support/browser/guided-run.ts';
import { openPaused, timer } from '../../support/browser/timer-page.ts';

/** What moves, or would move at the next change, or scrolls smoothly. */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().map(({ effect }) => `${(effect as KeyframeEffect).target?.className} is moving`);
    const would = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, pseudo || null);
        // What is over before the next frame is never seen to move.
        const animated = animationName !== 'none' && parseFloat(animationDuration) > 0.001;
        const still = /^0s(, 0s)*$/.test(transitionDuration) && !animated && scrollBehavior === 'auto';
        return still ? [] : [`${element.tagName}.${element.className}${pseudo}: ${transitionDuration} ${animationName} ${scrollBehavior}`];
      }),
    );
    return [...running, ...would];
  });
}

test('with reduced motion nothing moves and nothing would, on any kind of page', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', '/faq/', '/faq/which-doors/', '/keys/', '/sources/', '/search/', '/offline/', '/e46/guide/', '/e46/rehearse/']) {
    await page.goto(path);
    // What waits for a script has come.
    await expect(page.locator('main :not(:defined), offline-copy:not([data-shown])')).toHaveCount(0);
    expect.soft(await moving(page), path).toEqual([]);
  }
  await openPaused(page);
  for (const id of ['ignition', 'begin', 'next-key']) await timer(page, id).button.click();
  await page.getByRole('searchbox').fill('doors');
  await expect(page.locator('site-search .panel')).toBeVisible();
  expect(await moving(page), 'with timers and the search').toEqual([]);
});

test('the guide and the rehearsal draw only while something runs, so that a page at rest lets the phone rest', async ({ page }) => {
  /** Frames that the page asks for in a second. */
  const frames = async () => {
    await page.evaluate(() => {
      const request = window.requestAnimationFrame;
      Object.assign(window, { asked: 0 });
      window.requestAnimationFrame = (callback) => {
        Object.assign(window, { asked: (window as unknown as { asked: number }).asked + 1 });
        return request(callback);
      };
    });
    await page.clock.runFor(1000);
    return page.evaluate(() => (window as unknown as { asked: number }).asked);
  };
  await openGuide(page);
  expect(await frames()).toBe(0);
  await prepare(page);
  await button(page, 'Start').click();
  expect(await frames()).toBeGreaterThan(10);
  await button(page, 'Stop').click();
  await expect(button(page, 'Stop')).toBeHidden();
  // As long as a Stop can be taken back, its seconds run.
  await page.clock.runFor(stopUndoMs + 500);
  expect(await frames()).toBe(0);

  await page.goto('/e46/rehearse/');
  await expect(page.locator('[data-press=unlock]:visible')).toBeVisible();
  expect(await frames()).toBe(0);
  await page.locator('[data-press=unlock]:visible').focus();
  await page.keyboard.down('u');
  expect(await frames()).toBeGreaterThan(10);
  await page.keyboard.up('u');
  await page.clock.runFor(100);
  expect(await frames()).toBe(0);
});
