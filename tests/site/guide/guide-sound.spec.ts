import { expect, test, type Page } from '@playwright/test';
import type { Run } from '../../../src/domain/run/run-state.ts';
import { button, countIn, cue, cueText, expectSound, locks, oneKey, phone, words } from '../../support/browser/guide-page.ts';
import {
  dueMs,
  advanceToQuestion,
  listenToCues,
  listenToRun,
  openGuide,
  advance,
  completeFirstScreen,
  start,
} from '../../support/browser/guided-run.ts';

test.use(phone);

interface Heard {
  readonly tones: number;
  readonly pulses: number;
  readonly spoken: readonly string[];
}

/** Counts what the device is asked to sound, feel and speak; with a voice of its own that comes when the page has long been read, as in Chrome. */
async function listenToDevice(page: Page): Promise<() => Promise<Heard>> {
  await page.addInitScript(() => {
    const heard = { tones: 0, pulses: 0, spoken: [] as string[] };
    const begin = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      heard.tones += 1;
      begin.call(this, when);
    };
    navigator.vibrate = () => Boolean((heard.pulses += 1));
    const voices: object[] = [];
    const speak = ({ text }: { text: string }) => heard.spoken.push(text);
    const speech = Object.assign(new EventTarget(), { getVoices: () => voices, cancel: () => undefined, speak });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    const utterance = function (this: { text: string }, text: string) {
      this.text = text;
    };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: utterance });
    const nameVoices = () => {
      voices.push({ localService: false, lang: 'en-GB', name: 'Far away' }, { localService: true, lang: 'en-US', name: 'At home' });
      speech.dispatchEvent(new Event('voiceschanged'));
    };
    Object.assign(window, { heard, nameVoices });
  });
  return () => page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

const nameVoices = (page: Page) => page.evaluate(() => (window as unknown as { nameVoices(): void }).nameVoices());

async function toSoundCheck(page: Page): Promise<void> {
  await openGuide(page);
  await completeFirstScreen(page);
}

async function onwards(page: Page): Promise<void> {
  await button(page, words.heard).click();
  await button(page, 'Start').click();
  await expect(cue(page)).toHaveText('3');
  await advanceToQuestion(page, oneKey);
}

test('the sound check plays each of the four tones, and says a cue', async ({ page }) => {
  const heard = await listenToDevice(page);
  await toSoundCheck(page);
  await nameVoices(page);
  await button(page, words.play).click();
  // One note each, the warning and the end two.
  await expect.poll(async () => (await heard()).tones).toBe(6);
  expect((await heard()).spoken).toEqual(['3']);
});

test('a run sounds, is felt and is spoken', async ({ page }) => {
  const heard = await listenToDevice(page);
  await toSoundCheck(page);
  await expect(page.getByRole('radio', { name: words.voices.voice })).toBeHidden();
  await nameVoices(page);
  await expect(page.getByRole('radio', { name: words.voices.voice })).toBeChecked();
  await onwards(page);
  const { tones, pulses, spoken } = await heard();
  const toned = oneKey.cues.filter(({ tone }) => tone);
  expect(tones).toBe(toned.length + toned.filter(({ tone }) => tone === 'end').length);
  expect(pulses).toBe(toned.length);
  const ignition = [...countIn, ...['position-1', 'switch-off', 'take-out', 'pick-up'].map((id) => cueText(id))];
  expect(spoken).toEqual([...ignition, ...countIn, cueText('hold-unlock'), ...locks, cueText('let-go'), cueText('watch')]);
});

test('sound that was turned off stays off: no tone, no voice, also after a reload', async ({ page }) => {
  const heard = await listenToDevice(page);
  await toSoundCheck(page);
  await page.getByRole('checkbox', { name: words.sound }).uncheck();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: words.sound })).not.toBeChecked();
  await nameVoices(page);
  await onwards(page);
  expect(await heard()).toMatchObject({ tones: 0, spoken: [] });
  expect((await heard()).pulses).toBeGreaterThan(0);
  await expectSound(page, false);
});

