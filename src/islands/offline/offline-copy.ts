import { interpolate } from '../../domain/interpolate.ts';
import type { PrecacheState } from '../../offline/worker-messages.ts';
import type { Messages } from '../../i18n/en.ts';
import { renderClientOnly } from '../shared/client-only.ts';
import { pluralOnPage, rowOnPage } from '../shared/page-language.ts';
import { formatDateTime } from './format-date-time.ts';
import { offlineStorage } from './offline-storage.ts';
import { runSearchSelfTest } from './search-self-test.ts';
import { mayInstall, register } from './registration.ts';
import { askWorker, removeCopy, copyStatus, type CopyStatus } from './copy-status.ts';

type StatusMessages = Messages['offline']['said'];

const maxListedPaths = 5;

/** Shows the status of the offline copy, with controls to test, persist, remove and make it. */
export class OfflineCopy extends HTMLElement {
  #messages!: StatusMessages;
  #locale = '';
  #query = '';
  /** Whether an installation observed by this page failed. */
  #failed = false;
  #turn = 0;
  readonly #connection = new AbortController();

  connectedCallback(): void {
    renderClientOnly(this);
    const { said, locale, query } = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as {
      said: StatusMessages;
      locale: string;
      query: string;
    };
    this.#messages = said;
    this.#locale = locale;
    this.#query = query;
    const { signal } = this.#connection;
    this.addEventListener(
      'click',
      ({ target }) => void this.#onAction((target as Element).closest<HTMLElement>('[data-action]')?.dataset['action']),
      { signal },
    );
    addEventListener('asked-for-corrections', (event) => this.#renderCorrections((event as CustomEvent<boolean>).detail), { signal });
    this.#renderUnavailable();
    this.#renderCorrections(navigator.onLine);
    void Promise.all([this.#render(), this.#renderPersisted()]).then(() => this.toggleAttribute('data-shown', true));
    void this.#install();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  /** When served as the fallback for an unavailable page, names that page and links to it. */
  #renderUnavailable(): void {
    const notice = this.querySelector<HTMLElement>('[data-asked]')!;
    if (location.pathname === this.dataset['path']) return;
    const sentence = notice.querySelector('span')!;
    sentence.textContent = interpolate(this.dataset['sentence'] ?? '', { path: location.pathname });
    notice.querySelector('a')!.href = `${location.pathname}?network`;
    notice.hidden = false;
  }

  #renderCorrections(isOnline: boolean): void {
    const checkedAt = offlineStorage.checkedMs && formatDateTime(offlineStorage.checkedMs, this.#locale);
    this.#setText(
      'corrections',
      !checkedAt ? this.#messages.notAsked : isOnline ? checkedAt : interpolate(this.#messages.uncheckedSince, { since: checkedAt }),
    );
  }

  /** Starts installing the copy, if allowed, and renders its progress: a visit to this page implies the wish for one. */
  async #install(): Promise<void> {
    if (!(await mayInstall())) return;
    const registration = await register().catch(() => undefined);
    const { signal } = this.#connection;
    const onStateChange = ({ target }: Event) => {
      const { state } = target as ServiceWorker;
      if (state === 'redundant') this.#failed = true;
      // Asked while another waits, the active worker would wake, and it has to be at rest to be replaced.
      if (state === 'redundant' || state === 'activated') void this.#render();
    };
    const follow = () => {
      for (const worker of [registration?.installing, registration?.waiting, registration?.active])
        worker?.addEventListener('statechange', onStateChange, { signal });
    };
    // A worker may be past its installation by the time this page hears of it.
    const followAndRender = () => (follow(), void this.#render());
    followAndRender();
    if (!registration) return;
    registration.addEventListener('updatefound', follow, { signal });
    navigator.serviceWorker.addEventListener('controllerchange', followAndRender, { signal });
  }

  async #render(): Promise<void> {
    const turn = ++this.#turn;
    const status = await copyStatus();
    // An earlier question may be answered later than this one.
    if (turn !== this.#turn) return;
    const messages = this.#messages;
    const state = status.kind === 'there' ? status.state : undefined;
    this.#setText('complete', this.#statusText(status));
    this.#setText('saved', state?.completedMs ? formatDateTime(state.completedMs, this.#locale) : messages.unknown);
    const { fileCount = 0, bytes = 0, missing = [], omittedCount = 0, models = [] } = state ?? {};
    const files = fileCount - missing.length;
    const size = interpolate(pluralOnPage(messages.size, files), { size: Math.round(bytes / 1000), files });
    const leftOut = omittedCount && interpolate(pluralOnPage(messages.leftOut, omittedCount), { n: omittedCount });
    this.#setText('size', !state ? messages.unknown : leftOut ? interpolate(messages.sizeAndLeftOut, { size, leftOut }) : size);
    const opened = this.querySelector<HTMLElement>('[data-models]');
    if (opened)
      opened.textContent =
        models.length > 0 ? interpolate(opened.dataset['some'] ?? '', { models: rowOnPage(models) }) : (opened.dataset['none'] ?? '');
    this.#toggleAction('test', status.kind === 'there');
    this.#toggleAction('remove', status.kind === 'there');
    this.#toggleAction('again', status.kind === 'removed');
    this.#toggleAction('make', status.kind === 'savesData');
  }

  #statusText(status: CopyStatus): string {
    if (status.kind === 'failed') return interpolate(this.#messages.failed, { path: status.path });
    if (status.kind === 'noneYet' && this.#failed) return this.#messages.failedNow;
    if (status.kind !== 'there') return this.#messages[status.kind];
    const { missing } = status.state;
    return missing.length === 0 ? this.#messages.yes : interpolate(this.#messages.damaged, { paths: this.#list(missing) });
  }

  async #onAction(action: string | undefined): Promise<void> {
    if (action === 'test') await this.#test();
    if (action === 'persist') {
      await navigator.storage.persist();
      await this.#renderPersisted(true);
    }
    if (action === 'remove') {
      await removeCopy();
      this.#setText('removed', this.#messages.gone);
      await this.#render();
    }
    if (action === 'make') {
      offlineStorage.isRequested = true;
      await this.#install();
    }
    if (action === 'again') {
      offlineStorage.isRemoved = false;
      offlineStorage.isRequested = true;
      // The removed worker controls this page until it unloads; a new one starts with the next load.
      location.reload();
    }
  }

  async #test(): Promise<void> {
    const messages = this.#messages;
    const output = this.querySelector<HTMLElement>('[data-tested]')!;
    output.replaceChildren(paragraph(messages.testing));
    const state = (await askWorker('test')) ?? 'noneYet';
    if (typeof state === 'string') return void output.replaceChildren(paragraph(messages[state]));
    const search = state.lacksFullText ? (output.dataset['partly'] ?? '') : await this.#testSearch();
    output.replaceChildren(...[...this.#testResults(state), search].map(paragraph));
    await this.#render();
  }

  async #testSearch(): Promise<string> {
    const query = this.#query;
    const result = await runSearchSelfTest(query);
    return interpolate(result ? pluralOnPage(this.#messages.found, result.n) : this.#messages.notFound, { query, ...result });
  }

  #testResults({ fileCount, missing, repaired }: PrecacheState): string[] {
    const messages = this.#messages;
    if (missing.length > 0) return [interpolate(messages.damaged, { paths: this.#list(missing) })];
    return [
      ...(repaired.length > 0 ? [interpolate(messages.mended, { paths: this.#list(repaired) })] : []),
      interpolate(pluralOnPage(messages.whole, fileCount), { files: fileCount }),
    ];
  }

  async #renderPersisted(wasRequested = false): Promise<void> {
    // Older browsers lack the Storage API.
    const isPersisted = (await navigator.storage?.persisted?.().catch(() => false)) as boolean | undefined;
    this.#toggleAction('persist', isPersisted === false);
    if (isPersisted || wasRequested) this.#setText('persisted', isPersisted ? this.#messages.persisted : this.#messages.notPersisted);
  }

  #list(paths: readonly string[]): string {
    const shown = rowOnPage(paths.slice(0, maxListedPaths).map((path) => `/${path}`));
    return paths.length > maxListedPaths ? interpolate(this.#messages.more, { paths: shown, n: paths.length }) : shown;
  }

  #toggleAction(action: string, isOffered: boolean): void {
    this.querySelector<HTMLElement>(`[data-action="${action}"]`)!.hidden = !isOffered;
  }

  #setText(part: string, text: string): void {
    const element = this.querySelector(`[data-${part}]`)!;
    if (element.textContent !== text) element.textContent = text;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}
