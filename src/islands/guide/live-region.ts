/** So long a text stays: afterwards it would be read as if it still held, milliseconds. */
const staysMs = 5000;

/** Tells a screen reader what happens. What is told at once is one text, and it comes after the focus has moved, which would cut it short. */
export class LiveRegion {
  readonly #element: HTMLElement;
  #texts: string[] = [];
  #timeout = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Says a text as soon as what goes on now is done. */
  tell(text: string): void {
    if (this.#texts.push(text) === 1) queueMicrotask(() => this.#write());
  }

  #write(): void {
    this.#element.textContent = this.#texts.join('. ');
    this.#texts = [];
    clearTimeout(this.#timeout);
    this.#timeout = window.setTimeout(() => (this.#element.textContent = ''), staysMs);
  }
}
