import { unpacked, type PackedAnswers } from '../domain/answer-data.ts';
import { answererOf, type Outcome } from '../domain/query.ts';
import { loadFullText, searchFullText } from './full-text.ts';
import { keepFound } from './found.ts';
import { showFoundMarks } from './found-marks.ts';
import { moveFocus } from './search-keys.ts';
import { resultRow } from './search-results.ts';

/** Milliseconds of rest in typing before the full text is asked and the outcome is said. */
const rest = 200;
/** Milliseconds after which the outcome is said without the full text. */
const patience = 4000;
/** The most answers shown at once, the most pages in all, and the least score of an answer beside the best. */
const mostAnswers = 6;
const mostPages = 8;
const nearBest = 0.6;

/** Answers what is typed into a search field until the signal ends it: at once from the data, and from the full text as it arrives. */
export function searchSession(element: HTMLElement, data: PackedAnswers, signal: AbortSignal): void {
  const { base = '/', ...words } = element.dataset;
  const index = `${base}pagefind/`;
  const answerer = answererOf(unpacked(data));
  const input = element.querySelector('input')!;
  const panel = element.querySelector<HTMLElement>('.panel')!;
  const page = document.querySelector<HTMLElement>('[data-outcome]');
  const place = page ?? panel;
  const list = place.querySelector<HTMLElement>('.results')!;
  const status = place.querySelector('[role=status]')!;
  const mostAsked = place.querySelector<HTMLElement>('.asked');
  let turn = 0;
  let timeout = 0;

  const add = (outcome: Outcome, title: string, address: string, says: string, only = '') => {
    const mark = (text: string) => answerer.mark(text, outcome);
    list.append(resultRow({ title: mark(title), says: mark(says), only: only && `${words['only']}: ${only}`, address }));
    list.hidden = false;
  };

  /** The answers that are known at once. */
  const answer = () => {
    const typed = input.value.trim();
    const mine = ++turn;
    const outcome = answerer.ask(input.value);
    const best = outcome.answers[0]?.score ?? 0;
    list.replaceChildren();
    list.hidden = true;
    status.textContent = '';
    for (const { entry } of outcome.answers.filter(({ score }) => score >= best * nearBest).slice(0, mostAnswers))
      add(outcome, entry.title, base + entry.address, entry.says, entry.only);
    mostAsked?.toggleAttribute('hidden', typed !== '');
    clearTimeout(timeout);
    timeout = window.setTimeout(() => void complete(typed, outcome, mine), rest);
  };

  /** The pages that only the full text finds, below; then the outcome is said, once. */
  const complete = async (typed: string, outcome: Outcome, mine: number) => {
    // Not with every letter: a browser may allow only so many new addresses in a while.
    if (page) history.replaceState(null, '', typed ? `?q=${encodeURIComponent(typed)}` : location.pathname);
    if (!typed) return;
    const late = new Promise<[]>((resolve) => setTimeout(resolve, patience, []));
    const more = await Promise.race([searchFullText(index, outcome.words), late]).catch(() => undefined);
    if (mine !== turn) return;
    const shown = new Set([...list.querySelectorAll('a')].map(({ pathname }) => pathname));
    const others = (more ?? []).filter(({ title, address, text }) => !shown.has(address) && answerer.isAbout(`${title} ${text}`, outcome));
    for (const { title, address, summary } of others.slice(0, mostPages - shown.size)) add(outcome, title, address, summary);
    const count = list.childElementCount;
    const sentence = count === 0 ? words['none'] : outcome.instead ? words['instead'] : count === 1 ? words['one'] : words['many'];
    const outcomeSaid = said(sentence, { n: String(count), query: typed, instead: outcome.instead ?? '' });
    status.textContent = more ? outcomeSaid : `${outcomeSaid} ${words['onlyInstant']}`;
    mostAsked?.toggleAttribute('hidden', count > 0 && more !== undefined);
  };

  const open = () => {
    panel.hidden = page !== null;
    // After the first answers, which need no index.
    setTimeout(() => loadFullText(index).catch(() => undefined), rest);
  };
  const close = () => {
    panel.hidden = true;
    if (!page && location.search.startsWith('?q=')) history.replaceState(null, '', location.pathname + location.hash);
  };
  const isOutside = (target: EventTarget | null) => target instanceof Node && !element.contains(target);
  input.addEventListener('input', answer, { signal });
  input.addEventListener('focus', open, { signal });
  // A tap on a link gives no focus in every browser, so losing it to nothing closes nothing.
  element.addEventListener('focusout', ({ relatedTarget }) => isOutside(relatedTarget) && close(), { signal });
  document.addEventListener('pointerdown', ({ target }) => isOutside(target) && !panel.hidden && close(), { signal });
  document.addEventListener('keydown', (event) => moveFocus(event, input, place, close), { signal });
  list.addEventListener('click', ({ target }) => keepFound(target, input.value), { signal });
  if (page) element.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault(), { signal });

  if (document.activeElement === input || input.value) open();
  if (input.value) answer();
  showFoundMarks(answerer, words['unmark'] ?? '');
}

/** A sentence with its places filled in; what is typed is never read as a place. Not the one in text.ts: a shared module costs the first answer a way to the host. */
function said(sentence = '', values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
