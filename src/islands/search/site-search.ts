import type { SearchFile } from './search-session.ts';
import { handoffKey } from './search-handoff-key.ts';
import { renderClientOnly } from '../shared/client-only.ts';

/** The search field. Its script and data are loaded on first use, on the search page at once. */
export class SiteSearch extends HTMLElement {
  #connection = new AbortController();
  /** Resolves when the session has started; undefined before first use and after a load failure. */
  #session: Promise<void> | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    renderClientOnly(this);
    const input = this.querySelector('input');
    if (!input) return;
    // pointerdown fires well before focus on touch devices, so loading starts earlier.
    for (const type of ['pointerdown', 'focus', 'input']) input.addEventListener(type, () => this.#start(), { signal });
    document.addEventListener('keydown', (event) => focusOnSlash(event, input), { signal });
    const isSearchPage = !this.querySelector('.panel');
    // A query in the URL is answered immediately.
    const query = new URLSearchParams(location.search).get('q');
    if (query) input.value = query;
    if (isSearchPage || query || cameFromSearch()) this.#start();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    this.#session = undefined;
  }

  #start(): void {
    this.#session ??= this.#load().catch(() => {
      this.#session = undefined;
      this.#setStatus(this.dataset['off'] ?? '');
    });
  }

  /** Loads the script and its data in parallel. */
  async #load(): Promise<void> {
    const answers = fetch(`${this.dataset['base']}search/answers.json`).then((response) =>
      response.ok ? (response.json() as Promise<SearchFile>) : Promise.reject(new Error('no answers')),
    );
    const [{ SearchSession }, data] = await Promise.all([import('./search-session.ts'), answers]);
    this.#setStatus('');
    new SearchSession(this, data, this.#connection.signal);
  }

  /** Sets the status, and opens the panel for one if something is typed; used when script or data fail to load, to link to all questions. */
  #setStatus(text: string): void {
    this.querySelector('[role=status]')!.textContent = text;
    const panel = this.querySelector<HTMLElement>('.panel');
    if (panel) panel.hidden = !text || !this.querySelector('input')!.value;
  }
}

/** Whether a search result led to this page. */
function cameFromSearch(): boolean {
  try {
    return sessionStorage.getItem(handoffKey) !== null;
  } catch {
    return false;
  }
}

function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement): void {
  const isTextField =
    event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (event.key !== '/' || isTextField || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
}
