import { expect, test, type Page } from '@playwright/test';
import { en } from '../../src/words/en.ts';
import { faultsInEveryScheme } from '../support/browser-axe.ts';
import { button, phone, plan } from '../support/browser-guide.ts';
import { byFingers, byKeyboard, byLatch, lock, presses, unlock } from '../support/browser-hands.ts';
import { evening, pass } from '../support/browser-run.ts';
import { plain } from '../support/browser-sites.ts';
import { watch } from '../support/browser-watch.ts';

test.use(phone);

const { rehearsal: words } = en;
/** What the presses may take, in seconds. */
const limit = plan.limits['presses']!.ms / 1000;
const remarks = (page: Page) => page.locator('[data-remarks]');
const instruction = (page: Page) => page.locator('[data-instruction]');

/** Opens the rehearsal with a clock that moves only when a test says so. */
async function open(page: Page): Promise<void> {
  await page.clock.install({ time: evening });
  await page.goto('/e46/rehearse/');
  await page.clock.pauseAt(evening + 60_000);
  await expect(instruction(page)).toHaveText(words.hold);
}

const ways = [
  ['two fingers', byFingers],
  ['“Hold it for me”', byLatch],
  ['the keyboard', byKeyboard],
] as const;

for (const [way, by] of ways) {
  test(`by ${way}: the key is learned, and the figures of the record are said`, async ({ page }) => {
    await open(page);
    const hand = await by(page);
    await hand.hold();
    await expect(instruction(page)).toHaveText('Keep holding UNLOCK. Press LOCK three times.');
    for (const left of ['two', 'one']) {
      await pass(page, 1000);
      await hand.down();
      await pass(page, 300);
      await hand.up();
      await expect(instruction(page)).toHaveText(`Keep holding UNLOCK. Press LOCK ${left} more.`);
    }
    await pass(page, 1000);
    await hand.down();
    await pass(page, 300);
    await hand.up();
    await expect(instruction(page)).toHaveText('Let go of UNLOCK.');
    await pass(page, 1000);
    await hand.letGo();
    await expect(instruction(page)).toHaveText('The doors lock and at once unlock. This key is learned.');
    await expect(remarks(page)).toContainText('Press 2 came after 1.3 s.');
    await expect(remarks(page)).toContainText(`4.9 s of ${limit} s used.`);
  });
}

/** So long a gap that the presses take longer than their limit, but not twice as long, milliseconds. */
const slow = 100 * Math.ceil(limit * 4);
const slowly = (3 * slow + 500) / 1000;

test('a key of the keyboard that is held down holds UNLOCK, and is one press of LOCK', async ({ page }) => {
  await open(page);
  // A key that stays down is sent again and again.
  const hold = async (key: string) => {
    for (let times = 0; times < 4; times += 1) {
      await page.keyboard.down(key);
      await pass(page, 100);
    }
  };
  for (const key of ['Enter', ' ']) {
    await unlock(page).focus();
    await hold(key);
    await expect(instruction(page)).toHaveText('Keep holding UNLOCK. Press LOCK three times.');
    await lock(page).focus();
    await hold('l');
    await page.keyboard.up('l');
    await expect(instruction(page)).toHaveText('Keep holding UNLOCK. Press LOCK two more.');
    await hold(key);
    await expect(instruction(page)).toHaveText('Keep holding UNLOCK. Press LOCK two more.');
    await page.evaluate(() => dispatchEvent(new Event('blur')));
    await page.keyboard.up(key);
    await button(page, words.again).click();
  }
  for (const key of ['Enter', ' ']) {
    await unlock(page).focus();
    await page.keyboard.down('u');
    await lock(page).focus();
    await hold(key);
    await page.keyboard.up(key);
    await pass(page, 1000);
    await expect(instruction(page)).toHaveText('Keep holding UNLOCK. Press LOCK two more.');
    await page.keyboard.up('u');
    await button(page, words.again).click();
  }
});

test('a shortcut of the browser stays one', async ({ page }) => {
  await open(page);
  await unlock(page).focus();
  const kept = await page.evaluate(() => {
    const event = new KeyboardEvent('keydown', { key: 'l', ctrlKey: true, bubbles: true, cancelable: true });
    return document.activeElement!.dispatchEvent(event);
  });
  expect(kept).toBe(true);
  await expect(instruction(page)).toHaveText(words.hold);
});

const slips = [
  ['let go too early', [1500, 1500], ['UNLOCK was let go after 2 of 3 presses.']],
  ['pressed rapidly', [1000, 250, 250], ['Press 2 came after 0.3 s, which is rapid. 1 to 2 s is fine.', 'Press 3 came after 0.3 s']],
  ['pressed once too often', [1500, 1500, 1500, 1500], ['LOCK was pressed 4 times; it takes 3.']],
  ['pressed too slowly', [slow, slow, slow], [`${slowly} s of ${limit} s used.`]],
] as const;

