import type { AnswerData, AnswerEntry, ModelData } from '../../domain/search/answer-data.ts';
import { createSearch, type Search, type SearchOutcome } from '../../domain/search/query.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { SearchMessages } from '../../i18n/search-messages.ts';
import type { FullTextPage } from './pagefind-client.ts';
import { keepQuery, queryInAddress, saveHandoff, consumeHandoff } from './search-handoff.ts';
import { handleNavigationKey } from './arrow-navigation.ts';
import { outcomeText } from './outcome-text.ts';
import { SearchPanel } from './search-panel.ts';
import { ResultList } from './result-list.ts';
import { highlightNodes } from './search-results.ts';
import { addMostAsked } from './most-asked.ts';

/** Characters from which a query is answered. */
const minQueryLength = 2;
/** Milliseconds without typing before the full-text search starts and the outcome is announced. */
const debounceMs = 200;
/** Milliseconds after which the outcome is announced without full-text results. */
const fullTextTimeoutMs = 4000;
/** Maximum number of results, and of answers that the full model adds to those of the first one. */
const maxPages = 8;
const maxAdded = 3;

/** Loaded when wanted: bytes before the first answer cost time. */
const importPagefindClient = () => import('./pagefind-client.ts');
const importHighlighter = () => import('./highlight-on-page.ts');

/** The file of the instant answers. */
export type SearchFile = AnswerData & { readonly messages: SearchMessages };

/**
 * Searches as the user types, until aborted: instant answers from the packed data, then what the full model adds, then
 * pages from the full-text index. What has been shown for a moment keeps its place.
 */
export class SearchSession {
  readonly #element: HTMLElement;
  readonly #messages: SearchMessages;
  readonly #base: string;
  readonly #indexUrl: string;
  readonly #answers: AnswerData;
  #search: Search;
  /** What short answers say after their first sentences; undefined before the full model is loaded. */
  #shorts: readonly string[] | undefined;
  /** Resolves when the full model is loaded or cannot be. */
  readonly #model: Promise<void>;
  /** Titles of the packed answers by address, so that a page has the same title in both result sets. */
  readonly #titles: ReadonlyMap<string, string>;
  readonly #input: HTMLInputElement;
  /** Panel below the field; undefined on the search page, whose results stand in the page. */
  readonly #panel: SearchPanel | undefined;
  readonly #container: HTMLElement;
  readonly #results: ResultList;
  readonly #status: HTMLElement;
  /** The questions most asked; null on a site without answers. */
  readonly #mostAsked: HTMLElement | null;
  #queryId = 0;
  #timeout = 0; // 0 once the answers shown have been there for `debounceMs`.

