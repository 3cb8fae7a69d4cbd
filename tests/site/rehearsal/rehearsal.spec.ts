import { expect, test, type Locator, type Page } from '@playwright/test';
import { messages } from '../../support/content/site-messages.ts';
import { faultsInEveryScheme } from '../../support/browser/axe.ts';
import { button, phone, plan } from '../../support/browser/guide-page.ts';
import { byFingers, byKeyboard, byLatch, lock, presses, unlock } from '../../support/browser/pointers.ts';
import { contrastBetween } from '../../support/browser/contrast.ts';
import { largeTextScreens, layoutFaults, showOn } from '../../support/browser/overlap.ts';
import { evening, advance } from '../../support/browser/guided-run.ts';
import { plain } from '../../support/browser/sites.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';
import { watch } from '../../support/browser/page-watch.ts';

test.use(phone);

const { rehearsal: words } = messages;
/** What the presses may take, in seconds. */
const limit = plan.limits['presses']!.ms / 1000;
/** The verdict in full: what decided it, and the rest of the record. */
const remarks = (page: Page) => page.locator('key-rehearsal');
const reason = (page: Page) => page.locator('[data-reason]');
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
      await advance(page, 1000);
      await hand.down();
      await advance(page, 300);
      await hand.up();
      await expect(instruction(page)).toHaveText(`Keep holding UNLOCK. Press LOCK ${left} more.`);
    }
    await advance(page, 1000);
    await hand.down();
    await advance(page, 300);
    await hand.up();
    await expect(instruction(page)).toHaveText('Let go of UNLOCK.');
    await advance(page, 1000);
    await hand.letGo();
    await expect(instruction(page)).toHaveText(words.learned);
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
      await advance(page, 100);
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
    await advance(page, 1000);
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
  ['pressed rapidly', [1000, 250, 250], ['Too quick: press 2 came after 0.3 s. 1 to 2 s is fine.', 'press 3 came after 0.3 s']],
  ['pressed once too often', [1500, 1500, 1500, 1500], ['LOCK was pressed 4 times; it takes 3.']],
  ['pressed too slowly', [slow, slow, slow], [`Too slow: ${slowly} s of ${limit} s`]],
] as const;

for (const [what, gaps, said] of slips) {
  test(`${what}: not learned, with the figures`, async ({ page }) => {
    await open(page);
    await presses(page, await byKeyboard(page), gaps);
    await expect(instruction(page)).toHaveText(words.notLearned);
    await expect(reason(page)).toContainText(said[0]);
    for (const sentence of said) await expect(remarks(page)).toContainText(sentence);
    await button(page, words.again).click();
    await expect(instruction(page)).toHaveText(words.hold);
    await expect(reason(page)).toBeEmpty();
    await expect(page.locator('[data-remarks]')).toBeEmpty();
  });
}

