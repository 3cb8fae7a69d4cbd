import { expect, test, type Page } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import {
  button,
  confirm,
  cue,
  cueText,
  expectSound,
  stubWakeLock,
  ledger,
  oneKey,
  phone,
  screen,
  timer,
  words,
} from '../../support/browser/guide-page.ts';
import { dueMs, advanceToQuestion, openGuide, advance, completeFirstScreen, prepare, start } from '../../support/browser/guided-run.ts';
import { hide } from '../../support/browser/timer-page.ts';

test.use(phone);

const wakes = [
  ['keeps the screen on', words.wake.held, stubWakeLock],
  [
    'refuses to',
    words.wake.refused,
    () => {
      Object.defineProperty(navigator, 'wakeLock', { value: { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } });
    },
  ],
  [
    'cannot',
    words.wake.none,
    () => {
      delete (Navigator.prototype as { wakeLock?: unknown }).wakeLock;
    },
  ],
] as const;

for (const [how, sentence, stub] of wakes) {
  test(`before the start it is said that this browser ${how}: “${sentence}”`, async ({ page }) => {
    await page.addInitScript(stub);
    await openGuide(page);
    await prepare(page);
    await expect(screen(page).getByText(sentence)).toBeVisible();
    await button(page, 'Start').click();
    await advanceToQuestion(page, oneKey);
    await button(page, 'Yes').click();
    await expect(ledger(page)).toHaveText('1Redlearned');
  });
}

test('a screen that may go dark again, once the run is over', async ({ page }) => {
  await page.addInitScript(() => {
    const held: string[] = [];
    Object.assign(window, { held });
    const request = () => {
      held.push('request');
      return Promise.resolve(Object.assign(new EventTarget(), { released: false, release: () => Promise.resolve(held.push('release')) }));
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  });
  await start(page);
  const held = () => page.evaluate(() => (window as unknown as { held: string[] }).held);
  expect(await held()).toEqual(['request']);
  await button(page, 'Stop').click();
  expect(await held()).toEqual(['request', 'release']);
});

test('sound that the browser blocks is said at the sound check, and the run goes on by sight', async ({ page }) => {
  await page.addInitScript(() => {
    AudioContext.prototype.resume = () => new Promise(() => undefined);
    Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });
  });
  await openGuide(page);
  await completeFirstScreen(page);
  await expect(page.getByText(words.audioOff)).toBeHidden();
  await button(page, words.play).click();
  await advance(page, 400);
  await expect(page.getByText(words.audioOff)).toBeVisible();
  await button(page, words.notHeard).click();
  await expect(page.getByText(words.bySight)).toBeVisible();
  await button(page, 'Start').click();
  await advance(page, 400);
  await expect(cue(page)).toHaveText('3');
  // A button that claims sound would be a lie.
  await expectSound(page, false);
  await advanceToQuestion(page, oneKey);
  await button(page, 'Yes').click();
  await expect(ledger(page)).toHaveText('1Key 1learned');
});

/** For a page to run first: a device that takes the sound away, as for a call, and may give it back when it is asked. */
function takesSoundAway(): void {
  const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'state')!;
  const resume = AudioContext.prototype.resume;
  const call = { isOn: false, isHeld: false };
  const contexts: AudioContext[] = [];
  window.AudioContext = class extends AudioContext {
    constructor() {
      super();
      contexts.push(this);
    }
  };
  const tell = () => contexts.forEach((context) => context.dispatchEvent(new Event('statechange')));
  Object.defineProperty(BaseAudioContext.prototype, 'state', {
    get() {
      return call.isHeld ? 'interrupted' : (state.get!.call(this) as string);
    },
  });
  AudioContext.prototype.resume = async function () {
    if (call.isOn) throw new DOMException('A call has the sound.', 'InvalidStateError');
    await resume.call(this);
    call.isHeld = false;
    tell();
  };
  Object.assign(window, {
    ring: () => {
      call.isOn = call.isHeld = true;
      tell();
    },
    hangUp: () => (call.isOn = false),
  });
}

