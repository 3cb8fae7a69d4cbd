/** The search field. It loads what it needs on first use, and nothing before. */
export class SiteSearch extends HTMLElement {
  #connection = new AbortController();

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    form.hidden = false;
    const open = () => void import('./search-session.ts').then(({ searchSession }) => searchSession(this, signal), () => this.#sayOff());
    input.addEventListener('focus', open, { once: true, signal });
    document.addEventListener('keydown', (event) => focusOnSlash(event, input), { signal });
    // An address with a question in it is answered at once.
    const asked = new URLSearchParams(location.search).get('q');
    if (asked && this.#isSearchPage) {
      input.value = asked;
      open();
    }
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  get #isSearchPage(): boolean {
    return document.querySelector('[data-outcome]') !== null;
  }

  /** When even the search’s own script cannot be had, the way to all questions stands there. */
  #sayOff(): void {
    const panel = this.querySelector<HTMLElement>('.panel');
    const status = panel?.querySelector('[role=status]');
    if (!panel || !status) return;
    panel.hidden = false;
    status.textContent = this.dataset['off'] ?? '';
  }
}

function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement): void {
  const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
}
