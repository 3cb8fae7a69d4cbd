import type { PackedAnswers } from '../../domain/search/packed-answers.ts';
import { handoffKey } from './search-handoff-key.ts';
import { renderClientOnly } from '../shared/client-only.ts';

/** The search field. It loads what it needs on first use, and nothing before. */
export class SiteSearch extends HTMLElement {
  #connection = new AbortController();
  /** The search at work, or on its way; undefined before, and when it could not be had. */
  #session: Promise<void> | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    renderClientOnly(this);
    const input = this.querySelector('input');
    if (!input) return;
    // A finger comes down a while before the field has the focus.
    for (const use of ['pointerdown', 'focus', 'input']) input.addEventListener(use, () => this.#open(), { signal });
    document.addEventListener('keydown', (event) => focusOnSlash(event, input), { signal });
    // An address with a question in it is answered at once.
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) input.value = asked;
    if (asked || cameFromSearch()) this.#open();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    this.#session = undefined;
  }

  #open(): void {
    this.#session ??= this.#load().catch(() => {
      this.#session = undefined;
      this.#say(this.dataset['off'] ?? '');
    });
  }

  /** Asks for the script and its data side by side. */
  async #load(): Promise<void> {
    const answers = fetch(`${this.dataset['base']}search/answers.json`).then((response) =>
      response.ok ? (response.json() as Promise<PackedAnswers>) : Promise.reject(new Error('no answers')),
    );
    const [{ SearchSession }, data] = await Promise.all([import('./search-session.ts'), answers]);
    this.#say('');
    new SearchSession(this, data, this.#connection.signal);
  }

  /** When even the search’s own script or data cannot be had, the way to all questions stands there. */
  #say(text: string): void {
    const panel = this.querySelector<HTMLElement>('.panel');
    const status = (document.querySelector('[data-outcome]') ?? panel)?.querySelector('[role=status]');
    if (!panel || !status || status.textContent === text) return;
    panel.hidden = false;
    status.textContent = text;
  }
}

/** Whether the page was reached from a result of the search. */
function cameFromSearch(): boolean {
  try {
    return sessionStorage.getItem(handoffKey) !== null;
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
