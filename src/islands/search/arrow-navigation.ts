/** Arrow keys move DOM focus between the search field and its results; Escape returns to the field, then closes. */
export function handleNavigationKey(event: KeyboardEvent, input: HTMLInputElement, container: HTMLElement, close: () => void): void {
  // Keys pressed during IME composition belong to the input method.
  if (event.isComposing) return;
  const links = [...container.querySelectorAll('a')].filter((link) => link.checkVisibility());
  const focusables = [input, ...links];
  const index = focusables.indexOf(document.activeElement as HTMLInputElement);
  if (index < 0) return;
  if (event.key === 'Escape') {
    if (index > 0) input.focus();
    else input.blur();
    close();
    return;
  }
  const offset = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!offset) return;
  event.preventDefault();
  focusables[Math.min(focusables.length - 1, Math.max(0, index + offset))]?.focus();
}
