/** Duration of the LOCK press that a click stands for, in milliseconds. */
const clickMs = 200;

/** Callbacks for button state, and the letters of a keyboard that stand for them. While the latch is on, each press of UNLOCK toggles it. */
interface Buttons {
  readonly set: (name: string, down: boolean) => void;
  readonly toggleUnlock: () => void;
  readonly isLatched: () => boolean;
  readonly letters: Readonly<Record<'unlock' | 'lock', string>>;
}

/** Listens to every button inside an element: pointer, keyboard, and clicks from assistive technology. */
export function listenForPresses(root: HTMLElement, buttons: Buttons, signal: AbortSignal): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-press]')) addPointerListeners(button, buttons, signal);
  root.addEventListener('keydown', (event) => onKey(event, true, buttons), { signal });
  root.addEventListener('keyup', (event) => onKey(event, false, buttons), { signal });
}

function addPointerListeners(button: HTMLElement, { set, toggleUnlock, isLatched }: Buttons, signal: AbortSignal): void {
  const name = button.dataset['press']!;
  const isToggle = () => name === 'unlock' && isLatched();
  button.addEventListener(
    'pointerdown',
    ({ pointerId }) => {
      button.setPointerCapture(pointerId);
      if (isToggle()) toggleUnlock();
      else set(name, true);
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel']) button.addEventListener(end, () => isToggle() || set(name, false), { signal });
  // Voice and switch control can only click: UNLOCK toggles, LOCK is pressed for `clickMs`.
  button.addEventListener(
    'click',
    ({ detail }) => {
      if (detail > 0) return;
      if (name === 'unlock') return toggleUnlock();
      set(name, true);
      setTimeout(() => set(name, false), clickMs);
    },
    { signal },
  );
  // A long press must not open the context menu.
  button.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
}

function onKey(event: KeyboardEvent, down: boolean, { set, toggleUnlock, isLatched, letters }: Buttons): void {
  const focused = (event.target as HTMLElement).dataset['press'];
  if (!focused || (down && (event.ctrlKey || event.metaKey || event.altKey))) return;
  const pressed = event.key.toLowerCase();
  const isFocused = event.key === ' ' || event.key === 'Enter';
  const name = isFocused ? focused : (['unlock', 'lock'] as const).find((button) => letters[button].toLowerCase() === pressed);
  if (!name) return;
  // Before the repeat check: each auto-repeat of Enter would fire another click.
  event.preventDefault();
  if (event.repeat) return;
  if (name !== 'unlock' || !isLatched()) set(name, down);
  else if (down) toggleUnlock();
}
