import type { Moment } from '../../domain/time/clock.ts';
import { milestonesBetween, viewCountdown, type Countdown, type CountdownView, type Milestone } from '../../domain/time/countdown.ts';
import { countdownText } from '../../domain/time/duration.ts';

/** Countdown of a step’s limit. Texts come from data attributes here and on #announcer; button, bar and end message are created here. */
export class StepTimer extends HTMLElement {
  #countdown: Countdown | undefined;
  #announcedUntil: Moment | undefined;
  #timeout = 0;
  #connection = new AbortController();
  readonly #button = Object.assign(document.createElement('button'), { type: 'button' });
  readonly #bar = Object.assign(document.createElement('span'), { className: 'bar' });
  readonly #overMessage = Object.assign(document.createElement('p'), { className: 'over', hidden: true });

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const { time } = this.#parts();
    const button = this.#button;
    this.querySelector('.limit')!.append(button, this.#bar);
    this.append(this.#overMessage);
    this.#overMessage.textContent = this.dataset['over'] ?? '';
    this.#setButtonAction('start');
    time.setAttribute('role', 'timer');
    time.setAttribute('aria-label', this.dataset['name'] ?? '');
    button.addEventListener('click', () => this.#toggle(), { signal });
    // Timers are suspended in a sleeping tab; re-read the clock when it becomes visible.
    document.addEventListener('visibilitychange', () => this.#update(), { signal });
    addEventListener('pageshow', () => this.#update(), { signal });
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearTimeout(this.#timeout);
  }

  #toggle(): void {
    const isRunning = this.dataset['state'] === 'running' || this.dataset['state'] === 'count-in';
    this.#announcedUntil = undefined;
    this.#countdown = isRunning
      ? undefined
      : { startedAt: readClock(), countInMs: Number(this.dataset['countIn'] ?? 0), limitMs: this.#limitMs };
    if (isRunning) this.#reset();
    else this.#update();
  }

  get #limitMs(): number {
    return Number(this.dataset['ms']);
  }

  #update(): void {
    clearTimeout(this.#timeout);
    if (!this.#countdown) return;
    const now = readClock();
    const view = viewCountdown(this.#countdown, now);
    this.#show(view);
    for (const milestone of milestonesBetween(this.#countdown, this.#announcedUntil, now)) this.#announce(milestone);
    this.#announcedUntil = now;
    if (view.changesInMs !== undefined) this.#timeout = window.setTimeout(() => this.#update(), view.changesInMs);
  }

  #show({ phase, seconds, remainingFraction }: CountdownView): void {
    const { time, label } = this.#parts();
    const { getReady, timeIsUp, second = 's' } = this.#texts();
    // Keep the idle texts, which are also what is printed.
    for (const part of [time, label]) part.dataset['rest'] ??= part.textContent;
    this.dataset['state'] = phase;
    time.textContent = countdownText(seconds, second);
    label.textContent = { 'count-in': getReady, running: label.dataset['rest'], over: timeIsUp }[phase]!;
    this.#setButtonAction(phase === 'over' ? 'again' : 'stop');
    this.#overMessage.hidden = phase !== 'over';
    // CSS animates the bar over one second to its position one second ahead.
    this.#bar.style.transform = `scaleX(${phase === 'running' ? Math.max(0, remainingFraction - 1000 / this.#limitMs) : remainingFraction})`;
  }

  #reset(): void {
    clearTimeout(this.#timeout);
    const { time, label } = this.#parts();
    delete this.dataset['state'];
    for (const part of [time, label]) part.textContent = part.dataset['rest'] ?? part.textContent;
    this.#setButtonAction('start');
    this.#overMessage.hidden = true;
  }

  #announce(milestone: Milestone): void {
    const { started, ten, five, ended, timeIsUp, over = '' } = this.#texts();
    announcer().textContent = { start: started, ten, five, over: filled(ended!, { timeIsUp, over }) }[milestone]!;
    // Clear the live region so that stale text is not read later.
    clearTimeout(clearTimer);
    clearTimer = window.setTimeout(() => (announcer().textContent = ''), 4000);
  }

  /** Labels the button with what a tap does. */
  #setButtonAction(action: 'start' | 'stop' | 'again'): void {
    const { [action]: word, name, labelled } = this.#texts();
    this.#button.textContent = word!;
    this.#button.setAttribute('aria-label', filled(labelled!, { label: word, text: name }));
  }

  /** Texts of all timers, and those of this one, which come first. */
  #texts(): DOMStringMap {
    return Object.assign({}, announcer().dataset, this.dataset);
  }

  #parts() {
    return { time: this.querySelector('time')!, label: this.querySelector<HTMLElement>('.limit-label')! };
  }
}

/** Timeout that clears the announcer; shared, as all timers use one announcer. */
let clearTimer = 0;

const announcer = (): HTMLElement => document.querySelector<HTMLElement>('#announcer')!;

// Both duplicate modules of the guide: a shared one would add a request to each page.
const readClock = (): Moment => ({ mono: performance.now(), wall: Date.now() });
const filled = (sentence: string, values: DOMStringMap): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
