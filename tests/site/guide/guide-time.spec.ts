import { expect, test, type Page } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { button, causes, confirm, cue, cueText, phone, schedule, screen, timer, words } from '../../support/browser/guide-page.ts';
import { dueMs, advanceToQuestion, leftMs, advance, start } from '../../support/browser/guided-run.ts';
import { moveWallClock, sleep } from '../../support/browser/timer-page.ts';

test.use(phone);

const { segments, nextKeyMs } = schedule(2);
const first = segments[0]!;
const names = ['Red', 'Blue'];

/** Up to the middle of the presses. */
async function toPresses(page: Page): Promise<void> {
  await start(page, { names });
  await advance(page, dueMs(first, 'lock', 1));
  await expect(cue(page)).toHaveText(cueText('lock', 1));
}

/** Up to the question, with so much left to begin the next key. */
async function toQuestion(page: Page): Promise<number> {
  await start(page, { names });
  await advanceToQuestion(page, first);
  return first.answerMs + nextKeyMs - first.endMs;
}

test('a reload in the middle of a window changes nothing', async ({ page }) => {
  await toPresses(page);
  const before = await timer(page).innerText();
  await page.reload();
  await expect(cue(page)).toHaveText(cueText('lock', 1));
  await expect(timer(page)).toHaveText(before);
  await expect(screen(page).locator('[data-name]')).toHaveText('Red');
  await advance(page, dueMs(first, 'lock', 2) - dueMs(first, 'lock', 1));
  await expect(cue(page)).toHaveText(cueText('lock', 2));
  await advance(page, first.endMs - dueMs(first, 'lock', 2));
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
  await button(page, 'Yes').click();
  await expect(screen(page).locator('[data-key]')).toHaveText(interpolate(words.key, { n: 2, of: 2 }));
});

test('a reload after a gap of 52 s in the presses asks what the doors did, and says that the time is up', async ({ page }) => {
  await toPresses(page);
  await moveWallClock(page, 52_000);
  await page.reload();
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
  await expect(timer(page)).toHaveText('0');
  await expect(screen(page).getByText(words.over)).toBeVisible();
  await button(page, 'No').click();
  await expect(screen(page)).toContainText(words.interrupted);
  await expect(causes(page).first()).toHaveText(words.causes['interrupted']!);
});

test('a wall clock set back an hour over a reload: how much has passed is unknown, and taken as over', async ({ page }) => {
  await toPresses(page);
  await moveWallClock(page, -3_600_000);
  await page.reload();
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
  await expect(timer(page)).toHaveText('0');
  await expect(screen(page).getByText(words.over)).toBeVisible();
  await expect(screen(page).getByText(words.timeUnknown.split('. ')[0]!)).toBeVisible();
  await button(page, 'Yes').click();
  await expect(screen(page)).toContainText(words.timeUnknown);
  await expect(screen(page)).toContainText(interpolate(words.forgotten, { names: 'Blue' }));
});

// A phone that sleeps stops the clock of the page; one that only hides it lets that clock go on, without timers.
const absences: readonly (readonly [string, (page: Page, ms: number) => Promise<void>])[] = [
  ['asleep', sleep],
  [
    'hidden',
    async (page, ms) => {
      await page.clock.fastForward(ms);
      await sleep(page, 0);
    },
  ],
  [
    'restored from the back-forward cache',
    async (page, ms) => {
      await moveWallClock(page, ms);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    },
  ],
];

for (const [how, away] of absences) {
  test(`${how} at 5 s and shown at 20 s: the time to begin the next key is right within 100 ms`, async ({ page }) => {
    const left = await toQuestion(page);
    await advance(page, 5000);
    await away(page, 15_000);
    const deadline = left - 20_000;
    expect(Math.abs((await leftMs(page, nextKeyMs)) - deadline)).toBeLessThan(100);
    // A second that has begun counts whole; which one that is, the same 100 ms may decide.
    const shown = Number(await timer(page).textContent());
    expect(Math.abs(shown - 0.5 - deadline / 1000)).toBeLessThan(0.6);
    await advance(page, 1000);
    await expect(timer(page)).toHaveText(String(shown - 1));
  });

  test(`${how} in the presses: it asks, and the time goes on from the last LOCK`, async ({ page }) => {
    await start(page, { names });
    await advance(page, dueMs(first, 'hold-unlock'));
    await expect(cue(page)).toHaveText(cueText('hold-unlock'));
    await away(page, 20_000 - dueMs(first, 'hold-unlock'));
    await expect(page.getByRole('heading', { name: words.question })).toBeFocused();
    expect(Math.abs((await leftMs(page, nextKeyMs)) - (first.answerMs + nextKeyMs - 20_000))).toBeLessThan(100);
    await button(page, 'No').click();
    await expect(screen(page)).toContainText(words.interrupted);
  });

  test(`${how} before any press: it does not ask about the doors, but leads this key again while its window lasts`, async ({ page }) => {
    await start(page, { names });
    await advance(page, dueMs(first, 'pick-up'));
    const left = Number(await timer(page).textContent());
    await away(page, 10_000);
    await expect(cue(page)).toHaveText(interpolate(words.shown['pick-up']!, { key: 'Red' }));
    await expect(screen(page).getByText(words.ledAgain)).toBeVisible();
    // The window is still that of the first “off”.
    await expect(timer(page)).toHaveText(String(left - 10));
    await advance(page, schedule(2).restartSegment.endMs);
    await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
  });

  test(`${how} before any press and past its window: the run waits at its start, and no key is lost`, async ({ page }) => {
    await start(page, { names });
    await advance(page, dueMs(first, 'pick-up'));
    await away(page, 60_000);
    await expect(button(page, words.start)).toBeVisible();
    await expect(screen(page).getByText(words.sleptBefore)).toBeVisible();
  });

  test(`${how} before any press of a further key and past its window: it says which keys are probably forgotten`, async ({ page }) => {
    await toQuestion(page);
    await button(page, 'Yes').click();
    await away(page, 60_000);
    await expect(page.getByRole('heading', { name: interpolate(words.ended.slept, { name: 'Blue' }) })).toBeFocused();
    await expect(screen(page)).toContainText(interpolate(words.forgotten, { names: 'Blue' }));
    await expect(causes(page).first()).toHaveText(words.causes['interrupted']!);
  });
}

test('a run that cannot be read is put aside with a sentence', async ({ page }) => {
  await start(page, { names });
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('run:')) localStorage.setItem(key, '{"version":1,"phase":"lead"');
  });
  await page.reload();
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByText(words.dropped)).toBeVisible();
});
