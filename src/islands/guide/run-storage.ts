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

/**
 * Tells whether this tab alone may change the run of a name, and again whenever that changes: where another one may, when that
 * one is gone. Gives a way to take the run over from it. The lock is held until the signal ends it.
 */
export function claimRun(name: string, claimed: (mine: boolean) => void, signal: AbortSignal): () => void {
  const { locks } = navigator;
  if (!locks) {
    claimed(true);
    return () => undefined;
  }
  let held = false;
  const hold = () =>
    new Promise<void>((end) => {
      if (signal.aborted) return end();
      signal.addEventListener('abort', () => end());
      claimed((held = true));
    });
  // A lock that was held is lost only to a tab that took it over; where none can be had, nothing else can tell the tabs apart.
  const wait = (): Promise<void> => locks.request(name, { signal }, hold).catch(lost);
  const lost = (): void => {
    if (signal.aborted) return;
    const isTaken = held;
    held = false;
    claimed(!isTaken);
    if (isTaken) void wait();
  };
  locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold() : claimed(false))).then(wait, lost);
  return () => void locks.request(name, { steal: true }, hold).catch(lost);
}
