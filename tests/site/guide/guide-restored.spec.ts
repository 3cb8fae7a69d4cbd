import { expect, test, type Page } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { stopUndoMs } from '../../../src/domain/run/run-state.ts';
import { en } from '../../../src/i18n/en.ts';
import {
  button,
  confirm,
  cue,
  cueText,
  ledger,
  nameLabel,
  oneKey,
  phone,
  phrase,
  schedule,
  screen,
  timer,
  words,
} from '../../support/browser/guide-page.ts';
import {
  chooseKeys,
  confirmReady,
  dueMs,
  advanceToQuestion,
  openGuide,
  advance,
  prepare,
  start,
} from '../../support/browser/guided-run.ts';

test.use(phone);

const names = ['Red', 'Blue'];
const first = schedule(2).segments[0]!;
const leave = (page: Page) => page.locator('[data-leave]');
const bar = (page: Page) => page.locator('body > aside');
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

test.describe('before the start', () => {
  test('nobody has chosen how many keys there are: it is asked for, and the button says with how many it goes on', async ({ page }) => {
    await openGuide(page);
    for (const radio of await page.getByRole('radio', { name: /^\d$/ }).all()) await expect(radio).not.toBeChecked();
    await expect(page.getByRole('textbox', { name: nameLabel(1) })).toBeHidden();
    await confirm(page).click();
    await expect(page.getByText(words.countFirst)).toBeVisible();
    await expect(page.getByRole('radio', { name: '1', exact: true })).toBeFocused();
    await chooseKeys(page, 3);
    await expect(page.getByText(words.countFirst)).toBeHidden();
    await expect(confirm(page)).toHaveText(interpolate(words.confirm.chosen.other, { n: 3 }));
    await chooseKeys(page, 1);
    await expect(confirm(page)).toHaveText(words.confirm.chosen.one!);
  });

  test('boxes that are not ticked are asked for once', async ({ page }) => {
    await openGuide(page);
    await chooseKeys(page, 2);
    const boxes = page.locator('[data-tick]');
    await boxes.first().check();
    await confirm(page).click();
    await expect(page.getByText(words.unticked)).toBeVisible();
    await expect(boxes.nth(1)).toBeFocused();
    await expect(confirm(page)).toHaveText(words.withoutTicks);
    for (const box of await boxes.all()) await box.check();
    await expect(page.getByText(words.unticked)).toBeHidden();
    await boxes.first().uncheck();
    await confirm(page).click();
    await confirm(page).click();
    await expect(heading(page, words.soundTitle)).toBeFocused();
  });

  test('an address can say how many keys there are', async ({ page }) => {
    await openGuide(page, '/e46/guide/?keys=3');
    await expect(page.getByRole('radio', { name: '3', exact: true })).toBeChecked();
  });

  test('Back leads a screen back, and from the first one to the page before', async ({ page }) => {
    await page.goto('/e46/');
    await openGuide(page);
    await prepare(page, { names });
    await page.goBack();
    await expect(heading(page, words.soundTitle)).toBeVisible();
    await page.goBack();
    await expect(confirm(page)).toBeVisible();
    await expect(page.getByRole('textbox', { name: nameLabel(2) })).toHaveValue('Blue');
    await page.goBack();
    await expect(page).toHaveURL(/\/e46\/$/);
  });

  test('“Change the keys” leads to the first screen, and Back from there to the page before', async ({ page }) => {
    await page.goto('/e46/');
    await openGuide(page);
    await prepare(page, { names });
    await button(page, words.change).click();
    await expect(page.getByRole('textbox', { name: nameLabel(2) })).toHaveValue('Blue');
    await expect.poll(() => page.evaluate(() => (history.state as { guide: number[] }).guide)).toEqual([0]);
    await page.goBack();
    await expect(page).toHaveURL(/\/e46\/$/);
  });

  test('at one’s own pace no screen and no button speaks of cues, a voice or counting, and nothing sends a further key to the ignition', async ({
    page,
  }) => {
    await openGuide(page);
    await prepare(page, { names, mode: 'own' });
    const said: string[] = [];
    const look = async () => said.push(await screen(page).innerText());
    await look();
    await button(page, words.start).click();
    for (let key = 0; key < names.length; key++) {
      const from = said.length;
      const tap = page.locator('[data-tap]');
      while (await tap.isVisible()) {
        await look();
        await tap.click();
      }
      await look();
      if (key > 0) for (const text of said.slice(from)) expect.soft(text).not.toMatch(/ignition|position|key out|turn/i);
      await button(page, 'Yes').click();
    }
    expect(said.length).toBeGreaterThan(8);
    for (const text of said) expect.soft(text).not.toMatch(/\bcues?\b|voice|tones|count|3, 2, 1/i);
  });
});