const device = (page: Page, act: 'ring' | 'hangUp') =>
  page.evaluate((name) => (window as unknown as Record<string, () => void>)[name]!(), act);

for (const [when, back] of [
  [
    'when the page is shown again',
    async (page) => {
      await hide(page, true);
      await hide(page, false);
    },
  ],
  ['at the next cue', (page) => advance(page, 2000)],
  ['with a tap', (page) => button(page, words.sound).click()],
] as readonly (readonly [string, (page: Page) => Promise<void>])[]) {
  test(`sound that a call takes away in a run is said to be off, and comes back ${when}`, async ({ page }) => {
    await page.addInitScript(takesSoundAway);
    await start(page);
    await expectSound(page, true);
    await device(page, 'ring');
    await expectSound(page, false);
    // It is asked for in vain as long as the call lasts.
    await advance(page, 2000);
    await expectSound(page, false);
    await device(page, 'hangUp');
    await back(page);
    await expectSound(page, true);
  });
}

test('after a reload the page is silent, says so, and sounds again after a tap', async ({ page }) => {
  await start(page);
  await expectSound(page, true);
  await advance(page, 3000);
  await page.reload();
  await expect(cue(page)).toHaveText(cueText('position-1'));
  await button(page, words.sound).click();
  await expectSound(page, true);
});

test('storage that is refused is said before the start, and the run works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
  });
  await openGuide(page);
  await expect(page.getByText(words.notSaved)).toBeVisible();
  await prepare(page);
  await button(page, 'Start').click();
  await advanceToQuestion(page, oneKey);
  await button(page, 'Yes').click();
  await expect(ledger(page)).toHaveText('1Redlearned');
});

test('a second tab only watches: it says so, shows where the run is, and changes nothing', async ({ page, context }) => {
  await start(page, { names: ['Red', 'Blue'] });
  await advance(page, dueMs(oneKey, 'hold-unlock'));
  const second = await context.newPage();
  await second.goto('/e46/guide/');
  await expect(second.getByText(words.elsewhere)).toBeVisible();
  await expect(cue(second)).toHaveText(cueText('hold-unlock'));
  await expect(button(second, 'Stop')).toBeDisabled();
  const controls = second.locator('guided-run').locator('button:not([data-action="lead-here"]), input');
  expect(await controls.count()).toBeGreaterThan(0);
  for (const control of await controls.all()) await expect(control).toBeDisabled();
  await advance(page, oneKey.endMs - dueMs(oneKey, 'hold-unlock'));
  await button(page, 'Yes').click();
  await expect(screen(second).locator('[data-key]')).toHaveText(interpolate(words.key, { n: 2, of: 2 }));
  await expect(screen(page).locator('[data-key]')).toHaveText(interpolate(words.key, { n: 2, of: 2 }));
});

test('when the tab that leads closes in the middle of a window, the one that watched leads on, and the time goes on', async ({
  page,
  context,
}) => {
  await start(page, { names: ['Red', 'Blue'] });
  const second = await context.newPage();
  await second.goto('/e46/guide/');
  await expect(second.getByText(words.elsewhere)).toBeVisible();
  await advance(page, dueMs(oneKey, 'lock', 1));
  const left = await timer(page).innerText();
  await page.close();
  await expect(button(second, 'Stop')).toBeEnabled();
  await expect(second.getByText(words.elsewhere)).toBeHidden();
  await expect(cue(second)).toHaveText('LOCK, one');
  await expect(timer(second)).toHaveText(left);
  await advance(second, dueMs(oneKey, 'lock', 2) - dueMs(oneKey, 'lock', 1));
  await expect(cue(second)).toHaveText('LOCK, two');
  await advance(second, oneKey.endMs - dueMs(oneKey, 'lock', 2));
  await button(second, 'Yes').click();
  await expect(screen(second).locator('[data-key]')).toHaveText('Key 2 of 2');
});

test('another model’s run in another tab is another run', async ({ page, context }) => {
  await openGuide(page);
  const second = await context.newPage();
  await second.goto('/e39/guide/');
  await expect(confirm(second)).toBeEnabled();
});
