export interface Handlers {
  readonly onClick: (target: Element) => void;
  readonly onInput: (input: HTMLInputElement) => void;
  readonly onVisible: () => void;
  readonly onVoicesChanged: () => void;
}

/** Forwards page and device events to the handlers until aborted. */
export function addEventHandlers(
  root: HTMLElement,
  { onClick, onInput, onVisible: shown, onVoicesChanged }: Handlers,
  signal: AbortSignal,
): void {
  root.addEventListener('click', ({ target }) => onClick(target as Element), { signal });
  for (const event of ['change', 'input']) root.addEventListener(event, ({ target }) => onInput(target as HTMLInputElement), { signal });
  // Auto-repeat of a held key would press the next screen’s button.
  const preventRepeat = (event: KeyboardEvent) => event.repeat && (event.target as Element).matches('button') && event.preventDefault();
  root.addEventListener('keydown', preventRepeat, { signal });
  const onVisible = () => document.visibilityState === 'visible' && shown();
  document.addEventListener('visibilitychange', onVisible, { signal });
  addEventListener('pageshow', onVisible, { signal });
  // Many browsers load their voices asynchronously.
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', onVoicesChanged, { signal });
}
