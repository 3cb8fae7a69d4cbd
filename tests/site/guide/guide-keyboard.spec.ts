import { expect, test } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { button, confirm, cue, ledger, nameLabel, plan, schedule, screen, tapButton, words } from '../../support/browser/guide-page.ts';
import { tabTo } from '../../support/browser/tab-stops.ts';
import { dueMs, advanceToQuestion, listenToRun, openGuide, advance, start } from '../../support/browser/guided-run.ts';

const { segments, nextKeyMs } = schedule(2);
const first = segments[0]!;

test('by keyboard alone, from the first control to the ledger', async ({ page }) => {
  await openGuide(page);
  await page.locator('main').evaluate((main) => {
    main.tabIndex = -1;
    main.focus();
  });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: '1', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '2', exact: true })).toBeChecked();
  for (const [index, name] of ['Red', 'Blue'].entries()) {
    await tabTo(page, page.getByRole('textbox', { name: nameLabel(index + 1), exact: true }));
    await page.keyboard.type(name);
  }
  for (const box of await page.locator('[data-tick]').all()) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
  }
  await tabTo(page, confirm(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: words.soundTitle })).toBeFocused();
  await tabTo(page, button(page, words.heard));
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: interpolate(words.readyTitle, { key: 'Red' }) })).toBeFocused();
  await tabTo(page, button(page, 'Start'));
  await page.keyboard.press('Enter');
  for (const [key, segment] of segments.entries()) {
    // What is to be done, never what ends it.
    await expect(cue(page)).toBeFocused();
    await advanceToQuestion(page, segment);
    await expect(page.getByRole('heading', { name: words.question })).toBeFocused();
    await tabTo(page, button(page, 'Yes'));
    await page.keyboard.press('Enter');
    if (key === 0) await expect(screen(page).locator('[data-key]')).toHaveText(interpolate(words.key, { n: 2, of: 2 }));
  }
  await expect(page.getByRole('heading', { name: words.finished })).toBeFocused();
  await expect(ledger(page)).toHaveText(['1Redlearned', '2Bluelearned']);
});

test('a cue does not move the focus', async ({ page }) => {
  await start(page);
  await button(page, words.sound).focus();
  await advance(page, dueMs(first, 'lock', 2));
  await expect(button(page, words.sound)).toBeFocused();
});

test('a question is announced with what is left, at ten and five seconds, and when it is over; nothing else', async ({ page }) => {
  await start(page, { names: ['Red', 'Blue'] });
  const said = await listenToRun(page);
  await advanceToQuestion(page, first);
  // With a voice, or with nobody, the cues are not the live region’s.
  const left = Math.ceil((first.answerMs + nextKeyMs - first.endMs) / 1000);
  const announced = (seconds: number) => `${words.announce['next-key']!.other.replace('{n}', String(seconds))}, Blue`;
  expect(await said()).toEqual([announced(left)]);
  await advance(page, nextKeyMs + 10_000);
  expect(await said()).toEqual([...[left, 10, 5].map(announced), words.over]);
  await expect(page.getByRole('timer').filter({ visible: true })).toHaveText('0');
});

test('at one’s own pace a window is announced in the same way', async ({ page }) => {
  await start(page, { mode: 'own' });
  await button(page, tapButton('position-1')).click();
  await advance(page, 1000);
  const said = await listenToRun(page);
  await button(page, tapButton('switch-off')).click();
  const { ms } = plan.limits['begin']!;
  await advance(page, ms + 10_000);
  const left = [ms / 1000, 10, 5].map((seconds) => words.announce['begin']!.other.replace('{n}', String(seconds)));
  expect(await said()).toEqual([...left, words.over]);
});

test('the figure itself is not live, or every second would be read', async ({ page }) => {
  await start(page);
  await advance(page, dueMs(first, 'position-1'));
  const live = await page
    .getByRole('timer')
    .evaluateAll((timers) => timers.filter((one) => one.closest('[aria-live]:not([aria-live=off])')).length);
  expect(live).toBe(0);
  await expect(page.locator('[data-live]')).toHaveAttribute('aria-live', 'polite');
});
