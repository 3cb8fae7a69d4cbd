import { unpackAnswers, type PackedAnswers } from '../../domain/search/packed-answers.ts';
import { interpolate } from '../../domain/interpolate.ts';
import { createSearch, type Search, type Outcome } from '../../domain/search/query.ts';
import { loadPagefind, searchFullText, type FullTextPage } from './pagefind-client.ts';
import { saveHandoff } from './search-handoff.ts';
import { highlightOnPage } from './highlight-on-page.ts';
import { moveFocus } from './arrow-navigation.ts';
import { renderResult } from './search-results.ts';

/** Milliseconds of rest in typing before the full text is asked and the outcome is said. */
const debounceMs = 200;
/** Milliseconds after which the outcome is said without the full text. */
const fullTextTimeoutMs = 4000;
/** The most answers shown at once, the most pages in all, and the least score of an answer beside the best. */
const maxAnswers = 6;
const maxPages = 8;
const minShareOfBest = 0.6;

/** Answers what is typed into a search field until the signal ends it: at once from the data, and from the full text as it arrives. */
export class SearchSession {
  readonly #element: HTMLElement;
  readonly #words: DOMStringMap;
  readonly #base: string;
  readonly #answerer: Search;
  /** The title of each page that is known at once, by its address: the same, however a page was found. */
  readonly #titles: ReadonlyMap<string, string>;
  readonly #input: HTMLInputElement;
  readonly #panel: HTMLElement;
  /** The search page’s own place for an outcome; on any other page it is shown in the panel. */
  readonly #page: HTMLElement | null;
  readonly #place: HTMLElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #turn = 0;
  #timeout = 0;

  constructor(element: HTMLElement, data: PackedAnswers, signal: AbortSignal) {
    this.#element = element;
    this.#words = element.dataset;
    this.#base = element.dataset['base'] ?? '/';
    const known = unpackAnswers(data);
    this.#answerer = createSearch(known);
    this.#titles = new Map(known.answers.map(({ address, title }) => [this.#base + address, title]));
    this.#input = element.querySelector('input')!;
    this.#panel = element.querySelector('.panel')!;
    this.#page = document.querySelector('[data-outcome]');
    this.#place = this.#page ?? this.#panel;
    this.#list = this.#place.querySelector('.results')!;
    this.#status = this.#place.querySelector('[role=status]')!;
    this.#listen(signal);
    if (document.activeElement === this.#input || this.#input.value) this.#open();
    if (this.#input.value) this.#answer();
    highlightOnPage(this.#answerer, this.#words['unmark'] ?? '');
  }

  #listen(signal: AbortSignal): void {
    const close = () => this.#close();
    const isOutside = (target: EventTarget | null) => target instanceof Node && !this.#element.contains(target);
    this.#input.addEventListener('input', () => this.#answer(), { signal });
    this.#input.addEventListener('focus', () => this.#open(), { signal });
    // A tap on a link gives no focus in every browser, so losing it to nothing closes nothing.
    this.#element.addEventListener('focusout', ({ relatedTarget }) => isOutside(relatedTarget) && close(), { signal });
    document.addEventListener('pointerdown', ({ target }) => isOutside(target) && !this.#panel.hidden && close(), { signal });
    document.addEventListener('keydown', (event) => moveFocus(event, this.#input, this.#place, close), { signal });
    this.#list.addEventListener('click', ({ target }) => saveHandoff(target, this.#input.value), { signal });
    if (this.#page) this.#element.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault(), { signal });
  }

  #open(): void {
    this.#panel.hidden = this.#page !== null;
    // After the first answers, which need no index.
    setTimeout(() => loadPagefind(this.#index).catch(() => undefined), debounceMs);
  }

  #close(): void {
    this.#panel.hidden = true;
    if (!this.#page && location.search.startsWith('?q=')) history.replaceState(null, '', location.pathname + location.hash);
  }

  get #index(): string {
    return `${this.#base}pagefind/`;
  }

  /** The answers that are known at once. */
  #answer(): void {
    const typed = this.#input.value.trim();
    const turn = ++this.#turn;
    const outcome = this.#answerer.search(this.#input.value);
    const best = outcome.answers[0]?.score ?? 0;
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#status.textContent = '';
    for (const { entry } of outcome.answers.filter(({ score }) => score >= best * minShareOfBest).slice(0, maxAnswers))
      this.#add(outcome, entry.title, this.#base + entry.address, entry.excerpt, entry.appliesTo);
    this.#offerMostAsked(typed === '');
    clearTimeout(this.#timeout);
    this.#timeout = window.setTimeout(() => void this.#complete(typed, outcome, turn), debounceMs);
  }

  /** The pages that only the full text finds, below; then the outcome is said, once. */
  async #complete(typed: string, outcome: Outcome, turn: number): Promise<void> {
    // Not with every letter: a browser may allow only so many new addresses in a while.
    if (this.#page) history.replaceState(null, '', typed ? `?q=${encodeURIComponent(typed)}` : location.pathname);
    if (!typed) return;
    const late = new Promise<[]>((resolve) => setTimeout(resolve, fullTextTimeoutMs, []));
    const shown = new Set([...this.#list.querySelectorAll('a')].map(({ pathname }) => pathname));
    const isWanted = ({ title, address, text }: FullTextPage) => !shown.has(address) && this.#answerer.isAbout(`${title} ${text}`, outcome);
    const search = searchFullText(this.#index, outcome.words, { isWanted, maxPages: maxPages - shown.size });
    const more = await Promise.race([search, late]).catch(() => undefined);
    if (turn !== this.#turn) return;
    for (const { title, address, summary } of more ?? []) this.#add(outcome, this.#titles.get(address) ?? title, address, summary);
    this.#say(typed, outcome, more !== undefined);
  }

  /** Says how much was found; without the full text also that there may be more. */
  #say(typed: string, { correctedQuery: instead }: Outcome, whole: boolean): void {
    const count = this.#list.childElementCount;
    const { none, one, many, instead: other, onlyInstant } = this.#words;
    const sentence = interpolate((count === 0 ? none : instead ? other : count === 1 ? one : many) ?? '', {
      n: count,
      query: typed,
      instead: instead ?? '',
    });
    this.#status.textContent = whole ? sentence : `${sentence} ${onlyInstant}`;
    this.#offerMostAsked(count === 0 || !whole);
  }

  #offerMostAsked(offered: boolean): void {
    this.#place.querySelector('.asked')?.toggleAttribute('hidden', !offered);
  }

  #add(outcome: Outcome, title: string, address: string, says: string, only = ''): void {
    const mark = (text: string) => this.#answerer.highlight(text, outcome);
    this.#list.append(
      renderResult({ title: mark(title), excerpt: mark(says), appliesTo: only && `${this.#words['only']}: ${only}`, address }),
    );
    this.#list.hidden = false;
  }
}
