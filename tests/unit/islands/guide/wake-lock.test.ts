import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ScreenWakeLock, type WakeState } from '../../../../src/islands/guide/wake-lock.ts';

/** A lock of a screen, as a browser gives it and takes it away. */
class Sentinel extends EventTarget {
  released = false;

  release(): Promise<void> {
    if (!this.released) {
      this.released = true;
      this.dispatchEvent(new Event('release'));
    }
    return Promise.resolve();
  }
}

/** A browser whose answers a test gives when it likes. */
class Browser {
  readonly sentinels: Sentinel[] = [];
  readonly #answers: (() => void)[] = [];
  readonly #refusals: ((reason: Error) => void)[] = [];

  readonly request = (): Promise<Sentinel> =>
    new Promise((resolve, reject) => {
      this.#refusals.push(reject);
      this.#answers.push(() => {
        const sentinel = new Sentinel();
        this.sentinels.push(sentinel);
        resolve(sentinel);
      });
    });

  get asked(): number {
    return this.#answers.length;
  }

  /** How many locks keep the screen on. */
  get held(): number {
    return this.sentinels.filter(({ released }) => !released).length;
  }

  async grant(index = this.asked - 1): Promise<void> {
    this.#answers[index]!();
    await turns();
  }

  async refuse(): Promise<void> {
    this.#refusals.at(-1)!(new DOMException('no', 'NotAllowedError'));
    await turns();
  }
}

/** Until every promise that can go on has. */
const turns = () => new Promise(setImmediate);

describe('keeping the screen on', () => {
  let browser = new Browser();
  let told: (WakeState | undefined)[] = [];
  let wake = new ScreenWakeLock((state) => void told.push(state));

  beforeEach(() => {
    browser = new Browser();
    told = [];
    wake = new ScreenWakeLock((state) => void told.push(state));
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: browser.request } });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'wakeLock'));

  it('asks once, however often it is wanted, and lets the screen go dark again', async () => {
    void wake.request();
    void wake.request();
    await browser.grant();
    void wake.request();
    assert.deepEqual([browser.asked, browser.held, told], [1, 1, ['held']]);
    await wake.release();
    assert.deepEqual([browser.held, told.at(-1)], [0, undefined]);
  });

  it('gives back at once what comes when it is no longer wanted, and never says that it is held', async () => {
    void wake.request();
    const released = wake.release();
    await browser.grant();
    await released;
    assert.deepEqual([browser.held, told], [0, [undefined]]);
  });

  it('holds one when it is wanted again before the first answer has come', async () => {
    void wake.request();
    void wake.release();
    void wake.request();
    await browser.grant(1);
    await browser.grant(0);
    assert.deepEqual([browser.held, told.at(-1)], [1, 'held']);
    await wake.release();
    assert.equal(browser.held, 0);
  });

  it('says when the browser takes it away, and asks again when it is wanted again', async () => {
    void wake.request();
    await browser.grant();
    await browser.sentinels[0]!.release();
    assert.equal(told.at(-1), 'refused');
    void wake.request();
    await browser.grant();
    assert.deepEqual([browser.asked, told.at(-1)], [2, 'held']);
  });

  it('says when it is refused, asks again, and has nothing to give back', async () => {
    void wake.request();
    await browser.refuse();
    assert.deepEqual(told, ['refused']);
    await wake.release();
    void wake.request();
    await browser.grant();
    assert.deepEqual(told, ['refused', undefined, 'held']);
  });

  it('says that a browser without such locks cannot', async () => {
    Reflect.deleteProperty(navigator, 'wakeLock');
    await wake.request();
    await wake.release();
    assert.deepEqual(told, ['none', undefined]);
  });
});