for (const [what, gaps, said] of slips) {
  test(`${what}: not learned, with the figures`, async ({ page }) => {
    await open(page);
    await presses(page, await byKeyboard(page), gaps);
    await expect(instruction(page)).toHaveText('The doors stay as they are. This key was not learned.');
    for (const sentence of said) await expect(remarks(page)).toContainText(sentence);
    await button(page, words.again).click();
    await expect(instruction(page)).toHaveText(words.hold);
    await expect(remarks(page)).toBeEmpty();
  });
}

test('a finger that slides off the glass, or a page that loses its focus, lets go', async ({ page }) => {
  await open(page);
  const hand = await byFingers(page);
  await hand.hold();
  await pass(page, 1000);
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  await expect(instruction(page)).toHaveText(words.notLearned);
  await expect(remarks(page)).toContainText('UNLOCK was let go after 0 of 3 presses.');
});

test('slower: twice the time', async ({ page }) => {
  await open(page);
  await button(page, words.slower).click();
  await expect(page.locator('[data-limit]')).toHaveText(new RegExp(`^${2 * limit}\\s*s$`));
  await presses(page, await byKeyboard(page), [slow, slow, slow]);
  await expect(instruction(page)).toHaveText(words.learned);
  await expect(remarks(page)).toContainText(`${slowly} s of ${2 * limit} s used.`);
});

test('with no limit the presses may take as long as they like', async ({ page }) => {
  await open(page);
  await button(page, words.untimed).click();
  await presses(page, await byKeyboard(page), [20_000, 20_000, 20_000]);
  await expect(instruction(page)).toHaveText(words.learned);
  await expect(remarks(page)).toContainText('60.5 s used.');
  await button(page, words.slower).click();
  await expect(button(page, words.untimed)).toHaveAttribute('aria-pressed', 'false');
});

test('the whole story: the key forgotten at home is forgotten by the car', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: '3', exact: true }).check();
  await page.getByRole('checkbox', { name: words.atHome }).check();
  await button(page, words.begin).click();
  for (const key of [1, 2]) {
    await expect(instruction(page)).toHaveText(`Key ${key} of 3. ${words.hold}`);
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await expect(instruction(page)).toHaveText(`Key ${key} of 3. ${words.learned}`);
    if (key === 1) {
      await expect(remarks(page)).not.toContainText('forgotten');
      await pass(page, 2000);
      await button(page, words.next).click();
    }
  }
  await expect(button(page, words.next)).toBeHidden();
  await expect(remarks(page)).toContainText('The car knows: Key 1, Key 2.');
  await expect(remarks(page)).toContainText('The car has forgotten: Key 3.');
});

test('the whole story with every key: none is forgotten; a next key that comes too late is', async ({ page }) => {
  await open(page);
  for (const [waitMs, said] of [
    [2000, 'The car has forgotten none.'],
    [plan.limits['next-key']!.ms + 1000, 'The car has forgotten: Key 2.'],
  ] as const) {
    await page.getByRole('radio', { name: '2', exact: true }).check();
    await button(page, words.begin).click();
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await button(page, words.next).click();
    await pass(page, waitMs);
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await expect(remarks(page)).toContainText(said);
  }
});

test('each kind of key with buttons can be had, drawn large, with targets for two thumbs', async ({ page }) => {
  await open(page);
  for (const { name } of plan.keys.filter(({ hasButtons }) => hasButtons)) {
    await page.getByRole('radio', { name }).check();
    for (const target of [unlock(page), lock(page)]) {
      const { width, height } = (await target.boundingBox())!;
      expect.soft(Math.min(width, height), `${await target.innerText()} of ${name}`).toBeGreaterThanOrEqual(64);
    }
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await expect(instruction(page)).toHaveText(words.learned);
  }
});

test('nothing against the policy, and no fault by axe before, in the middle, after, and in the whole story, in every scheme', async ({
  page,
}) => {
  const watched = await watch(page, new URL(plain.address).origin);
  await page.goto('/e46/rehearse/');
  const look = async (what: string) => expect.soft(await faultsInEveryScheme(page), what).toEqual([]);
  await look('before');
  await unlock(page).focus();
  await page.keyboard.down('u');
  await page.keyboard.down('l');
  await look('in the middle');
  await page.keyboard.up('l');
  await page.keyboard.up('u');
  await expect(instruction(page)).toHaveText(words.notLearned);
  await look('after');
  await page.getByRole('radio', { name: '2', exact: true }).check();
  await page.getByRole('checkbox', { name: words.atHome }).check();
  await button(page, words.latch).click();
  await button(page, words.begin).click();
  await unlock(page).click();
  for (let press = 0; press < 3; press += 1) await lock(page).click();
  await unlock(page).click();
  await expect(remarks(page)).toContainText('The car');
  await look('the whole story');
  expect(await watched.faults()).toEqual([]);
});
