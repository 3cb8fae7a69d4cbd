import type { Phase } from '../../domain/run-state.ts';

/** How far each screen is from the first; the run and its end lie as far. */
const depths: Readonly<Record<Phase, number>> = { setup: 0, sound: 1, ready: 2, lead: 3, own: 3, question: 3, over: 3, finish: 3 };

/** How far a screen is from the first one. */
export const depthOf = (phase: Phase): number => depths[phase];

/** Gives each screen an entry in the history of the browser, so that Back leads to the one before. */
export class ScreenHistory {
  readonly #back: (depth: number) => void;

  /** Calls back with the depth that Back has led to. */
  constructor(phase: Phase, back: (depth: number) => void, signal: AbortSignal) {
    this.#back = back;
    if (this.#depth === undefined) history.replaceState({ guide: 0 }, '');
    this.show(phase);
    // What leads to a place on the page has no depth.
    addEventListener('popstate', () => this.#depth !== undefined && this.#back(this.#depth), { signal });
  }

  /** Keeps the history in step with the screen that is shown. */
  show(phase: Phase): void {
    const [depth, known] = [depthOf(phase), this.#depth ?? 0];
    if (depth > known) history.pushState({ guide: depth }, '');
    else if (depth < known) history.go(depth - known);
  }

  /** Leaves the guide for the page before it. */
  leave(): void {
    history.go(-(this.#depth ?? 0) - 1);
  }

  get #depth(): number | undefined {
    return (history.state as { guide?: number } | null)?.guide;
  }
}
