import { expect, test, type Locator, type Page } from '@playwright/test';
import { button, cue, phone, schedule, tapButton, timer, words } from '../../support/browser/guide-page.ts';
import { dueMs, openGuide, advance, prepare, start } from '../../support/browser/guided-run.ts';

const { segments, nextKeyMs } = schedule(2);
const first = segments[0]!;

// As long as a name may be.
const names = ['Valet key with blue tape, from the drawer', 'Spare'];

const sizes = [
  { width: 390, height: 844 },
  { width: 320, height: 480 },
  { width: 480, height: 320 },
] as const;

/** All of these are whole on the screen, none on top of another. */
async function expectWhole(page: Page, what: string, parts: Readonly<Record<string, Locator>>): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const boxes = await Promise.all(Object.entries(parts).map(async ([name, part]) => ({ name, ...(await part.boundingBox())! })));
  for (const [index, one] of boxes.entries()) {
    expect.soft(one.width * one.height, `${one.name}, ${what}`).toBeGreaterThan(0);
    const inside = one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height;
    expect.soft(inside, `${one.name} is not whole on the screen, ${what}: ${JSON.stringify(one)}`).toBe(true);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
      expect.soft(apart, `${one.name} lies on ${other.name}, ${what}`).toBe(true);
    }
  }
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `sideways scrolling, ${what}`).toBeLessThanOrEqual(width);
}

/** For a thumb that does not look. */
async function expectLarge(target: Locator): Promise<void> {
  const { width, height } = (await target.boundingBox())!;
  expect.soft(Math.min(width, height), `${await target.innerText()}: ${width} × ${height}`).toBeGreaterThanOrEqual(64);
}

for (const viewport of sizes) {
  const size = `${viewport.width} × ${viewport.height}`;

  test.describe(`on a screen of ${size}`, () => {
    test.use({ ...phone, viewport });

    test('cue, clock and Stop are whole at every cue, and the question with its answers', async ({ page }) => {
      await openGuide(page);
      await prepare(page, { names });
      await expectLarge(button(page, 'Start'));
      await button(page, 'Start').click();
      await expectWhole(page, 'before the first window', { cue: cue(page), stop: button(page, 'Stop') });
      let atMs = 0;
      for (const { id, number, atMs: due } of first.cues.slice(3, -1)) {
        await advance(page, due - atMs);
        atMs = due;
        await expectWhole(page, `${id} ${number ?? ''}`, {
          cue: cue(page),
          clock: timer(page),
          stop: button(page, 'Stop'),
          sound: button(page, words.sound),
        });
      }
      await advance(page, first.endMs - atMs);
      const question = page.getByRole('heading', { name: words.question });
      const asked = { clock: timer(page), question, yes: button(page, 'Yes'), no: button(page, 'No'), stop: button(page, 'Stop') };
      await expectWhole(page, 'the question', asked);
      await advance(page, nextKeyMs);
      await expectWhole(page, 'the question, when the time is up', asked);
      for (const name of ['Yes', 'No']) await expectLarge(button(page, name));
    });

    test('at one’s own pace the act, its button, the clock and Stop are whole', async ({ page }) => {
      await start(page, { names, mode: 'own' });
      for (const act of ['position-1', 'switch-off', 'hold-unlock', 'let-go'] as const) {
        const tap = button(page, tapButton(act));
        const clock = act === 'position-1' ? {} : { clock: timer(page) };
        await expectWhole(page, act, { cue: cue(page), tap, stop: button(page, 'Stop'), ...clock });
        await expectLarge(tap);
        await tap.click();
      }
    });
  });
}

for (const viewport of [sizes[1], { width: 390, height: 664 }, { width: 844, height: 390 }]) {
  test.describe(`on a screen of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ ...phone, viewport });

    test('the clock stands at one place in one size for all cues, and no text is larger than what is to be done', async ({ page }) => {
      await openGuide(page);
      await prepare(page, { names });
      await button(page, 'Start').click();
      const boxes = new Set<string>();
      let atMs = 0;
      for (const { id, atMs: due } of first.cues.slice(3, -1)) {
        await advance(page, due - atMs);
        atMs = due;
        const { x, y, width, height } = (await page.locator('.run > .clock').boundingBox())!;
        boxes.add([x, y, width, height].map(Math.round).join());
        const size = (part: Locator) => part.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        // Only a name that is long makes its line small.
        if (id !== 'pick-up') expect.soft(await size(cue(page)), id).toBeGreaterThan(await size(timer(page)));
      }
      expect([...boxes]).toHaveLength(1);
    });
  });
}

test.describe('with reduced motion', () => {
  test.use(phone);

  test('nothing moves by itself, and nothing is missing', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await start(page, { names });
    const moving = () => page.evaluate(() => document.getAnimations().length);
    expect(await moving()).toBe(0);
    await advance(page, dueMs(first, 'lock', 1));
    expect(await moving()).toBe(0);
    await expect(page.locator('.ring').filter({ visible: true })).toBeVisible();
    await advance(page, first.endMs - dueMs(first, 'lock', 1));
    await expect(button(page, 'Yes')).toBeVisible();
    expect(await moving()).toBe(0);
  });
});

test('nothing flashes: between two cues nothing changes more than three times a second but the drawn ring', async ({ page }) => {
  await start(page, { names });
  await advance(page, dueMs(first, 'pick-up'));
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    const watched = new MutationObserver((records) => changes.push(...records.map(({ target }) => target.nodeName)));
    watched.observe(document.querySelector('guided-run')!, { subtree: true, childList: true, characterData: true });
  });
  await page.clock.runFor(900);
  // One whole second is shown anew, at most.
  expect((await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).length).toBeLessThanOrEqual(3);
});
