import type { CarKey } from '../../domain/car/car-state.ts';
import {
  hasNextKey,
  nextKeyWindow,
  withPress,
  rehearsalFor,
  withTimePassed,
  withNextKey,
  type Press,
  type Rehearsal,
  type RehearsalFacts,
} from '../../domain/car/rehearsal.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { RehearsalMessages } from '../../i18n/rehearsal-messages.ts';
import { renderClientOnly } from '../shared/client-only.ts';
import { formatSeconds } from '../shared/format-seconds.ts';
import { drawTimingDiagram } from './live-timing-diagram.ts';
import { instructionText, verdictTexts } from './remarks.ts';
import { listenForPresses } from './press-events.ts';

interface Data {
  readonly facts: RehearsalFacts;
  readonly words: RehearsalMessages;
}

/** A key to practise on: takes presses by finger, latch or keyboard, and says what the simulated car made of them. */
export class KeyRehearsal extends HTMLElement {
  #data!: Data;
  #rehearsal!: Rehearsal;
  /** The page’s time at which the car’s time began; set with the first press. */
  #zero: number | undefined;
  #down = new Set<string>();
  /** How many keys the car has, and how many of them are here; undefined for the practice of one, which says nothing of the car’s. */
  #several: { readonly count: number; readonly here: number } | undefined;
  #frame = 0;
  #timeout = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    renderClientOnly(this);
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as Data;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.hidden = false;
    listenForPresses(
      this,
      {
        set: (name, down) => this.#set(name, down),
        turnUnlock: () => this.#set('unlock', !this.#down.has('unlock')),
        isHeldForMe: () => this.#isOn('latch'),
      },
      signal,
    );
    this.addEventListener('click', (event) => this.#tap(event), { signal });
    this.addEventListener('change', ({ target }) => (target as HTMLInputElement).name === 'kind' && this.#begin(), { signal });
    addEventListener('blur', () => this.#letGo(), { signal });
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timeout);
  }

  #letGo(): void {
    for (const name of [...this.#down]) this.#set(name, false);
  }

  #set(name: string, down: boolean): void {
    if (this.#down.has(name) === down) return;
    if (down) this.#down.add(name);
    else this.#down.delete(name);
    // The ignition’s part is over just before the first press.
    this.#zero ??= performance.now() - 1000;
    const before = this.#rehearsal;
    this.#rehearsal = withPress(before, `${name}-${down ? 'down' : 'up'}` as Press, this.#nowMs);
    this.#stage.classList.toggle(`${name}-down`, down);
    if (this.#rehearsal !== before) this.#show();
  }

  #tap({ target, detail }: MouseEvent): void {
    const control = (target as Element).closest<HTMLElement>('[data-action]');
    const action = control?.dataset['action'];
    if (!action) return;
    if (control.ariaPressed) {
      const on = !this.#isOn(action);
      if (action === 'latch') this.#letGo();
      else for (const other of this.querySelectorAll('[data-action=slower], [data-action=untimed]')) other.ariaPressed = 'false';
      control.ariaPressed = String(on);
      if (action !== 'latch') this.#begin();
      return;
    }
    if (action === 'story') {
      const count = Number(this.querySelector<HTMLInputElement>('[name=count]:checked')!.value);
      const home = this.querySelector<HTMLInputElement>('[name=home]')!.checked;
      this.#several = { count, here: Math.max(1, count - Number(home)) };
    }
    if (action === 'next') {
      this.#rehearsal = withNextKey(this.#rehearsal);
      this.#show();
    } else this.#begin();
    this.#goToKey(detail === 0);
  }

  /** Brings what is said and the key into sight, the key where there is not room for both. */
  #goToKey(withFocus: boolean): void {
    const stage = this.#stage;
    for (const part of [this.querySelector('.words')!, stage]) part.scrollIntoView({ block: 'nearest' });
    if (withFocus) stage.querySelector<HTMLElement>('[data-press]')!.focus({ preventScroll: true });
  }

  /** Begins anew, with the same keys. */
  #begin(): void {
    const kind = this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value;
    const { count, here } = this.#several ?? { count: 1, here: 1 };
    this.#letGo();
    // Of the light of a key nothing is said here.
    const keys = Array.from({ length: count }, (_, index): CarKey => {
      return { id: String(index + 1), hasButtons: true, hasLight: false, charge: 'ok' };
    });
    this.#zero = undefined;
    this.#rehearsal = rehearsalFor(this.#data.facts, keys, this.#isOn('untimed') ? Infinity : this.#isOn('slower') ? 2 : 1, here);
    for (const key of this.querySelectorAll<HTMLElement>('[data-kind]')) key.hidden = kind !== undefined && key.dataset['kind'] !== kind;
    this.#show();
  }

