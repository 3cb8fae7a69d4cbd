import type { CarKey } from '../../domain/car-state.ts';
import type { PaceFacts } from '../../domain/pace.ts';
import { pressed, rehearsalFor, withNextKey, type Press, type Rehearsal } from '../../domain/rehearsal.ts';
import { interpolate } from '../../domain/interpolate.ts';
import type { RehearsalWords } from '../../words/rehearsal-words.ts';
import { plant } from '../plant.ts';
import { seconds } from '../seconds.ts';
import { drawStrip } from './live-strip.ts';
import { ledgerTexts, remarkTexts } from './remarks.ts';

interface Data {
  readonly facts: PaceFacts;
  readonly lights: Readonly<Record<string, boolean>>;
  readonly words: RehearsalWords;
}

/** How long a click holds LOCK, milliseconds. */
const clickMs = 200;

/** A key to practise on: takes presses by finger, latch or keyboard, and says what the simulated car made of them. */
export class KeyRehearsal extends HTMLElement {
  #data!: Data;
  #rehearsal!: Rehearsal;
  /** The page’s time at which the car’s time began; set with the first press. */
  #zero: number | undefined;
  #down = new Set<string>();
  #here = 1;
  #keys: readonly CarKey[] = [];
  #frame = 0;
  #connection = new AbortController();

