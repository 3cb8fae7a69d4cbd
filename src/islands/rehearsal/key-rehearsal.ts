import type { CarKey } from '../../domain/car/car-state.ts';
import {
  hasNextKey,
  nextKeyWindow,
  withPress,
  createRehearsal,
  withTimePassed,
  withNextKey,
  type Press,
  type Rehearsal,
  type RehearsalFacts,
} from '../../domain/car/rehearsal.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { RehearsalMessages } from '../../i18n/rehearsal-messages.ts';
import { renderClientOnly } from '../shared/client-only.ts';
import { formatSeconds } from '../shared/page-language.ts';
import { drawTimingDiagram } from './live-timing-diagram.ts';
import { instructionText, verdictTexts } from './remarks.ts';
import { listenForPresses } from './press-events.ts';

interface Data {
  readonly facts: RehearsalFacts;
  readonly words: RehearsalMessages;
}

/** Rehearsal on a drawn key: pointer, latch and keyboard presses drive a simulated car, whose verdict is shown. */
export class KeyRehearsal extends HTMLElement {
  #data!: Data;
  #rehearsal!: Rehearsal;
  /** `performance.now()` at zero on the car’s clock; set by the first press. */
  #epochMs: number | undefined;
  #pressed = new Set<string>();
  /** Number of the car’s keys, and of those at hand; undefined in single-key practice, which implies nothing about the car’s keys. */
  #keyCounts: { readonly count: number; readonly here: number } | undefined;
  #frameRequest = 0;
  #timeout = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    renderClientOnly(this);
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as Data;
    const { signal } = (this.#connection = new AbortController());
    this.hidden = false;
    listenForPresses(
      this,
      {
        set: (name, down) => this.#setButton(name, down),
        toggleUnlock: () => this.#setButton('unlock', !this.#pressed.has('unlock')),
        isLatched: () => this.#isToggled('latch'),
        letters: this.#data.words.letters,
      },
      signal,
    );
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', ({ target }) => (target as HTMLInputElement).name === 'kind' && this.#restart(), { signal });
    addEventListener('blur', () => this.#releaseAll(), { signal });
    this.#restart();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    cancelAnimationFrame(this.#frameRequest);
    clearTimeout(this.#timeout);
  }

  #releaseAll(): void {
    for (const name of [...this.#pressed]) this.#setButton(name, false);
  }

  #setButton(name: string, down: boolean): void {
    if (this.#pressed.has(name) === down) return;
    if (down) this.#pressed.add(name);
    else this.#pressed.delete(name);
    // The simulated ignition step ends 1 s before the first press.
    this.#epochMs ??= performance.now() - 1000;
    const before = this.#rehearsal;
    this.#rehearsal = withPress(before, `${name}-${down ? 'down' : 'up'}` as Press, this.#nowMs);
    this.#stage.classList.toggle(`${name}-down`, down);
    if (this.#rehearsal !== before) this.#render();
  }

  #onClick({ target, detail }: MouseEvent): void {
    const control = (target as Element).closest<HTMLElement>('[data-action]');
    const action = control?.dataset['action'];
    if (!action) return;
    if (control.ariaPressed) {
      const on = !this.#isToggled(action);
      if (action === 'latch') this.#releaseAll();
      else for (const toggle of this.querySelectorAll('[data-action=slower], [data-action=untimed]')) toggle.ariaPressed = 'false';
      control.ariaPressed = String(on);
      if (action !== 'latch') this.#restart();
      return;
    }
    if (action === 'story') {
      const count = Number(this.querySelector<HTMLInputElement>('[name=count]:checked')!.value);
      const home = this.querySelector<HTMLInputElement>('[name=home]')!.checked;
      this.#keyCounts = { count, here: Math.max(1, count - Number(home)) };
    }
    if (action === 'next') {
      this.#rehearsal = withNextKey(this.#rehearsal);
      this.#render();
    } else this.#restart();
    this.#scrollToKey(detail === 0);
  }

  /** Scrolls the text and the key into view; the key takes precedence when both do not fit. */
  #scrollToKey(withFocus: boolean): void {
    const stage = this.#stage;
    for (const part of [this.querySelector('.words')!, stage]) part.scrollIntoView({ block: 'nearest' });
    if (withFocus) stage.querySelector<HTMLElement>('[data-press]')!.focus({ preventScroll: true });
  }

  /** Restarts with the same keys. */
  #restart(): void {
    const kind = this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value;
    const { count, here } = this.#keyCounts ?? { count: 1, here: 1 };
    this.#releaseAll();
    // The rehearsal does not simulate the key’s light.
    const keys = Array.from({ length: count }, (_, index): CarKey => {
      return { id: String(index + 1), hasButtons: true, hasLight: false, charge: 'ok' };
    });
    this.#epochMs = undefined;
    this.#rehearsal = createRehearsal(
      this.#data.facts,
      keys,
      this.#isToggled('untimed') ? Infinity : this.#isToggled('slower') ? 2 : 1,
      here,
    );
    for (const key of this.querySelectorAll<HTMLElement>('[data-kind]')) key.hidden = kind !== undefined && key.dataset['kind'] !== kind;
    this.#render();
  }

