/** What a guided run does with what happens on its page. */
export interface Handlers {
  readonly tap: (target: Element) => void;
  readonly choose: (input: HTMLInputElement) => void;
  /** The page is shown again. */
  readonly shown: () => void;
  /** The device has named its voices. */
  readonly voices: () => void;
}

/** Passes on what happens on the page of a guided run, until the signal ends it. */
export function addEventHandlers(root: HTMLElement, { tap, choose, shown, voices }: Handlers, signal: AbortSignal): void {
  root.addEventListener('click', ({ target }) => tap(target as Element), { signal });
  for (const event of ['change', 'input']) root.addEventListener(event, ({ target }) => choose(target as HTMLInputElement), { signal });
  // A key that is held repeats, and the next screen has another button in its place.
  const isHeld = (event: KeyboardEvent) => event.repeat && (event.target as Element).matches('button') && event.preventDefault();
  root.addEventListener('keydown', isHeld, { signal });
  const look = () => document.visibilityState === 'visible' && shown();
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('pageshow', look, { signal });
  // Many browsers name their voices only some time after they were asked for them.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', voices, { signal });
}
