/** Where a run is kept over a reload; every method says whether storage allowed it. */
export class RunStorage {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** What was kept; undefined when nothing was, or nothing may be read. */
  read(): string | undefined {
    try {
      return localStorage.getItem(this.#name) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a run; false when storage is refused. */
  write(text: string): boolean {
    try {
      localStorage.setItem(this.#name, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Calls back when another tab keeps a run. */
  onWrite(changed: (text: string) => void, signal: AbortSignal): void {
    addEventListener('storage', ({ key, newValue }) => key === this.#name && newValue !== null && changed(newValue), { signal });
  }
}

/** Resolves to whether this tab alone may change the run of a name; the lock is held until the tab closes. */
export function claimRun(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((decided) => {
    void navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        decided(lock !== null);
        return lock ? new Promise(() => undefined) : undefined;
      })
      .catch(() => decided(true));
  });
}