test('a finger that slides off the glass, or a page that loses its focus, lets go', async ({ page }) => {
  await open(page);
  const hand = await byFingers(page);
  await hand.hold();
  await advance(page, 1000);
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

/** Begins the practice with so many keys, the last one perhaps at home. */
async function begin(page: Page, count: number, home = false): Promise<void> {
  await page.getByRole('radio', { name: String(count), exact: true }).check();
  if (count > 1) await page.getByRole('checkbox', { name: words.atHome }).setChecked(home);
  await button(page, words.begin).click();
  await expect(instruction(page)).toHaveText(count > 1 ? `Key 1 of ${count}. ${words.hold}` : words.hold);
}

const good = [1500, 1500, 1500];
const clock = (page: Page) => page.getByRole('timer');
const nextKeyMs = plan.limits['next-key']!.ms;
const rehearsal = (page: Page) => page.locator('key-rehearsal');
const inCar = (page: Page) => page.getByRole('link', { name: words.inCar });

test('with several keys: the key forgotten at home is forgotten by the car', async ({ page }) => {
  await open(page);
  await begin(page, 3, true);
  for (const key of [1, 2]) {
    await expect(instruction(page)).toHaveText(`Key ${key} of 3. ${words.hold}`);
    await presses(page, await byKeyboard(page), good);
    await expect(instruction(page)).toHaveText(`Key ${key} of 3. ${words.learned}`);
    if (key === 1) {
      await expect(remarks(page)).not.toContainText('The car has forgotten');
      await advance(page, 2000);
      await button(page, words.next).click();
    }
  }
  await expect(button(page, words.next)).toBeHidden();
  await expect(reason(page)).toContainText('The car has forgotten: Key 3.');
  await expect(remarks(page)).toContainText('The car knows: Key 1, Key 2.');
});

test('with one key none can be forgotten at home', async ({ page }) => {
  await open(page);
  await begin(page, 2, true);
  await page.getByRole('radio', { name: '1', exact: true }).check();
  await expect(page.getByRole('checkbox', { name: words.atHome })).toBeHidden();
  await begin(page, 1);
  await presses(page, await byKeyboard(page), good);
  await expect(instruction(page)).toHaveText(words.learned);
});

test('with several keys the time for the next one runs from the answer to its first LOCK, in figures and as a bar, while an update waits', async ({
  page,
}) => {
  await open(page);
  await begin(page, 2);
  await expect(clock(page)).toBeHidden();
  await presses(page, await byKeyboard(page), good);
  const bar = async () => (await page.locator('.clock .bar').boundingBox())!.width / (await page.locator('.clock').boundingBox())!.width;
  const shows = async (leftMs: number) => {
    await expect(clock(page)).toHaveText(new RegExp(`^${leftMs / 1000}\\s*s$`));
    await expect(rehearsal(page)).toHaveAttribute('data-state', 'running');
    await expect.poll(bar).toBeCloseTo(leftMs / nextKeyMs, 1);
  };
  await shows(nextKeyMs);
  await advance(page, 5000);
  await shows(nextKeyMs - 5000);
  await button(page, words.next).click();
  await advance(page, 5000);
  await shows(nextKeyMs - 10_000);
  const hand = await byKeyboard(page);
  await hand.hold();
  await advance(page, 1000);
  await shows(nextKeyMs - 11_000);
  await hand.down();
  await expect(clock(page)).toBeHidden();
  await hand.up();
});

for (const taken of [false, true]) {
  test(`with several keys, the time over ${taken ? 'with the next key in hand' : 'before the next key is in hand'}: the verdict says that first`, async ({
    page,
  }) => {
    await open(page);
    await begin(page, 2);
    await presses(page, await byKeyboard(page), good);
    if (taken) await button(page, words.next).click();
    await advance(page, nextKeyMs);
    await expect(instruction(page)).toHaveText(`Key 2 of 2. ${words.notLearned}`);
    await expect(reason(page)).toContainText(`Too late: the ${nextKeyMs / 1000} s to begin were over.`);
    await expect(remarks(page)).toContainText('The car has forgotten: Key 2.');
    await expect(clock(page)).toBeHidden();
    await expect(rehearsal(page)).toHaveAttribute('data-state', 'over');
    await button(page, words.again).click();
    await presses(page, await byKeyboard(page), good);
    await button(page, words.next).click();
    await presses(page, await byKeyboard(page), good);
    await expect(reason(page)).toHaveText('The car has forgotten none.');
  });
}

test('from success a link leads to the guided run, with as many keys as were practiced', async ({ page }) => {
  await open(page);
  await expect(inCar(page)).toBeHidden();
  await presses(page, await byKeyboard(page), good);
  await expect(inCar(page)).toHaveAttribute('href', /\/e46\/guide\/$/);
  await begin(page, 2);
  await presses(page, await byKeyboard(page), good);
  await expect(inCar(page)).toBeHidden();
  await button(page, words.next).click();
  await presses(page, await byKeyboard(page), good);
  await expect(inCar(page)).toHaveAttribute('href', /\/e46\/guide\/\?keys=2$/);
  await button(page, words.again).click();
  await presses(page, await byKeyboard(page), [1500]);
  await expect(inCar(page)).toBeHidden();
});

test('a finger leaves no ring around a button, a keyboard does', async ({ page }) => {
  await open(page);
  const ringed = page.locator('key-rehearsal :focus-visible');
  await unlock(page).tap();
  await expect(instruction(page)).toHaveText(words.notLearned);
  await expect(ringed).toHaveCount(0);
  await button(page, words.again).tap();
  await expect(instruction(page)).toHaveText(words.hold);
  await expect(ringed).toHaveCount(0);
  await expect(unlock(page)).toHaveCSS('-webkit-tap-highlight-color', 'rgba(0, 0, 0, 0)');
  await button(page, words.begin).focus();
  await page.keyboard.press('Enter');
  await expect(ringed).toHaveText(words.unlock);
  await expect(unlock(page)).toBeFocused();
});

const screens = [
  { width: 360, height: 640 },
  { width: 390, height: 664 },
  { width: 844, height: 390 },
];

for (const viewport of screens) {
  test(`on ${viewport.width} × ${viewport.height} the key, the verdict, its reason and what follows are on one screen, and stay there`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const inSight = async (...parts: Locator[]) => {
      for (const part of [unlock(page), lock(page), instruction(page), ...parts]) await expect(part).toBeInViewport({ ratio: 1 });
    };
    await inSight(page.getByRole('radio', { name: plan.keys[0]!.name }));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const hand = await byKeyboard(page);
    await presses(page, hand, [slow, slow, slow]);
    await inSight(reason(page), button(page, words.again));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await button(page, words.again).click();
    await presses(page, await byKeyboard(page), good);
    await inSight(reason(page), button(page, words.again), inCar(page));
    await begin(page, 2);
    await inSight();
    await presses(page, await byKeyboard(page), good);
    await inSight(reason(page), button(page, words.next), clock(page));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await button(page, words.next).click();
    await inSight(clock(page));
    await presses(page, await byKeyboard(page), [1500]);
    await inSight(reason(page), button(page, words.again));
  });
}

test('the key stays where it is from the first press to the verdict', async ({ page }) => {
  await page.setViewportSize(screens[0]!);
  await open(page);
  const before = await lock(page).boundingBox();
  const hand = await byKeyboard(page);
  await hand.hold();
  expect(await lock(page).boundingBox()).toEqual(before);
  await hand.letGo();
  await expect(instruction(page)).toHaveText(words.notLearned);
  expect(await lock(page).boundingBox()).toEqual(before);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colors, ${colorScheme}, a button that is down keeps a label that can be read`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await open(page);
    const hand = await byKeyboard(page);
    await hand.hold();
    await hand.down();
    for (const name of ['unlock', 'lock']) {
      const label = page.locator(`button[data-press=${name}]`).filter({ visible: true });
      await expect(label).toHaveCSS('forced-color-adjust', 'none');
      const ground = await page
        .locator(`svg .${name}`)
        .filter({ visible: true })
        .first()
        .evaluate((part) => getComputedStyle(part).fill);
      expect(contrastBetween(await label.evaluate((part) => getComputedStyle(part).color), ground)).toBeGreaterThan(4.5);
    }
  });
}

test('on paper stand the heading, what it is, and where the steps are: no button, no label, no form', async ({ page }) => {
  await open(page);
  await presses(page, await byKeyboard(page), good);
  await page.emulateMedia({ media: 'print' });
  const main = await visibleText(page, 'main');
  for (const text of [words.title, words.intro, words.onPaper, plan.task]) expect(main).toContain(plainWords(text));
  for (const text of [words.learned, words.unlock + ' ' + words.lock, words.again, words.several]) expect(main).not.toContain(text);
  for (const viewport of [...screens, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    await expect(page.locator('main :is(button, input, svg):visible')).toHaveCount(0);
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
    await presses(page, await byKeyboard(page), good);
    await expect(instruction(page)).toHaveText(words.learned);
    await button(page, words.again).click();
  }
});

test('nothing against the policy, and no fault by axe before, in the middle, after, and with several keys, in every scheme', async ({
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
  await button(page, words.latch).click();
  await begin(page, 2, true);
  await unlock(page).click();
  for (let press = 0; press < 3; press += 1) await lock(page).click();
  await unlock(page).click();
  await expect(remarks(page)).toContainText('The car');
  await look('with several keys');
  expect(await watched.faults()).toEqual([]);
});

for (const screen of largeTextScreens) {
  test(`every phase of the rehearsal can be read on ${screen[0]}`, async ({ page }) => {
    await showOn(page, screen);
    await open(page);
    const look = async (what: string) => expect.soft(await layoutFaults(page), what).toEqual([]);
    await look('before');
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await look('learned');
    await button(page, words.again).click();
    await presses(page, await byKeyboard(page), [1500, 250, 250, 4000]);
    await look('not learned');
    await page.getByRole('radio', { name: '2', exact: true }).check();
    await button(page, words.begin).click();
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await look('with the clock of the next key');
    await button(page, words.next).click();
    await presses(page, await byKeyboard(page), [1500]);
    await look('a key forgotten');
    await button(page, words.again).click();
    await page.getByRole('radio').nth(1).check();
    await look('the other key');
  });
}
