import { expect, type Locator, type Page } from '@playwright/test';
import { paceFor, type Schedule } from '../../../src/domain/run/pace.ts';
import { countInId } from '../../../src/domain/reserved-acts.ts';
import type { Segment } from '../../../src/domain/run/pace-layout.ts';
import type { Plan } from '../../../src/domain/catalog/plan.ts';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { messages } from '../content/site-messages.ts';
import { plans } from './sites.ts';

/** Messages of the guided run. */
export const { guide: words } = messages;

/** Phone viewport. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Plan of the E46, which the tests use. */
export const plan: Plan = plans.find(({ model }) => model.id === 'e46')!;

/** Cue schedule for a number of keys. */
export const schedule = (keys: number): Schedule => paceFor(plan, keys).schedule!;

/** Schedule segment of a run with one key. */
export const [oneKey] = schedule(1).segments as [Segment];

/** Text of a cue. */
export function cueText(id: string, number = 1): string {
  return id === countInId ? String(number) : interpolate(words.cues[id]!, { number: words.numbers[number - 1] ?? '' });
}

/** Label of the field for a key’s name, and of the button that says that an act is done. */
export const nameLabel = (n: number): string => interpolate(words.name, { n });
export const tapButton = (act: string): string => words.taps[act]!.done;

/** Texts of the count-in and of each press. */
export const countIn = [3, 2, 1].map(String);
export const locks = Array.from({ length: plan.counts['presses']! }, (_, index) => cueText('lock', index + 1));

/** Button that leaves the first screen; its label varies. */
export const confirm = (page: Page): Locator => page.locator('[data-confirm]');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const cue = (page: Page): Locator => page.locator('[data-cue]').filter({ visible: true });
export const timer = (page: Page): Locator => page.getByRole('timer').filter({ visible: true });
export const screen = (page: Page): Locator => page.locator('[data-screen]').filter({ visible: true });
export const ledger = (page: Page): Locator => screen(page).locator('[data-ledger] > li');
export const causes = (page: Page): Locator => screen(page).locator('[data-causes] a');

/** Init script: stubs the Screen Wake Lock API, which fails in headless browsers. */
export function stubWakeLock(): void {
  const lock = Object.assign(new EventTarget(), { released: false, release: () => Promise.resolve() });
  Object.defineProperty(navigator, 'wakeLock', { value: { request: () => Promise.resolve(lock) } });
}

/** Waits for the state of the sound button. */
export async function expectSound(page: Page, isOn: boolean): Promise<void> {
  await expect(button(page, words.sound)).toHaveAttribute('aria-pressed', String(isOn));
}

/** Joins key names into a phrase. */
export const phrase = (names: readonly string[]): string => messages.list(names);
