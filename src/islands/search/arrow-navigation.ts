/** Arrows move the real focus between the field and what it found; Escape leaves. */
export function moveFocus(event: KeyboardEvent, input: HTMLInputElement, place: HTMLElement, close: () => void): void {
  // Such a key belongs to the input method that a word is written with.
  if (event.isComposing) return;
  const links = [...place.querySelectorAll('a')].filter((link) => link.checkVisibility());
  const stops = [input, ...links];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  if (at < 0) return;
  if (event.key === 'Escape') {
    if (at > 0) input.focus();
    else input.blur();
    close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}
