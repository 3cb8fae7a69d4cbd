import { expect, type Page } from '@playwright/test';
import type { Segment } from '../../../src/domain/run/pace-layout.ts';
import { button, confirm, cue, screen, words, nameLabel } from './guide-page.ts';
import { recordAnnouncements } from './timer-page.ts';

/** Wall-clock time at the start of every test. */
export const evening = new Date('2026-11-22T20:00:00Z').getTime();

/** Opens the guide with paused clocks. */
export async function openGuide(page: Page, path = '/e46/guide/'): Promise<void> {
  await page.clock.install({ time: evening });
  await page.goto(path);
  await page.clock.pauseAt(evening + 60_000);
  await expect(confirm(page)).toBeVisible();
}

/** Setup choices before the run. */
export interface Setup {
  /** Names of the keys. */
  readonly names?: readonly string[];
  readonly mode?: 'paced' | 'own';
}

/** Completes the setup, up to the screen with Start. */
export async function prepare(page: Page, { names = ['Red'], mode = 'paced' }: Setup = {}): Promise<void> {
  await chooseKeys(page, names.length);
  for (const [index, name] of names.entries()) await page.getByRole('textbox', { name: nameLabel(index + 1) }).fill(name);
  if (mode === 'own') await page.getByRole('radio', { name: words.own }).check();
  await confirmReady(page);
  if (mode === 'paced') await button(page, words.heard).click();
  await expect(button(page, 'Start')).toBeVisible();
}

/** Selects the number of keys. */
export async function chooseKeys(page: Page, count = 1): Promise<void> {
  await page.getByRole('radio', { name: String(count), exact: true }).check();
}

/** Ticks the checklist and leaves the first screen. */
export async function confirmReady(page: Page): Promise<void> {
  for (const box of await screen(page).locator('[data-tick]').all()) await box.check();
  await confirm(page).click();
}

/** Goes from the first screen to the second with `count` keys. */
export async function completeFirstScreen(page: Page, count = 1): Promise<void> {
  await chooseKeys(page, count);
  await confirmReady(page);
}

/** Opens the guide, completes the setup and presses Start. */
export async function start(page: Page, setup: Setup = {}, path?: string): Promise<void> {
  await openGuide(page, path);
  await prepare(page, setup);
  await button(page, 'Start').click();
  await expect(button(page, 'Stop')).toBeVisible();
}

/** Advances the clock in steps of at most 1 s. fastForward fires each due timer once, which skips intermediate frames. */
export async function advance(page: Page, ms: number): Promise<void> {
  for (let remainingMs = ms; remainingMs > 0; remainingMs -= 1000) await page.clock.fastForward(Math.min(1000, remainingMs));
}

/** Advances through one key’s cues to its question. */
export async function advanceToQuestion(page: Page, { endMs }: Segment): Promise<void> {
  await advance(page, endMs);
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
}

/** A text with plain spaces where it has no-break spaces, which content gets on the way to a page. */
const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

const shownCue = async (page: Page): Promise<string> => withPlainSpaces(await cue(page).innerText());

/** So long it may take until the screen follows the clock: a frame. */
const frameMs = 20;

/** Advances to the end of a segment; expects each cue on the screen at its time and the one before until then. The last one is the question. */
export async function followCues(
  page: Page,
  { cues, endMs }: Pick<Segment, 'cues' | 'endMs'>,
  cueTexts: readonly string[],
  what: string,
): Promise<void> {
  const texts = cueTexts.map(withPlainSpaces);
  await expect(cue(page)).toHaveText(texts[0]!);
  let atMs = 0;
  for (const [index, { atMs: dueMs }] of cues.slice(0, -1).entries()) {
    if (index === 0) continue;
    await advance(page, dueMs - frameMs - atMs);
    expect.soft(await shownCue(page), `just before “${texts[index]}”, ${what}`).toBe(texts[index - 1]);
    await advance(page, 2 * frameMs);
    expect.soft(await shownCue(page), what).toBe(texts[index]);
    atMs = dueMs + frameMs;
  }
  await advance(page, endMs - atMs);
}

/** Due time of a cue, in milliseconds from the start of its key. */
export function dueMs({ cues }: Segment, id: string, number?: number): number {
  return cues.find((cue) => cue.id === id && (number === undefined || cue.number === number))!.atMs;
}

/** Records every cue announced to screen readers. */
export const listenToCues = (page: Page): Promise<() => Promise<string[]>> => recordAnnouncements(page, 'guided-run [data-live-cue]');

/** Records all other announcements of the run. */
export const listenToRun = (page: Page): Promise<() => Promise<string[]>> => recordAnnouncements(page, 'guided-run [data-live]');

/** Remaining milliseconds, read from the length of the bar beside the question. */
export async function leftMs(page: Page, limitMs: number): Promise<number> {
  const scale = await screen(page)
    .locator('[data-level]')
    .evaluate((level) => Number(/scaleX\(([\d.e-]+)\)/.exec(level.style.transform)?.[1]));
  return scale * limitMs;
}
