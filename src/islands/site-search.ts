import type { PackedAnswers } from '../domain/answer-data.ts';
import { foundName } from './found-name.ts';
import { plant } from './plant.ts';

/** The search field. It loads what it needs on first use, and nothing before. */
export class SiteSearch extends HTMLElement {
  #connection = new AbortController();
  #opened = false;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    plant(this);
    const input = this.querySelector('input');
    if (!input) return;
    input.addEventListener('focus', () => this.#open(), { once: true, signal });
    document.addEventListener('keydown', (event) => focusOnSlash(event, input), { signal });
    // An address with a question in it is answered at once.
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) input.value = asked;
    if (asked || cameFromSearch()) this.#open();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  /** Asks for the script and its data side by side, once. */
  #open(): void {
    if (this.#opened) return;
    this.#opened = true;
    const answers = fetch(`${this.dataset['base']}search/answers.json`).then((response) =>
      response.ok ? (response.json() as Promise<PackedAnswers>) : Promise.reject(new Error('no answers')),
    );
    const session = import('./search-session.ts');
    Promise.all([session, answers]).then(
      ([{ SearchSession }, data]) => void new SearchSession(this, data, this.#connection.signal),
      () => this.#sayOff(),
    );
  }

  /** When even the search’s own script or data cannot be had, the way to all questions stands there. */
  #sayOff(): void {
    const panel = this.querySelector<HTMLElement>('.panel');
    const status = (document.querySelector('[data-outcome]') ?? panel)?.querySelector('[role=status]');
    if (!panel || !status) return;
    panel.hidden = false;
    status.textContent = this.dataset['off'] ?? '';
  }
}

/** Whether the page was reached from a result of the search. */
function cameFromSearch(): boolean {
  try {
    return sessionStorage.getItem(foundName) !== null;
  } catch {
    return false;
  }
}

function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement): void {
  const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
}
