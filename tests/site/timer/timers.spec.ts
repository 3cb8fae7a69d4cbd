import { expect, test } from '@playwright/test';
import { countdownText, durationText } from '../../../src/domain/time/duration.ts';
import { en } from '../../../src/i18n/en.ts';
import { plainWords } from '../../support/browser/visible-text.ts';
import { limit, recordAnnouncements, openPaused, sleep, timer } from '../../support/browser/timer-page.ts';

const ids = ['ignition', 'begin', 'presses', 'next-key'] as const;

for (const id of ids) {
  test(`the timer of “${id}” starts by one tap, shows whole seconds, ends with what follows from it, and starts again @both`, async ({
    page,
    hasTouch,
  }) => {
    await openPaused(page);
    const { ms, countInMs, over, name, label } = limit(id);
    const parts = timer(page, id);
    const seconds = (left: number) => expect(parts.time).toHaveText(countdownText(left / 1000, 's'));
    await expect(parts.button).toHaveAccessibleName(`Start: ${name}`);
    await (hasTouch ? parts.button.tap() : parts.button.click());
    await expect(parts.button).toHaveText('Stop');
    for (let left = countInMs; left > 0; left -= 1000) {
      await seconds(left);
      await expect(parts.label).toHaveText('get ready');
      await page.clock.runFor(1000);
    }
    await expect(parts.label).toHaveText(label);
    for (let left = ms; left > 0; left -= 1000) {
      await seconds(left);
      await expect(parts.over).toBeHidden();
      // Rounded up: the last whole second stands there until the window is over.
      await page.clock.runFor(999);
      await seconds(left);
      await page.clock.runFor(1);
    }
    await seconds(0);
    await expect(parts.label).toHaveText('time is up');
    await expect(parts.over).toBeVisible();
    expect(plainWords(await parts.over.innerText())).toBe(plainWords(over!));
    await expect(parts.button).toHaveAccessibleName(`Again: ${name}`);
    await parts.button.click();
    await expect(parts.over).toBeHidden();
    await seconds(countInMs || ms);
  });
}

test('a screen reader hears the start, ten and five seconds, and the end, each once', async ({ page }) => {
  await openPaused(page);
  const said = await recordAnnouncements(page);
  await expect(page.locator('#announcer')).toHaveAttribute('aria-live', 'polite');
  const { button, time, over } = timer(page, 'begin');
  await button.click();
  const { name, ms } = limit('begin');
  await page.clock.runFor(ms + 10_000);
  expect(await said()).toEqual([
    `${name}: ${ms / 1000} seconds`,
    '10 seconds left',
    '5 seconds left',
    `time is up. ${await over.innerText()}`,
  ]);
  // The figure itself says nothing by itself, or every second would be read aloud.
  expect(await time.evaluate((element) => element.closest('[aria-live]:not([aria-live=off])'))).toBeNull();
  await expect(time).toHaveAccessibleName(name);
});

test('Stop puts the limit back, and nothing more is said', async ({ page }) => {
  await openPaused(page);
  const said = await recordAnnouncements(page);
  const { button, time, label } = timer(page, 'begin');
  await button.click();
  await page.clock.runFor(4000);
  await button.click();
  await expect(button).toHaveText('Start');
  await page.clock.runFor(60_000);
  await expect(time).toHaveText(durationText(limit('begin').ms, en));
  await expect(label).toHaveText(limit('begin').label);
  expect(await said()).toHaveLength(1);
});

test('a page hidden at 5 s and shown ten seconds before the end is right at once', async ({ page }) => {
  await openPaused(page);
  const { button, time } = timer(page, 'begin');
  const { ms } = limit('begin');
  await button.click();
  await page.clock.runFor(5000);
  await expect(time).toHaveText(countdownText((ms - 5000) / 1000, 's'));
  await sleep(page, ms - 15_000);
  await expect(time).toHaveText(countdownText(10, 's'));
  await page.clock.runFor(1000);
  await expect(time).toHaveText(countdownText(9, 's'));
});

test('at rest a timer says the same words as without scripts, and one button more', async ({ page, browser }) => {
  await openPaused(page);
  const plainContext = await browser.newContext({ javaScriptEnabled: false });
  const bare = await plainContext.newPage();
  await bare.goto(page.url());
  const texts = async (from: typeof page) => (await from.locator('step-timer').allInnerTexts()).map(plainWords);
  expect((await texts(page)).map((text) => text.replace(/ Start$/, ''))).toEqual(await texts(bare));
  expect((await texts(page)).every((text) => text.endsWith(' Start'))).toBe(true);
  await plainContext.close();
});

test('a wait of minutes counts minutes and seconds, and ends with its own words', async ({ page }) => {
  await openPaused(page);
  const said = await recordAnnouncements(page);
  const { root, button, time, label } = timer(page, 'begin');
  const ended = 'now it is ready';
  // No limit of the site is a wait, or as long.
  await root.evaluate((element, timeIsUp) => Object.assign((element as HTMLElement).dataset, { ms: '150000', timeIsUp }), ended);
  await button.click();
  for (const [ms, left] of [
    [0, 150],
    [1000, 149],
    [30_000, 119],
  ] as const) {
    await page.clock.runFor(ms);
    await expect(time).toHaveText(countdownText(left, 's'));
  }
  await page.clock.runFor(119_000);
  await expect(label).toHaveText(ended);
  expect((await said()).at(-1)).toMatch(new RegExp(`^${ended}\\. `));
});
