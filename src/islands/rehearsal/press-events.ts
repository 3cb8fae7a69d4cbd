/** How long a click holds LOCK, milliseconds. */
const clickMs = 200;

/** What presses come to: a button goes down or up; where UNLOCK is held for the person, each press of it turns it. */
interface Buttons {
  readonly set: (name: string, down: boolean) => void;
  /** Lets UNLOCK down when it is up, and up when it is down. */
  readonly turnUnlock: () => void;
  readonly isHeldForMe: () => boolean;
}

/** Takes the presses of every button inside an element: by finger or mouse, by keyboard, and by what only clicks. */
export function listenForPresses(within: HTMLElement, buttons: Buttons, signal: AbortSignal): void {
  for (const button of within.querySelectorAll<HTMLElement>('[data-press]')) byPointer(button, buttons, signal);
  within.addEventListener('keydown', (event) => byKeyboard(event, true, buttons), { signal });
  within.addEventListener('keyup', (event) => byKeyboard(event, false, buttons), { signal });
}

function byPointer(button: HTMLElement, { set, turnUnlock, isHeldForMe }: Buttons, signal: AbortSignal): void {
  const name = button.dataset['press']!;
  const turns = () => name === 'unlock' && isHeldForMe();
  button.addEventListener(
    'pointerdown',
    ({ pointerId }) => {
      button.setPointerCapture(pointerId);
      if (turns()) turnUnlock();
      else set(name, true);
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel']) button.addEventListener(end, () => turns() || set(name, false), { signal });
  // Voice control and switches click and do not hold: UNLOCK goes down and up by turns, LOCK is pressed once.
  button.addEventListener(
    'click',
    ({ detail }) => {
      if (detail > 0) return;
      if (name === 'unlock') return turnUnlock();
      set(name, true);
      setTimeout(() => set(name, false), clickMs);
    },
    { signal },
  );
  // A long press must not open a menu.
  button.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
}

function byKeyboard(event: KeyboardEvent, down: boolean, { set, turnUnlock, isHeldForMe }: Buttons): void {
  const focused = (event.target as HTMLElement).dataset['press'];
  if (!focused || (down && (event.ctrlKey || event.metaKey || event.altKey))) return;
  const name = { u: 'unlock', l: 'lock', ' ': focused, Enter: focused }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!name) return;
  // Before a repeat is left out: the browser clicks again with each repeat of Enter.
  event.preventDefault();
  if (event.repeat) return;
  if (name !== 'unlock' || !isHeldForMe()) set(name, down);
  else if (down) turnUnlock();
}
