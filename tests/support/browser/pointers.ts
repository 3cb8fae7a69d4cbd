import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { messages } from '../content/site-messages.ts';
import { button } from './guide-page.ts';
import { advance } from './guided-run.ts';

export const unlock = (page: Page): Locator => button(page, 'UNLOCK');
export const lock = (page: Page): Locator => button(page, 'LOCK');

/** Multi-touch input through CDP. */
class Fingers {
  readonly #session: CDPSession;
  readonly #down = new Map<number, { x: number; y: number; id: number }>();

  constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async down(id: number, target: Locator): Promise<void> {
    const { x, y, width, height } = (await target.boundingBox())!;
    this.#down.set(id, { x: x + width / 2, y: y + height / 2, id });
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [...this.#down.values()] });
  }

  async up(id: number): Promise<void> {
    // touchEnd takes the lifted points, not the remaining ones.
    const touchPoints = [this.#down.get(id)!];
    this.#down.delete(id);
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints });
  }
}

/** A way to hold UNLOCK and press LOCK. */
export interface KeyInput {
  readonly hold: () => Promise<void>;
  readonly letGo: () => Promise<void>;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

export async function byFingers(page: Page): Promise<KeyInput> {
  const fingers = await Fingers.of(page);
  await unlock(page).scrollIntoViewIfNeeded();
  return {
    hold: () => fingers.down(0, unlock(page)),
    letGo: () => fingers.up(0),
    down: () => fingers.down(1, lock(page)),
    up: () => fingers.up(1),
  };
}

export async function byLatch(page: Page): Promise<KeyInput> {
  await button(page, messages.rehearsal.latch).click();
  await expect(button(page, messages.rehearsal.latch)).toHaveAttribute('aria-pressed', 'true');
  const press = async () => {
    await lock(page).hover();
    await page.mouse.down();
  };
  return { hold: () => unlock(page).click(), letGo: () => unlock(page).click(), down: press, up: () => page.mouse.up() };
}

export async function byKeyboard(page: Page): Promise<KeyInput> {
  await unlock(page).focus();
  const { keyboard } = page;
  return { hold: () => keyboard.down('u'), letGo: () => keyboard.up('u'), down: () => keyboard.down('l'), up: () => keyboard.up('l') };
}

/** Holds UNLOCK, presses LOCK after each gap (in milliseconds), and releases. */
export async function presses(page: Page, hand: KeyInput, gaps: readonly number[]): Promise<void> {
  await hand.hold();
  for (const gapMs of gaps) {
    await advance(page, gapMs - 200);
    await hand.down();
    await advance(page, 200);
    await hand.up();
  }
  await advance(page, 500);
  await hand.letGo();
}
