/** Persists a run across reloads. No method throws when storage is blocked. */
export class RunStorage {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** The stored text; undefined when absent or blocked. */
  read(): string | undefined {
    try {
      return localStorage.getItem(this.#name) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Stores a run; returns false when storage is blocked. */
  write(text: string): boolean {
    try {
      localStorage.setItem(this.#name, text);
      return true;
    } catch {
      return false;
    }
  }

  /** Calls back when another tab stores a run. */
  onWrite(callback: (text: string) => void, signal: AbortSignal): void {
    addEventListener('storage', ({ key, newValue }) => key === this.#name && newValue !== null && callback(newValue), { signal });
  }
}

/**
 * Claims exclusive ownership of a named run by a web lock, held until aborted. Calls back with whether this tab is the owner, now
 * and on each change, such as when the owner tab closes. Returns a function that takes the run over.
 */
export function claimRun(name: string, onOwnership: (isOwner: boolean) => void, signal: AbortSignal): () => void {
  const { locks } = navigator;
  if (!locks) {
    onOwnership(true);
    return () => undefined;
  }
  let isOwner = false;
  const hold = () =>
    new Promise<void>((release) => {
      if (signal.aborted) return release();
      signal.addEventListener('abort', () => release());
      onOwnership((isOwner = true));
    });
  // A held lock is lost only when another tab steals it. If locks fail altogether, tabs cannot be told apart and each is an owner.
  const request = (): Promise<void> => locks.request(name, { signal }, hold).catch(onLost);
  const onLost = (): void => {
    if (signal.aborted) return;
    const isTaken = isOwner;
    isOwner = false;
    onOwnership(!isTaken);
    if (isTaken) void request();
  };
  locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold() : onOwnership(false))).then(request, onLost);
  return () => void locks.request(name, { steal: true }, hold).catch(onLost);
}