  /** Milliseconds on the car’s clock. */
  get #nowMs(): number {
    return performance.now() - this.#epochMs!;
  }

  get #stage(): HTMLElement {
    return this.querySelector('[data-kind]:not([hidden])')!;
  }

  #isToggled(name: string): boolean {
    return this.querySelector(`[data-action=${name}]`)!.ariaPressed === 'true';
  }

  #render(): void {
    const { outcome, keys } = this.#rehearsal;
    const [reason = '', ...remarks] = verdictTexts(this.#rehearsal, this.#data.words);
    this.#setText('instruction', instructionText(this.#rehearsal, this.#pressed.has('unlock'), this.#data.words));
    this.#setText('reason', reason);
    this.querySelector('[data-remarks]')!.replaceChildren(
      ...remarks.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
    );
    const phase = outcome === 'none' ? (this.#epochMs === undefined ? 'rest' : 'press') : hasNextKey(this.#rehearsal) ? 'next' : outcome;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !part.dataset['when']!.split(' ').includes(phase);
    this.querySelector<HTMLAnchorElement>('.acts > a')!.search = this.#keyCounts ? `?keys=${keys.length}` : '';
    this.dataset['state'] = phase === 'press' || phase === 'next' ? 'running' : phase === 'rest' ? 'rest' : 'over';
    this.dataset['outcome'] = outcome;
    this.#renderClock();
    this.#renderDiagram();
  }

  #setText(part: string, text: string): void {
    const element = this.querySelector(`[data-${part}]`)!;
    if (element.textContent !== text) element.textContent = text;
  }

  /** Shows the time left in the next-key window, updating at each full second while it is open. */
  #renderClock(): void {
    clearTimeout(this.#timeout);
    const keyWindow = nextKeyWindow(this.#rehearsal);
    this.querySelector<HTMLElement>('.clock')!.hidden = !keyWindow;
    if (!keyWindow) return;
    const advanced = withTimePassed(this.#rehearsal, this.#nowMs);
    if (advanced !== this.#rehearsal) {
      this.#rehearsal = advanced;
      return this.#render();
    }
    const { key } = this.#rehearsal;
    const leftMs = Math.max(0, keyWindow.endsMs - this.#nowMs);
    this.#setText('left', `${Math.ceil(leftMs / 1000)}\u00a0${this.#data.words.second}`);
    this.#setText('to-begin', interpolate(this.#data.words.toBegin, { n: key + (hasNextKey(this.#rehearsal) ? 2 : 1) }));
    this.querySelector<HTMLElement>('.clock > .bar')!.style.transform = `scaleX(${leftMs / keyWindow.limitMs})`;
    if (leftMs > 0) this.#timeout = window.setTimeout(() => this.#renderClock(), leftMs % 1000 || 1000);
  }

  /** Draws the timing diagram, and redraws it each frame while a button is down. */
  #renderDiagram(): void {
    cancelAnimationFrame(this.#frameRequest);
    if (this.#pressed.size > 0) this.#frameRequest = requestAnimationFrame(() => this.#renderDiagram());
    const { record, sinceMs, car } = this.#rehearsal;
    const elapsedMs = sinceMs === undefined ? undefined : this.#nowMs - sinceMs;
    const limitMs = car.spec.pressesMs;
    const endMs = Number.isFinite(limitMs)
      ? limitMs
      : Math.max(this.#data.facts.limits['presses']!.ms, record.unlockUpMs ?? elapsedMs ?? 0);
    this.#setText('limit', `${formatSeconds(endMs)}\u00a0${this.#data.words.second}`);
    drawTimingDiagram(this.querySelector('[data-bars]')!, record, record.unlockUpMs === undefined ? elapsedMs : undefined, endMs);
  }
}