test.describe('in a run', () => {
  test('Back asks once; to stay goes on with it, and Back again leaves it under way', async ({ page }) => {
    await page.goto('/e46/');
    await start(page, { names });
    await advance(page, dueMs(first, 'lock', 1));
    await page.goBack();
    await expect(leave(page)).toBeVisible();
    await expect(cue(page)).toHaveText(cueText('lock', 1));
    await button(page, words.stay).click();
    await expect(leave(page)).toBeHidden();
    await page.goBack();
    await expect(leave(page)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/e46\/$/);
    await page.clock.fastForward(3000);
    await expect(bar(page)).toContainText(words.underWay.back);
  });

  test('every page shows that it is under way, with its seconds and the way back, until it has ended', async ({ page, context }) => {
    await start(page, { names });
    await advanceToQuestion(page, first);
    const other = await context.newPage();
    await other.clock.install({ time: await page.evaluate(() => Date.now()) });
    await other.goto('/faq/');
    await other.clock.pauseAt(await page.evaluate(() => Date.now() + 5000));
    await expect(bar(other)).toContainText(/\d+ s/);
    const left = async () => Number(/(\d+) s/.exec(await bar(other).innerText())![1]);
    const before = await left();
    await other.clock.fastForward(5000);
    expect(await left()).toBe(before - 5);
    await expect(bar(other).getByRole('link', { name: words.underWay.back })).toHaveAttribute('href', /\/e46\/guide\/$/);
    await page.bringToFront();
    await button(page, 'No').click();
    await expect(bar(other)).toHaveCount(0);
  });

  test('a key that is held down on the keyboard starts it, and does not end it', async ({ page }) => {
    await openGuide(page);
    await prepare(page, { names });
    await button(page, words.start).focus();
    for (let times = 0; times < 5; times++) await page.keyboard.down('Enter');
    await expect(cue(page)).toBeFocused();
    await page.keyboard.up('Enter');
    await page.keyboard.press('Enter');
    await expect(cue(page)).toBeVisible();
  });

  test('a Stop can be taken back for some seconds, and the run is where it was', async ({ page }) => {
    await start(page, { names });
    await advanceToQuestion(page, first);
    const left = Number(await timer(page).textContent());
    await button(page, 'Stop').click();
    await expect(heading(page, interpolate(words.ended.stop, { name: 'Red' }))).toBeFocused();
    await advance(page, 2000);
    await button(page, words.goOn).click();
    await expect(heading(page, words.question)).toBeFocused();
    await expect(timer(page)).toHaveText(String(left - 2));
    await button(page, 'Stop').click();
    await button(page, words.goOn).focus();
    await advance(page, stopUndoMs);
    await expect(button(page, words.goOn)).toBeHidden();
    await expect(heading(page, interpolate(words.ended.stop, { name: 'Red' }))).toBeFocused();
    await expect(screen(page)).toContainText(interpolate(words.uncertain, { names: phrase(names) }));
  });

  test('a tab that only watches can take it over, and the other then watches', async ({ page, context }) => {
    await start(page, { names });
    const second = await context.newPage();
    await second.goto('/e46/guide/');
    await expect(button(second, 'Stop')).toBeDisabled();
    await button(second, words.leadHere).click();
    await expect(button(second, 'Stop')).toBeEnabled();
    await expect(button(page, 'Stop')).toBeDisabled();
    await expect(page.getByText(words.elsewhere)).toBeVisible();
    await expect(second.getByText(words.elsewhere)).toBeHidden();
  });
});

test.describe('after a run', () => {
  test('its end is a page of its own: how many keys, what to do, and each key with a box', async ({ page }) => {
    await start(page, { names: ['Red'] });
    await advanceToQuestion(page, oneKey);
    await button(page, 'Yes').click();
    await expect(heading(page, words.finished)).toContainText(interpolate(words.finishedKeys.one!, { n: 1, of: 1 }));
    await expect(page.locator('.step-list')).toBeHidden();
    await screen(page).getByRole('checkbox', { name: 'Red' }).check();
    await page.reload();
    await expect(ledger(page)).toContainText([words.statuses.learned]);
  });

  test('what it left stays readable after another visit, and stands above the next one’s keys', async ({ page }) => {
    await start(page, { names });
    await advanceToQuestion(page, first);
    await button(page, 'Yes').click();
    await button(page, 'Stop').click();
    await page.goto('/e46/');
    await page.goto('/e46/guide/');
    const forgotten = interpolate(words.forgotten, { names: 'Blue' });
    await expect(screen(page)).toContainText(forgotten);
    await button(page, words.again).click();
    await expect(screen(page)).toContainText(`${words.lostBefore} ${forgotten}`);
    await confirmReady(page);
    await expect(heading(page, words.soundTitle)).toBeVisible();
  });

  test('Back leaves the guide', async ({ page }) => {
    await page.goto('/e46/');
    await page.getByRole('link', { name: en.model.guide }).click();
    await chooseKeys(page);
    await confirmReady(page);
    await button(page, words.heard).click();
    await button(page, words.start).click();
    await button(page, 'Stop').click();
    await page.goBack();
    await expect(page).toHaveURL(/\/e46\/$/);
  });
});