  connectedCallback(): void {
    plant(this);
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as Data;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.hidden = false;
    for (const button of this.querySelectorAll<HTMLElement>('[data-press]')) this.#takePresses(button, signal);
    this.addEventListener('click', ({ target }) => this.#tap((target as Element).closest<HTMLElement>('[data-do]')), { signal });
    this.addEventListener('change', ({ target }) => (target as HTMLInputElement).name === 'kind' && this.#begin(), { signal });
    this.addEventListener('keydown', (event) => this.#byKeyboard(event, true), { signal });
    this.addEventListener('keyup', (event) => this.#byKeyboard(event, false), { signal });
    addEventListener('blur', () => this.#letGo(), { signal });
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    cancelAnimationFrame(this.#frame);
  }

  #takePresses(button: HTMLElement, signal: AbortSignal): void {
    const name = button.dataset['press']!;
    button.addEventListener(
      'pointerdown',
      (event) => {
        event.preventDefault();
        button.focus();
        button.setPointerCapture(event.pointerId);
        if (name === 'unlock' && this.#isOn('latch')) this.#set(name, !this.#down.has(name));
        else this.#set(name, true);
      },
      { signal },
    );
    const up = () => !(name === 'unlock' && this.#isOn('latch')) && this.#set(name, false);
    button.addEventListener('pointerup', up, { signal });
    button.addEventListener('pointercancel', up, { signal });
    // Voice control and switches click and do not hold: UNLOCK goes down and up by turns, LOCK is pressed once.
    button.addEventListener('click', ({ detail }) => detail === 0 && this.#click(name), { signal });
    // A long press must not open a menu.
    button.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  }

  #click(name: string): void {
    if (name === 'unlock') return this.#set(name, !this.#down.has(name));
    this.#set(name, true);
    setTimeout(() => this.#set(name, false), clickMs);
  }

  #byKeyboard(event: KeyboardEvent, down: boolean): void {
    if (!(event.target as Element).closest('[data-press]') || (down && (event.ctrlKey || event.metaKey || event.altKey))) return;
    const focused = (event.target as HTMLElement).dataset['press'];
    const name = { u: 'unlock', l: 'lock', ' ': focused, Enter: focused }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!name) return;
    // Before a repeat is left out: the browser clicks again with each repeat of Enter.
    event.preventDefault();
    if (event.repeat) return;
    if (name === 'unlock' && this.#isOn('latch')) return void (down && this.#set(name, !this.#down.has(name)));
    this.#set(name, down);
  }

  #letGo(): void {
    for (const name of [...this.#down]) this.#set(name, false);
  }

  #set(name: string, down: boolean): void {
    if (this.#down.has(name) === down) return;
    if (down) this.#down.add(name);
    else this.#down.delete(name);
    const now = performance.now();
    // The ignition’s part is over just before the first press.
    this.#zero ??= now - 1000;
    this.#rehearsal = pressed(this.#rehearsal, `${name}-${down ? 'down' : 'up'}` as Press, now - this.#zero);
    this.#stage?.classList.toggle(`${name}-down`, down);
    this.#show();
  }

  #tap(control: HTMLElement | null): void {
    const action = control?.dataset['do'];
    if (action === 'latch' || action === 'slower' || action === 'untimed') {
      control!.setAttribute('aria-pressed', String(!this.#isOn(action)));
      if (action === 'slower' && this.#isOn('slower')) this.#turnOff('untimed');
      if (action === 'untimed' && this.#isOn('untimed')) this.#turnOff('slower');
      if (action === 'latch') this.#letGo();
      else this.#begin();
    } else if (action === 'again') this.#begin();
    else if (action === 'next') {
      this.#rehearsal = withNextKey(this.#rehearsal);
      this.#show();
    } else if (action === 'story') {
      const count = Number(this.querySelector<HTMLInputElement>('[name=count]:checked')?.value ?? 1);
      const home = this.querySelector<HTMLInputElement>('[name=home]')?.checked === true;
      this.#begin(count, Math.max(1, count - (home ? 1 : 0)));
      scrollTo(0, 0);
    }
  }

  /** Begins anew, with the same keys where no others are named. */
  #begin(count = this.#keys.length || 1, here = this.#here): void {
    const kind = this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? Object.keys(this.#data.lights)[0]!;
    this.#letGo();
    this.#keys = Array.from({ length: count }, (_, index) => ({
      id: String(index + 1),
      hasButtons: true,
      hasLight: this.#data.lights[kind] ?? false,
      charge: 'ok' as const,
    }));
    this.#here = here;
    this.#zero = undefined;
    this.#rehearsal = rehearsalFor(this.#data.facts, this.#keys, this.#isOn('untimed') ? Infinity : this.#isOn('slower') ? 2 : 1);
    for (const stage of this.querySelectorAll<HTMLElement>('[data-kind]')) stage.hidden = stage.dataset['kind'] !== kind;
    this.#show();
  }

  get #stage(): HTMLElement | undefined {
    return [...this.querySelectorAll<HTMLElement>('[data-kind]')].find(({ hidden }) => !hidden);
  }

  #isOn(name: string): boolean {
    return this.querySelector(`[data-do="${name}"]`)?.getAttribute('aria-pressed') === 'true';
  }

  #turnOff(name: string): void {
    this.querySelector(`[data-do="${name}"]`)?.setAttribute('aria-pressed', 'false');
  }

  #show(): void {
    const { outcome, key } = this.#rehearsal;
    const write = (part: string, text: string) => {
      const element = this.querySelector(`[data-${part}]`)!;
      if (element.textContent !== text) element.textContent = text;
    };
    const more = outcome === 'learned' && key + 1 < this.#here;
    const over = outcome !== 'none' && !more;
    write('instruction', this.#instruction());
    const remarks = outcome === 'none' ? [] : remarkTexts(this.#rehearsal, this.#data.words);
    const ended = over && this.#keys.length > 1 ? ledgerTexts(this.#rehearsal, this.#data.words) : [];
    this.querySelector('[data-remarks]')!.replaceChildren(
      ...[...remarks, ...ended].map((text) => Object.assign(document.createElement('li'), { textContent: text })),
    );
    this.querySelector<HTMLElement>('[data-do="next"]')!.hidden = !more;
    this.dataset['state'] = this.#zero === undefined ? 'rest' : over ? 'over' : 'running';
    this.#draw();
  }

  #instruction(): string {
    const { words } = this.#data;
    const { record, presses, outcome, key } = this.#rehearsal;
    const place = this.#keys.length > 1 ? `${interpolate(words.inHand, { n: key + 1, of: this.#keys.length })} ` : '';
    if (outcome !== 'none') return place + (outcome === 'learned' ? words.learned : words.notLearned);
    if (!this.#down.has('unlock')) return place + words.hold;
    const left = presses - record.locksMs.length;
    const sentence = left <= 0 ? words.press[2] : left === presses ? words.press[0] : words.press[1];
    return place + interpolate(sentence, { presses: words.numbers[presses - 1] ?? presses, left: words.numbers[left - 1] ?? left });
  }

  /** Draws the strip as it is now, and again at each frame for as long as a button is down. */
  #draw(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#down.size > 0) this.#frame = requestAnimationFrame(() => this.#draw());
    const { record, sinceMs, car } = this.#rehearsal;
    const now = this.#zero === undefined || sinceMs === undefined ? undefined : performance.now() - this.#zero - sinceMs;
    const limit = car.spec.pressesMs;
    const endMs = Number.isFinite(limit) ? limit : Math.max(this.#data.facts.limits['presses']!.ms, record.unlockUpMs ?? now ?? 0);
    const label = this.querySelector('[data-limit]')!;
    const text = `${seconds(endMs)}\u00a0s`;
    if (label.textContent !== text) label.textContent = text;
    drawStrip(this.querySelector('[data-bars]')!, record, record.unlockUpMs === undefined ? now : undefined, endMs);
  }
}
