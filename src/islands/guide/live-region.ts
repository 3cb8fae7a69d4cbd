/** Milliseconds until the live region is cleared, so that stale text is not re-read. */
const clearAfterMs = 5000;

/** Announces to screen readers. Texts of one task are joined, and written after the focus moves, which would interrupt them. */
export class LiveRegion {
  readonly #element: HTMLElement;
  #queue: string[] = [];
  #timeout = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Queues a text for the end of the current task. */
  announce(text: string): void {
    if (this.#queue.push(text) === 1) queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    this.#element.textContent = this.#queue.join('. ');
    this.#queue = [];
    clearTimeout(this.#timeout);
    this.#timeout = window.setTimeout(() => (this.#element.textContent = ''), clearAfterMs);
  }
}
