import { loadFullText, searchFullText, type Found } from './full-text.ts';

/** Milliseconds of rest in typing before the index is asked. */
const rest = 120;

/** Answers what is typed into a search field until the signal ends it. */
export function searchSession(element: HTMLElement, signal: AbortSignal): void {
  const address = element.dataset['pagefind'] ?? '/pagefind/';
  const input = element.querySelector('input')!;
  const panel = element.querySelector<HTMLElement>('.panel')!;
  const page = document.querySelector<HTMLElement>('[data-outcome]');
  const place = page ?? panel;
  let asked = 0;
  let timeout = 0;

  const ask = async () => {
    const turn = ++asked;
    const query = input.value.trim();
    if (page) history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    try {
      const found = await searchFullText(address, query);
      if (turn === asked) show(place, element.dataset, query, found);
    } catch {
      if (turn === asked) show(place, { none: element.dataset['off'] ?? '' }, query, []);
    }
  };
  const open = () => void (panel.hidden = page !== null);
  const close = () => void (panel.hidden = true);

  input.addEventListener('input', () => (clearTimeout(timeout), (timeout = window.setTimeout(ask, rest))), { signal });
  input.addEventListener('focus', open, { signal });
  element.addEventListener('focusout', ({ relatedTarget }) => void (element.contains(relatedTarget as Node) || close()), { signal });
  document.addEventListener('keydown', (event) => moveFocus(event, input, place, close), { signal });
  if (page) element.querySelector('form')!.addEventListener('submit', (event) => (event.preventDefault(), void ask()), { signal });

  if (document.activeElement === input) open();
  loadFullText(address).catch(() => undefined);
  if (input.value) void ask();
}

function show(place: HTMLElement, words: DOMStringMap, query: string, found: readonly Found[]): void {
  const list = place.querySelector<HTMLElement>('.results')!;
  const status = place.querySelector('[role=status]')!;
  const sentence = found.length === 1 ? words['one'] : found.length > 1 ? words['many'] : words['none'];
  list.replaceChildren(...found.map(item));
  list.hidden = found.length === 0;
  status.textContent = query ? (sentence ?? '').replace('{n}', String(found.length)).replace('{query}', query) : '';
  place.querySelector<HTMLElement>('.asked')?.toggleAttribute('hidden', found.length > 0);
}

function item({ title, address, summary }: Found): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  const name = document.createElement('strong');
  name.textContent = title;
  const around = document.createElement('span');
  around.append(...summary.map(({ text, match }) => (match ? marked(text) : text)));
  link.append(name, around);
  const row = document.createElement('li');
  row.append(link);
  return row;
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** Arrows move the real focus between the field and what it found; Escape leaves. */
function moveFocus(event: KeyboardEvent, input: HTMLInputElement, place: HTMLElement, close: () => void): void {
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