  constructor(element: HTMLElement, { messages, ...data }: SearchFile, signal: AbortSignal) {
    this.#element = element;
    this.#messages = messages;
    this.#base = element.dataset['base'] ?? '/';
    this.#indexUrl = element.dataset['index'] ?? `${this.#base}pagefind/`;
    this.#answers = data;
    this.#search = createSearch(this.#answers);
    this.#titles = new Map([...data.answers, data.procedure, ...data.carPages].map(({ address, title }) => [this.#base + address, title]));
    this.#model = this.#loadModel().catch(() => undefined);
    this.#input = element.querySelector('input')!;
    const panel = element.querySelector<HTMLElement>('.panel');
    this.#panel = panel ? new SearchPanel(element, panel, messages.close, signal) : undefined;
    this.#container = panel ?? element.querySelector('.outcome')!;
    this.#results = new ResultList(this.#container.querySelector('.results')!, (link) => saveHandoff(link, this.#input.value), signal);
    this.#status = this.#container.querySelector('[role=status]')!;
    this.#mostAsked = this.#container.querySelector('.asked');
    if (this.#mostAsked) addMostAsked(this.#mostAsked, this.#answers, messages.mostAsked, this.#base);
    this.#listen(signal);
    if (document.activeElement === this.#input || this.#input.value) this.#preloadIndex();
    if (this.#input.value) this.#showInstantAnswers();
    // Read at once: later, it would take the one that this page leaves for the next.
    const query = consumeHandoff(location.pathname);
    if (query) void this.#highlightOnPage(query);
  }

  async #loadModel(): Promise<void> {
    const { model, shorts } = (await (await fetch(`${this.#base}search/model.json`)).json()) as ModelData;
    this.#search = createSearch(this.#answers, model);
    this.#shorts = shorts;
    // Answers that came a moment ago are not read yet, nor taken up or put away.
    const areInUse = this.#panel?.isOpen === false || this.#container.contains(document.activeElement);
    if (this.#timeout && this.#results.count && !areInUse) this.#showInstantAnswers();
  }

  async #highlightOnPage(query: string): Promise<void> {
    const [{ highlightOnPage }] = await Promise.all([importHighlighter(), this.#model]);
    highlightOnPage(this.#search, query, this.#messages.unmark, highlightNodes);
  }

  #listen(signal: AbortSignal): void {
    const navigation = {
      input: this.#input,
      container: this.#container,
      open: () => this.#panel?.open(this.#isAsked),
      close: () => this.#panel?.close(),
    };
    this.#input.addEventListener('input', () => this.#showInstantAnswers(), { signal });
    this.#input.addEventListener('focus', () => this.#preloadIndex(), { signal });
    document.addEventListener('keydown', (event) => handleNavigationKey(event, navigation), { signal });
    const onSubmit = (event: Event) => (this.#panel ? keepQuery(this.#input.value) : event.preventDefault());
    this.#element.querySelector('form')!.addEventListener('submit', onSubmit, { signal });
  }

  #preloadIndex(): void {
    // After the instant answers, which do not need the index.
    const load = async () => (await importPagefindClient()).loadPagefind(this.#indexUrl);
    setTimeout(() => load().catch(() => undefined), debounceMs);
  }

  get #isAsked(): boolean {
    return this.#input.value.trim().length >= minQueryLength;
  }

  /** Shows the instant answers and schedules the full-text search. */
  #showInstantAnswers(): void {
    const query = this.#input.value.trim();
    const queryId = ++this.#queryId;
    this.#results.clear();
    this.#status.textContent = '';
    this.#suggest(!this.#isAsked && this.#panel !== undefined);
    clearTimeout(this.#timeout);
    // Debounced: browsers rate-limit replaceState.
    if (!this.#isAsked) return void (this.#timeout = window.setTimeout(() => this.#setAddress(''), debounceMs));
    const outcome = this.#search.search(this.#input.value);
    for (const entry of outcome.answers) this.#addAnswer(outcome, entry);
    this.#showShortAnswer(outcome);
    // An address with the query has an entry already.
    this.#panel?.open(query !== queryInAddress());
    this.#timeout = window.setTimeout(() => void this.#complete(query, queryId), debounceMs);
  }

  /** Keeps the query in the address of the search page. */
  #setAddress(query: string): void {
    if (!this.#panel) history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  }

  /** Appends answers that only the full model finds, then pages that only the full-text search finds, and announces the outcome once. */
  async #complete(query: string, queryId: number): Promise<void> {
    this.#timeout = 0;
    this.#setAddress(query);
    await this.#model;
    if (queryId !== this.#queryId) return;
    const outcome = this.#search.search(query);
    for (const entry of this.#results.count === 0 ? outcome.answers : outcome.answers.slice(0, maxAdded))
      if (!this.#results.paths.has(this.#base + entry.address)) this.#addAnswer(outcome, entry);
    this.#showShortAnswer(outcome);
    const shown = this.#results.paths;
    const timeout = new Promise<[]>((resolve) => setTimeout(resolve, fullTextTimeoutMs, []));
    const matches = ({ title, address, text }: FullTextPage) =>
      !shown.has(address) && this.#search.matchesAllTerms(`${title} ${text}`, outcome);
    const filter = { matches, maxPages: maxPages - shown.size };
    const search = async () => (await importPagefindClient()).searchFullText(this.#indexUrl, outcome.words, filter);
    const pages = await Promise.race([search(), timeout]).catch(() => undefined);
    if (queryId !== this.#queryId) return;
    for (const { title, address, summary } of pages ?? [])
      this.#add(outcome, { title: this.#titles.get(address) ?? title, excerpt: summary, appliesTo: '', address });
    this.#announce(query, outcome, shown.size > 0, pages !== undefined);
  }

  /** Announces the outcome, and that there may be more results when the full-text search did not finish. */
  #announce(query: string, outcome: SearchOutcome, hasAnswers: boolean, isComplete: boolean): void {
    const { count } = this.#results;
    const sentence = outcomeText(query, outcome, { count, hasAnswers }, this.#messages);
    this.#status.textContent = isComplete ? sentence : `${sentence} ${this.#messages.onlyInstant}`;
    this.#suggest(count === 0 || !isComplete);
  }

  /** Shows the questions most asked or not, and what stands on the search page only while nothing is asked. */
  #suggest(mostAsked: boolean): void {
    this.#mostAsked?.toggleAttribute('hidden', !mostAsked);
    for (const part of document.querySelectorAll('[data-unasked]')) part.toggleAttribute('hidden', this.#input.value !== '');
  }

  /** Shows all of the short answer under the first result of the search page, when it is sure. */
  #showShortAnswer(outcome: SearchOutcome): void {
    const [best] = outcome.answers;
    const more = best && this.#shorts?.[this.#answers.answers.indexOf(best)];
    if (this.#panel || outcome.certainty !== 'sure' || !more) return;
    this.#results.extendFirst(this.#base + best.address, this.#search.highlight(`${best.excerpt} ${more}`, outcome));
  }

  #addAnswer(outcome: SearchOutcome, entry: AnswerEntry): void {
    this.#add(outcome, { ...entry, address: this.#base + entry.address });
  }

  #add(outcome: SearchOutcome, { title, excerpt, appliesTo, address }: AnswerEntry): void {
    const highlight = (text: string) => this.#search.highlight(text, outcome);
    const limit = appliesTo && interpolate(this.#messages.only, { names: appliesTo });
    this.#results.add({ title: highlight(title), excerpt: highlight(excerpt), appliesTo: limit, address });
  }
}
