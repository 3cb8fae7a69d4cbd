import type { Phase } from '../../domain/run/run-state.ts';

/** How far each screen is from the first; the run and its end lie as far. */
const depths: Readonly<Record<Phase, number>> = { setup: 0, sound: 1, ready: 2, lead: 3, own: 3, question: 3, over: 3, finish: 3 };

/** How far a screen is from the first one. */
export const depthOf = (phase: Phase): number => depths[phase];

/** Gives each screen an entry in the history of the browser, so that Back leads to the one before. */
export class ScreenHistory {
  /** The depths of the entries up to the one that the browser is at, or is on its way to; a screen may be skipped. */
  #entries: readonly number[] = entriesHere() ?? [0];

  /** Calls back with the depth that Back has led to. */
  constructor(phase: Phase, back: (depth: number) => void, signal: AbortSignal) {
    if (!entriesHere()) history.replaceState({ guide: this.#entries }, '');
    this.show(phase);
    const moved = () => {
      const entries = entriesHere();
      // What leads to a place on the page has none.
      if (!entries) return;
      this.#entries = entries;
      back(entries.at(-1)!);
    };
    addEventListener('popstate', moved, { signal });
  }

  /** Keeps the history in step with the screen that is shown. */
  show(phase: Phase): void {
    const depth = depthOf(phase);
    const known = this.#entries.filter((one) => one <= depth);
    const back = this.#entries.length - known.length;
    this.#entries = known;
    if (back > 0) history.go(-back);
    else if (known.at(-1) !== depth) history.pushState({ guide: (this.#entries = [...known, depth]) }, '');
  }

  /** Leaves the guide for the page before it. */
  leave(): void {
    history.go(-this.#entries.length);
  }
}

function entriesHere(): readonly number[] | undefined {
  return (history.state as { guide?: readonly number[] } | null)?.guide;
}
