/** Key of the history state that marks the entry of an open panel. */
const stateKey = 'search';

const isPanelEntry = (): boolean => (history.state as Record<string, unknown> | null)?.[stateKey] === true;

/** Keeps one browser history entry for the open panel, on top of the page’s own, so that Back closes the panel. */
export class PanelHistory {
  readonly #isOpen: () => boolean;
  /** Whether the entry is being removed, which takes the browser a moment. */
  #isRemoving = false;

  /** @param onMove Receives, after browser navigation, whether the entry reached is the panel’s. */
  constructor(isOpen: () => boolean, onMove: (isPanelEntry: boolean) => void, signal: AbortSignal) {
    this.#isOpen = isOpen;
    const onPopState = () => {
      const wasRemoving = this.#isRemoving;
      this.#isRemoving = false;
      // Opened again meanwhile.
      if (wasRemoving && this.#isOpen()) return this.push();
      history.scrollRestoration = 'auto';
      onMove(isPanelEntry());
    };
    addEventListener('popstate', onPopState, { signal });
  }

  /** Adds the entry, unless there is one. */
  push(): void {
    if (this.#isRemoving || isPanelEntry()) return;
    // Going back to the page’s own entry must not scroll it.
    history.scrollRestoration = 'manual';
    // The state of a page that keeps one, such as the guide, is carried on.
    history.pushState({ ...(history.state as object | null), [stateKey]: true }, '');
  }

  /** Removes the entry, if there is one; returns whether there was. */
  remove(): boolean {
    if (!isPanelEntry()) return false;
    if (!this.#isRemoving) history.back();
    return (this.#isRemoving = true);
  }
}
