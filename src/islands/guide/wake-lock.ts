/** Whether the screen is kept on: it is, the browser refused, or it cannot. */
export type WakeState = 'held' | 'refused' | 'none';

/** Keeps the screen on while it is wanted, and tells whenever that changes. */
export class ScreenWake {
  #lock: WakeLockSentinel | undefined;
  readonly #changed: (state: WakeState | undefined) => void;

  constructor(changed: (state: WakeState | undefined) => void) {
    this.#changed = changed;
  }

  async request(): Promise<void> {
    if (!('wakeLock' in navigator)) return this.#changed('none');
    if (this.#lock && !this.#lock.released) return;
    try {
      this.#lock = await navigator.wakeLock.request('screen');
      this.#lock.addEventListener('release', () => this.#changed('refused'), { once: true });
      this.#changed('held');
    } catch {
      this.#changed('refused');
    }
  }

  async release(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    await lock?.release();
    this.#changed(undefined);
  }
}
