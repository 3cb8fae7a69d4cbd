/** State of the wake lock; `none` means unsupported. */
export type WakeState = 'held' | 'refused' | 'none';

/** Keeps the screen on between `request` and `release`, and reports state changes. */
export class ScreenWakeLock {
  /** The held or pending lock; undefined when none is requested. */
  #lock: Promise<WakeLockSentinel> | undefined;
  readonly #onChange: (state: WakeState | undefined) => void;

  constructor(onChange: (state: WakeState | undefined) => void) {
    this.#onChange = onChange;
  }

  async request(): Promise<void> {
    if (!('wakeLock' in navigator)) return this.#onChange('none');
    if (this.#lock) return;
    const lock = navigator.wakeLock.request('screen');
    this.#lock = lock;
    try {
      const sentinel = await lock;
      sentinel.addEventListener('release', () => this.#onLost(lock), { once: true });
      if (this.#lock === lock) this.#onChange('held');
    } catch {
      this.#onLost(lock);
    }
  }

  async release(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    this.#onChange(undefined);
    await lock?.then((sentinel) => sentinel.release()).catch(() => undefined);
  }

  /** Ignores locks that were released on purpose. */
  #onLost(lock: Promise<WakeLockSentinel>): void {
    if (this.#lock !== lock) return;
    this.#lock = undefined;
    this.#onChange('refused');
  }
}
