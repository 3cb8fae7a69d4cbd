import type { Moment } from '../../domain/time/clock.ts';
import { milestonesBetween, viewCountdown, type Countdown, type CountdownView, type Milestone } from '../../domain/time/countdown.ts';
import { secondsText } from '../../domain/time/duration.ts';

/** A limit that one tap starts. Its words stand in attributes, here and on the page’s announcer; what is tapped, drawn and told it makes itself. */
export class StepTimer extends HTMLElement {
  #countdown: Countdown | undefined;
  #seen: Moment | undefined;
  #timeout = 0;
  #connection = new AbortController();
  readonly #button = made('button', { type: 'button' });
  readonly #bar = made('span', { class: 'bar' });
  readonly #over = made('p', { class: 'over', hidden: '' });

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const { time } = this.#parts();
    const button = this.#button;
    this.querySelector('.limit')!.append(button, this.#bar);
    this.append(this.#over);
    this.#over.textContent = this.dataset['over'] ?? '';
    this.#name('start');
    time.setAttribute('role', 'timer');
    time.setAttribute('aria-label', this.dataset['name'] ?? '');
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
    const { time, label } = this.#parts();
    const { getReady = '', timeIsUp = '' } = announcer().dataset;
    // At rest, which is also what is printed.
    for (const part of [time, label]) part.dataset['rest'] ??= part.textContent;
    this.dataset['state'] = phase;
    time.textContent = secondsText(seconds * 1000);
    label.textContent = { 'count-in': getReady, running: label.dataset['rest']!, over: timeIsUp }[phase];
    this.#name(phase === 'over' ? 'again' : 'stop');
    this.#over.hidden = phase !== 'over';
    // The bar moves to where it has to be a second from now, over that second.
    this.#bar.style.transform = `scaleX(${phase === 'running' ? Math.max(0, left - 1000 / this.#limitMs) : left})`;
  }

  #rest(): void {
    clearTimeout(this.#timeout);
    const { time, label } = this.#parts();
    delete this.dataset['state'];
    for (const part of [time, label]) part.textContent = part.dataset['rest'] ?? part.textContent;
    this.#name('start');
    this.#over.hidden = true;
  }

  #announce(milestone: Milestone): void {
    const { ten = '', five = '', timeIsUp } = announcer().dataset;
    const { started = '', over } = this.dataset;
    announcer().textContent = { start: started, ten, five, over: `${timeIsUp}. ${over}` }[milestone];
    // What was said is not left to be read later, as if it still held.
    clearTimeout(silence);
    silence = window.setTimeout(() => (announcer().textContent = ''), 4000);
  }

  /** What a tap does now. */
  #name(act: 'start' | 'stop' | 'again'): void {
    const word = announcer().dataset[act] ?? '';
    this.#button.textContent = word;
    this.#button.setAttribute('aria-label', `${word}: ${this.dataset['name']}`);
  }

  #parts() {
    return { time: this.querySelector('time')!, label: this.querySelector<HTMLElement>('.limit-label')! };
  }
}

/** The timeout that empties the announcer. */
let silence = 0;

const announcer = (): HTMLElement => document.querySelector<HTMLElement>('#announcer')!;

// Not the one of the guided run: a shared module would be one file more to load, here and there.
const moment = (): Moment => ({ mono: performance.now(), wall: Date.now() });

function made<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