  /** The car’s time. */
  get #nowMs(): number {
    return performance.now() - this.#zero!;
  }

  get #stage(): HTMLElement {
    return this.querySelector('[data-kind]:not([hidden])')!;
  }

  #isOn(name: string): boolean {
    return this.querySelector(`[data-action=${name}]`)!.ariaPressed === 'true';
  }

  #show(): void {
    const { outcome, keys } = this.#rehearsal;
    const [reason = '', ...others] = verdictTexts(this.#rehearsal, this.#data.words);
    this.#write('instruction', instructionText(this.#rehearsal, this.#down.has('unlock'), this.#data.words));
    this.#write('reason', reason);
    this.querySelector('[data-remarks]')!.replaceChildren(
      ...others.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
    );
    const phase = outcome === 'none' ? (this.#zero === undefined ? 'rest' : 'press') : hasNextKey(this.#rehearsal) ? 'next' : outcome;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !part.dataset['when']!.split(' ').includes(phase);
    this.querySelector<HTMLAnchorElement>('.acts > a')!.search = this.#several ? `?keys=${keys.length}` : '';
    this.dataset['state'] = phase === 'press' || phase === 'next' ? 'running' : phase === 'rest' ? 'rest' : 'over';
    this.dataset['outcome'] = outcome;
    this.#showClock();
    this.#draw();
  }

  #write(part: string, text: string): void {
    const element = this.querySelector(`[data-${part}]`)!;
    if (element.textContent !== text) element.textContent = text;
  }

  /** Shows what is left of the window for the next key, and again at each second for as long as it runs. */
  #showClock(): void {
    clearTimeout(this.#timeout);
    const open = nextKeyWindow(this.#rehearsal);
    this.querySelector<HTMLElement>('.clock')!.hidden = !open;
    if (!open) return;
    const after = withTimePassed(this.#rehearsal, this.#nowMs);
    if (after !== this.#rehearsal) {
      this.#rehearsal = after;
      return this.#show();
    }
    const { key } = this.#rehearsal;
    const leftMs = Math.max(0, open.endsMs - this.#nowMs);
    this.#write('left', `${Math.ceil(leftMs / 1000)}\u00a0s`);
    this.#write('to-begin', interpolate(this.#data.words.toBegin, { n: key + (hasNextKey(this.#rehearsal) ? 2 : 1) }));
    this.querySelector<HTMLElement>('.clock > .bar')!.style.transform = `scaleX(${leftMs / open.limitMs})`;
    if (leftMs > 0) this.#timeout = window.setTimeout(() => this.#showClock(), leftMs % 1000 || 1000);
  }

  /** Draws the strip as it is now, and again at each frame for as long as a button is down. */
  #draw(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#down.size > 0) this.#frame = requestAnimationFrame(() => this.#draw());
    const { record, sinceMs, car } = this.#rehearsal;
    const now = sinceMs === undefined ? undefined : this.#nowMs - sinceMs;
    const limit = car.spec.pressesMs;
    const endMs = Number.isFinite(limit) ? limit : Math.max(this.#data.facts.limits['presses']!.ms, record.unlockUpMs ?? now ?? 0);
    this.#write('limit', `${formatSeconds(endMs)}\u00a0s`);
    drawTimingDiagram(this.querySelector('[data-bars]')!, record, record.unlockUpMs === undefined ? now : undefined, endMs);
  }
}
