/** Whether the screen is kept on: it is, the browser refused, or it cannot. */
export type WakeState = 'held' | 'refused' | 'none';

/** Keeps the screen on while it is wanted, and tells whenever that changes. */
export class ScreenWakeLock {
  /** The lock that is wanted, held or still asked for; undefined when none is. */
  #lock: Promise<WakeLockSentinel> | undefined;
  readonly #changed: (state: WakeState | undefined) => void;

  constructor(changed: (state: WakeState | undefined) => void) {
    this.#changed = changed;
  }

  async request(): Promise<void> {
    if (!('wakeLock' in navigator)) return this.#changed('none');
    if (this.#lock) return;
    const lock = navigator.wakeLock.request('screen');
    this.#lock = lock;
    try {
      const sentinel = await lock;
      sentinel.addEventListener('release', () => this.#lost(lock), { once: true });
      if (this.#lock === lock) this.#changed('held');
    } catch {
      this.#lost(lock);
    }
  }

  async release(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    this.#changed(undefined);
    await lock?.then((sentinel) => sentinel.release()).catch(() => undefined);
  }

  /** A lock that was given back on purpose is not missed. */
  #lost(lock: Promise<WakeLockSentinel>): void {
    if (this.#lock !== lock) return;
    this.#lock = undefined;
    this.#changed('refused');
  }
}
