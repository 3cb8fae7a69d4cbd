export interface Navigation {
  readonly input: HTMLInputElement;
  readonly container: HTMLElement;
  /** Called when ArrowDown leaves the field, before its target is looked up. */
  readonly open: () => void;
  readonly close: () => void;
}

/** Arrow keys move DOM focus between the search field and its results; Escape returns to the field, then closes. */
export function handleNavigationKey(event: KeyboardEvent, { input, container, open, close }: Navigation): void {
  // Keys pressed during IME composition belong to the input method.
  if (event.isComposing) return;
  const { activeElement } = document;
  if (activeElement !== input && !container.contains(activeElement)) return;
  if (event.key === 'Escape') {
    if (activeElement === input) input.blur();
    else input.focus();
    close();
    return;
  }
  const offset = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!offset) return;
  event.preventDefault();
  if (activeElement === input && offset > 0) open();
  const links = [...container.querySelectorAll('a')].filter((link) => link.checkVisibility());
  const focusables: readonly (Element | null)[] = [input, ...links];
  // The button beside the status counts as the field.
  const index = Math.max(0, focusables.indexOf(activeElement)) + offset;
  (focusables[Math.min(focusables.length - 1, Math.max(0, index))] as HTMLElement).focus();
}
