import { interpolate } from '../../domain/interpolate.ts';
import type { PrecacheState } from '../../offline/messages.ts';
import type { Messages } from '../../i18n/en.ts';
import { renderClientOnly } from '../shared/client-only.ts';
import { formatDateTime } from './format-date-time.ts';
import { offlineStorage } from './offline-storage.ts';
import { runSearchSelfTest } from './search-self-test.ts';
import { mayInstall, register } from './registration.ts';
import { askWorker, removeCopy, copyStatus, type CopyStatus } from './copy-status.ts';

type Said = Messages['offline']['said'];

/** How many addresses a sentence names. */
const named = 5;

/** Shows how it stands with the copy in this browser, tests it, keeps it and removes it. */
export class OfflineCopy extends HTMLElement {
  #said!: Said;
  #query = '';
  /** Whether a copy was begun here, and could not be completed. */
  #failed = false;
  readonly #connection = new AbortController();

  connectedCallback(): void {
    renderClientOnly(this);
    const { said, query } = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as { said: Said; query: string };
    this.#said = said;
    this.#query = query;
    const { signal } = this.#connection;
    this.addEventListener(
      'click',
      ({ target }) => void this.#tap((target as Element).closest<HTMLElement>('[data-action]')?.dataset['action']),
      {
        signal,
      },
    );
    addEventListener('asked-for-corrections', (event) => this.#sayCorrections((event as CustomEvent<boolean>).detail), { signal });
    this.#sayAsked();
    this.#sayCorrections(navigator.onLine);
    void Promise.all([this.#show(), this.#showPersisted()]).then(() => this.toggleAttribute('data-shown', true));
    void this.#watch();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  /** In place of a page that could not be had, this one says so. */
  #sayAsked(): void {
    const asked = this.querySelector<HTMLElement>('[data-asked]')!;
    if (location.pathname === this.dataset['path']) return;
    const sentence = asked.querySelector('span')!;
    sentence.textContent = interpolate(this.dataset['sentence'] ?? '', { path: location.pathname });
    asked.querySelector('a')!.href = `${location.pathname}?network`;
    asked.hidden = false;
  }

  #sayCorrections(reached: boolean): void {
    const since = offlineStorage.checked && formatDateTime(offlineStorage.checked);
    this.#write('corrections', !since ? this.#said.notAsked : reached ? since : interpolate(this.#said.uncheckedSince, { since }));
  }

  /** Whoever comes here wants a copy, if data cost nothing: it begins at once, and what becomes of it is shown. */
  async #watch(): Promise<void> {
    if (!(await mayInstall())) return;
    const registration = await register().catch(() => undefined);
    const { signal } = this.#connection;
    const show = ({ target }: { readonly target?: EventTarget | null } = {}) => {
      if (target instanceof ServiceWorker && target.state === 'redundant') this.#failed = true;
      void this.#show();
    };
    registration?.installing?.addEventListener('statechange', show, { signal });
    registration?.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', show, { signal }), {
      signal,
    });
    show();
  }

  async #show(): Promise<void> {
    const found = await copyStatus();
    const said = this.#said;
    const state = found.kind === 'there' ? found.state : undefined;
    this.#write('complete', this.#sentence(found));
    this.#write('saved', state?.savedMs ? formatDateTime(state.savedMs) : said.unknown);
    const { fileCount: files = 0, bytes = 0, missing = [], omittedCount: leftOut = 0 } = state ?? {};
    const size = interpolate(said.size, { size: Math.round(bytes / 1000), files: files - missing.length });
    this.#write('size', state ? [size, leftOut && interpolate(said.leftOut, { n: leftOut })].filter(Boolean).join('. ') : said.unknown);
    this.#offer('test', found.kind === 'there');
    this.#offer('remove', found.kind === 'there');
    this.#offer('again', found.kind === 'removed');
    this.#offer('make', found.kind === 'savesData');
  }

  #sentence(found: CopyStatus): string {
    if (found.kind === 'failed') return interpolate(this.#said.failed, { path: found.path });
    if (found.kind === 'noneYet' && this.#failed) return this.#said.failedNow;
    if (found.kind !== 'there') return this.#said[found.kind];
    const { missing } = found.state;
    return missing.length === 0 ? this.#said.yes : interpolate(this.#said.damaged, { paths: list(missing) });
  }

  async #tap(act: string | undefined): Promise<void> {
    if (act === 'test') await this.#test();
    if (act === 'persist') {
      await navigator.storage.persist();
      await this.#showPersisted(true);
    }
    if (act === 'remove') {
      await removeCopy();
      this.#write('removed', this.#said.gone);
      await this.#show();
    }
    if (act === 'make') {
      offlineStorage.wanted = true;
      await this.#watch();
    }
    if (act === 'again') {
      offlineStorage.removed = false;
      offlineStorage.wanted = true;
      // The worker that was removed stays with this page to its end; a new one begins with a new page.
      location.reload();
    }
  }

  async #test(): Promise<void> {
    const said = this.#said;
    const place = this.querySelector('[data-tested]')!;
    place.replaceChildren(paragraph(said.testing));
    const state = (await askWorker('test')) ?? 'noneYet';
    if (typeof state === 'string') return void place.replaceChildren(paragraph(said[state]));
    const found = await runSearchSelfTest(this.#query);
    const query = this.#query;
    place.replaceChildren(...[...this.#tested(state), interpolate(found ? said.found : said.notFound, { query, ...found })].map(paragraph));
    await this.#show();
  }

  #tested({ fileCount: files, missing, repaired: mended }: PrecacheState): string[] {
    const said = this.#said;
    if (missing.length > 0) return [interpolate(said.damaged, { paths: list(missing) })];
    return [...(mended.length > 0 ? [interpolate(said.mended, { paths: list(mended) })] : []), interpolate(said.whole, { files })];
  }

  async #showPersisted(asked = false): Promise<void> {
    // An older browser cannot be asked.
    const kept = (await navigator.storage?.persisted?.().catch(() => false)) as boolean | undefined;
    this.#offer('persist', kept === false);
    if (kept || asked) this.#write('persisted', kept ? this.#said.persisted : this.#said.notPersisted);
  }

  #offer(act: string, yes: boolean): void {
    this.querySelector<HTMLElement>(`[data-action="${act}"]`)!.hidden = !yes;
  }

  #write(part: string, text: string): void {
    const element = this.querySelector(`[data-${part}]`)!;
    if (element.textContent !== text) element.textContent = text;
  }
}

function list(paths: readonly string[]): string {
  const shown = paths.slice(0, named).map((path) => `/${path}`);
  return paths.length > named ? `${shown.join(', ')} … (${paths.length})` : shown.join(', ');
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}
