import type { Moment } from '../domain/clock.ts';
import { milestonesBetween, viewCountdown, type Countdown, type CountdownView, type Milestone } from '../domain/countdown.ts';
import { secondsText } from '../domain/duration.ts';

/** A limit that one tap starts. All its words stand in the HTML: here, and on the page’s announcer. */
export class StepTimer extends HTMLElement {
  #countdown: Countdown | undefined;
  #seen: Moment | undefined;
  #timeout = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const { button, time } = this.#parts();
    time.setAttribute('role', 'timer');
    time.setAttribute('aria-label', this.dataset['name'] ?? '');
    button.hidden = false;
    button.addEventListener('click', () => this.#toggle(), { signal });
    // Timeouts stand still while a tab sleeps: look at the clock again as soon as it is shown.
    document.addEventListener('visibilitychange', () => this.#update(), { signal });
    addEventListener('pageshow', () => this.#update(), { signal });
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearTimeout(this.#timeout);
  }

  #toggle(): void {
    const running = this.dataset['state'] === 'running' || this.dataset['state'] === 'count-in';
    this.#seen = undefined;
    this.#countdown = running
      ? undefined
      : { startedAt: moment(), countInMs: Number(this.dataset['countIn'] ?? 0), limitMs: this.#limitMs };
    if (running) this.#rest();
    else this.#update();
  }

  get #limitMs(): number {
    return Number(this.dataset['ms']);
  }

  #update(): void {
    clearTimeout(this.#timeout);
    if (!this.#countdown) return;
    const now = moment();
    const view = viewCountdown(this.#countdown, now);
    this.#show(view);
    for (const milestone of milestonesBetween(this.#countdown, this.#seen, now)) this.#announce(milestone);
    this.#seen = now;
    if (view.changesInMs !== undefined) this.#timeout = window.setTimeout(() => this.#update(), view.changesInMs);
  }

  #show({ phase, seconds, left }: CountdownView): void {
    const { button, time, label, bar, over } = this.#parts();
    const { stop = '', again = '', getReady = '', timeIsUp = '' } = announcer().dataset;
    const labels = { 'count-in': getReady, running: label.dataset['rest'] ?? label.textContent, over: timeIsUp };
    label.dataset['rest'] ??= label.textContent;
    this.dataset['state'] = phase;
    time.textContent = secondsText(seconds * 1000);
    label.textContent = labels[phase];
    setName(button, phase === 'over' ? again : stop);
    over.hidden = phase !== 'over';
    // The bar moves to where it has to be a second from now, over that second.
    bar.style.transform = `scaleX(${phase === 'running' ? Math.max(0, left - 1000 / this.#limitMs) : left})`;
  }

  #rest(): void {
    clearTimeout(this.#timeout);
    const { button, time, label, over } = this.#parts();
    delete this.dataset['state'];
    time.textContent = secondsText(this.#limitMs);
    label.textContent = label.dataset['rest'] ?? label.textContent;
    setName(button, announcer().dataset['start'] ?? '');
    over.hidden = true;
  }

  #announce(milestone: Milestone): void {
    const { left = '', started = '', timeIsUp = '' } = announcer().dataset;
    const seconds = { start: this.#limitMs / 1000, ten: 10, five: 5, over: 0 }[milestone];
    const words = { start: started, ten: left, five: left, over: `${timeIsUp}. ${this.#parts().over.textContent}` }[milestone];
    announcer().textContent = words.replace('{name}', this.dataset['name'] ?? '').replace('{n}', String(seconds));
    // What was said is not left to be read later, as if it still held.
    clearTimeout(silence);
    silence = window.setTimeout(() => (announcer().textContent = ''), 4000);
  }

  #parts() {
    const find = <T extends HTMLElement>(selector: string) => this.querySelector<T>(selector)!;
    return {
      button: find<HTMLButtonElement>('button'),
      time: find('time'),
      label: find('.limit-label'),
      bar: find('.bar'),
      over: find('.over'),
    };
  }
}

/** The timeout that empties the announcer. */
let silence = 0;

const announcer = (): HTMLElement => document.querySelector<HTMLElement>('#announcer')!;

const moment = (): Moment => ({ mono: performance.now(), wall: Date.now() });

function setName(button: HTMLButtonElement, word: string): void {
  button.textContent = word;
  button.setAttribute('aria-label', `${word}: ${button.dataset['name']}`);
}
