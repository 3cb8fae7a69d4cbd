import type { Phase } from '../../domain/run/run-state.ts';

/** Depth of each screen; run and end screens share one. */
const depths: Readonly<Record<Phase, number>> = { setup: 0, sound: 1, ready: 2, lead: 3, own: 3, question: 3, over: 3, finish: 3 };

export const depthOf = (phase: Phase): number => depths[phase];

/** Keeps one browser history entry per screen, so that Back leads to the previous screen. */
export class ScreenHistory {
  /** Depths of the entries up to the current one, or the target of a pending navigation; depths may be skipped. */
  #entries: readonly number[] = currentEntries() ?? [0];

  /** @param onMove Receives the depth reached by browser navigation. */
  constructor(phase: Phase, onMove: (depth: number) => void, signal: AbortSignal) {
    if (!currentEntries()) history.replaceState({ guide: this.#entries }, '');
    this.sync(phase);
    const onPopState = () => {
      const entries = currentEntries();
      // Fragment navigation has no state.
      if (!entries) return;
      this.#entries = entries;
      onMove(entries.at(-1)!);
    };
    addEventListener('popstate', onPopState, { signal });
  }

  sync(phase: Phase): void {
    const depth = depthOf(phase);
    const kept = this.#entries.filter((entry) => entry <= depth);
    const surplus = this.#entries.length - kept.length;
    this.#entries = kept;
    if (surplus > 0) history.go(-surplus);
    else if (kept.at(-1) !== depth) history.pushState({ guide: (this.#entries = [...kept, depth]) }, '');
  }

  leave(): void {
    history.go(-this.#entries.length);
  }
}

function currentEntries(): readonly number[] | undefined {
  return (history.state as { guide?: readonly number[] } | null)?.guide;
}