test('vibration that was turned off stays off', async ({ page }) => {
  const heard = await listenToDevice(page);
  await toSoundCheck(page);
  await page.getByRole('checkbox', { name: words.vibration }).uncheck();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: words.vibration })).not.toBeChecked();
  await onwards(page);
  expect((await heard()).pulses).toBe(0);
  expect((await heard()).tones).toBeGreaterThan(0);
});

test('sound turned off in the run silences what is still to come', async ({ page }) => {
  const heard = await listenToDevice(page);
  await start(page);
  await advance(page, 3000);
  const before = (await heard()).tones;
  expect(before).toBeGreaterThan(0);
  await button(page, words.sound).click();
  await expectSound(page, false);
  await advance(page, 5000);
  expect((await heard()).tones).toBe(before);
});

test('with “My screen reader” a live region speaks and the device does not, each cue at once and in place of the last', async ({
  page,
}) => {
  const heard = await listenToDevice(page);
  await toSoundCheck(page);
  await nameVoices(page);
  await page.getByRole('radio', { name: words.voices.reader }).check();
  const cues = page.locator('[data-live-cue]');
  const said = await listenToCues(page);
  await button(page, words.heard).click();
  await button(page, 'Start').click();
  await advance(page, dueMs(oneKey, 'lock', 2));
  // A polite region waits for its turn: the presses come faster than they are read.
  await expect(cues).toHaveAttribute('aria-live', 'assertive');
  await expect(cues).toHaveText(cueText('lock', 2));
  await advanceToQuestion(page, { ...oneKey, endMs: oneKey.endMs - dueMs(oneKey, 'lock', 2) });
  expect((await said()).slice(0, 4)).toEqual([...countIn, cueText('position-1')]);
  expect(await said()).toContain(locks.at(-1));
  expect((await heard()).spoken).toEqual([]);
});

test('with “Nobody” neither speaks', async ({ page }) => {
  const heard = await listenToDevice(page);
  await toSoundCheck(page);
  await nameVoices(page);
  await page.getByRole('radio', { name: words.voices.none }).check();
  const [said, cues] = [await listenToRun(page), await listenToCues(page)];
  await onwards(page);
  expect([...(await said()), ...(await cues())]).toEqual([]);
  expect((await heard()).spoken).toEqual([]);
});

test('each tone is asked of the audio context for the moment that the schedule names, a second ahead', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: { aheadMs: number; atMs: number }[] = [];
    Object.assign(window, { asked });
    // Real audio would go on while the clock of the page stands.
    Object.defineProperty(BaseAudioContext.prototype, 'currentTime', { get: () => performance.now() / 1000 });
    OscillatorNode.prototype.start = (when = 0) => {
      const atMs = when * 1000;
      asked.push({ aheadMs: atMs - performance.now(), atMs });
    };
    OscillatorNode.prototype.stop = () => undefined;
  });
  await start(page);
  await page.clock.runFor(oneKey.endMs);
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
  const asked = await page.evaluate(() => (window as unknown as { asked: { aheadMs: number; atMs: number }[] }).asked);
  // When Start took effect by the run’s own clock, as it was written down.
  const startMs = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('run:'))!;
    const { clock, attempts } = JSON.parse(localStorage.getItem(key)!) as Pick<Run, 'clock' | 'attempts'>;
    return clock.from.mono + attempts[0]!.startMs - clock.fromMs;
  });
  // The tone that ends something has a second note, 200 ms after its first.
  const due = oneKey.cues.flatMap(({ tone, atMs }) => (tone === 'end' ? [atMs, atMs + 200] : tone ? [atMs] : [])).sort((a, b) => a - b);
  asked.sort((a, b) => a.atMs - b.atMs);
  expect(asked.map(({ atMs }) => Math.round(atMs - startMs))).toEqual(due.map(Math.round));
  const ahead = asked.map(({ aheadMs }) => aheadMs);
  expect(Math.max(...ahead)).toBeLessThanOrEqual(1000 + 200);
  // They are asked ahead, or a busy page would sound late.
  expect(ahead.filter((ms) => ms > 500).length).toBeGreaterThan(due.length / 2);
});
