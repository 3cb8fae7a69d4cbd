import { expect, type Page } from '@playwright/test';
import type { Segment } from '../../../src/domain/run/pace-layout.ts';
import { button, confirm, screen, words } from './guide-page.ts';
import { listen } from './timer-page.ts';

/** The wall clock of every test. */
export const evening = new Date('2026-11-22T20:00:00Z').getTime();

/** Opens the guide with clocks that stand still and move only when a test says so. */
export async function openGuide(page: Page, path = '/e46/guide/'): Promise<void> {
  await page.clock.install({ time: evening });
  await page.goto(path);
  await page.clock.pauseAt(evening + 60_000);
  await expect(confirm(page)).toBeVisible();
}

/** What a person sets before the run. */
export interface Setup {
  /** One for each key. */
  readonly names?: readonly string[];
  readonly mode?: 'paced' | 'own';
}

/** From the first screen to the one with Start. */
export async function prepare(page: Page, { names = ['Red'], mode = 'paced' }: Setup = {}): Promise<void> {
  await chooseKeys(page, names.length);
  for (const [index, name] of names.entries()) await page.getByRole('textbox', { name: words.name(index + 1) }).fill(name);
  if (mode === 'own') await page.getByRole('radio', { name: words.own }).check();
  await confirmReady(page);
  if (mode === 'paced') await button(page, words.heard).click();
  await expect(button(page, 'Start')).toBeVisible();
}

/** Says how many keys there are. */
export async function chooseKeys(page: Page, count = 1): Promise<void> {
  await page.getByRole('radio', { name: String(count), exact: true }).check();
}

/** Ticks what has to be ready, and leaves the first screen. */
export async function confirmReady(page: Page): Promise<void> {
  for (const box of await screen(page).locator('[data-tick]').all()) await box.check();
  await confirm(page).click();
}

/** From the first screen to the second, with so many keys. */
export async function pastSetup(page: Page, count = 1): Promise<void> {
  await chooseKeys(page, count);
  await confirmReady(page);
}

/** Everything up to the first cue, or the first act to tap. */
export async function start(page: Page, setup: Setup = {}, path?: string): Promise<void> {
  await openGuide(page, path);
  await prepare(page, setup);
  await button(page, 'Start').click();
  await expect(button(page, 'Stop')).toBeVisible();
}

/** Lets time pass in steps no longer than a second: each fires every timer that is due once, so that no frame is drawn that nobody looks at. */
export async function pass(page: Page, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1000) await page.clock.fastForward(Math.min(1000, left));
}

/** Lets the cues of one key pass, up to its question. */
export async function lead(page: Page, { endMs }: Segment): Promise<void> {
  await pass(page, endMs);
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
}

/** When a cue of a key is due, from the start of the key. */
export function dueMs({ cues }: Segment, id: string, number?: number): number {
  return cues.find((one) => one.id === id && (number === undefined || one.number === number))!.atMs;
}

/** How the guide looked from a moment on. */
export interface Look {
  readonly atMs: number;
  readonly cue: string;
  readonly unit: string;
  readonly left: string;
}

/** Keeps every change of the cue and of the clock, with its time. */
export async function watchRun(page: Page): Promise<() => Promise<Look[]>> {
  await page.evaluate(() => {
    const looks: Look[] = [];
    Object.assign(window, { looks });
    const look = () => {
      const shown = [...document.querySelectorAll<HTMLElement>('[data-screen]')].find(({ hidden }) => !hidden);
      const text = (part: string) => shown?.querySelector(part)?.textContent ?? '';
      const next = { cue: text('[data-cue]'), unit: text('[data-unit]'), left: text('[role=timer]') };
      const last = looks.at(-1);
      if (last?.cue !== next.cue || last.unit !== next.unit || last.left !== next.left) looks.push({ atMs: performance.now(), ...next });
    };
    new MutationObserver(look).observe(document.querySelector('guided-run')!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  });
  return () => page.evaluate(() => (window as unknown as { looks: Look[] }).looks);
}

/** Collects every cue that a screen reader is given, each time it is given. */
export const listenToCues = (page: Page): Promise<() => Promise<string[]>> => listen(page, 'guided-run [data-live-cue]');

/** Collects all else that the run says to a screen reader, each time it says it. */
export const listenToRun = (page: Page): Promise<() => Promise<string[]>> => listen(page, 'guided-run [data-live]');

/** Milliseconds left, as exactly as the page draws them: the length of the bar beside the question. */
export async function leftMs(page: Page, limitMs: number): Promise<number> {
  const scale = await screen(page)
    .locator('[data-level]')
    .evaluate((level) => Number(/scaleX\(([\d.e-]+)\)/.exec(level.style.transform)?.[1]));
  return scale * limitMs;
}
