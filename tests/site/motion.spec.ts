import { expect, test, type Page } from '@playwright/test';
import { openStill, timer } from '../support/browser-timers.ts';

/** What moves, or would move at the next change, or scrolls smoothly. */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().map(({ effect }) => `${(effect as KeyframeEffect).target?.className} is moving`);
    const would = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo || null);
        const still = /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
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
  await openStill(page);
  for (const id of ['ignition', 'begin', 'next-key']) await timer(page, id).button.click();
  await page.getByRole('searchbox').focus();
  expect(await moving(page), 'with timers and the search').toEqual([]);
});

test('without that wish the bar of a timer moves: the look for movement finds it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openStill(page);
  await timer(page, 'begin').button.click();
  expect(await moving(page)).not.toEqual([]);
});
