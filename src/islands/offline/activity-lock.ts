import { runningLock } from '../../offline/precache-manifest.ts';
import { scope } from '../shared/site-scope.ts';
import { over, running, touched, yields } from '../shared/activity-selectors.ts';

/** Knows whether something runs in this tab, and lets every other tab and the worker know by a lock. */
export class Running {
  #end: (() => void) | undefined;
  readonly #quiet = new Set<() => void>();

  constructor() {
    const look = () => this.#look();
    new MutationObserver(look).observe(document.documentElement, {
      subtree: true,
      attributeFilter: ['data-running', 'data-state', 'data-touched', yields],
    });
    document.addEventListener('input', look);
    // The focus has moved only after this event.
    document.addEventListener('focusout', () => setTimeout(look));
    look();
  }

  get now(): boolean {
    return document.querySelector(running) !== null || isTyping();
  }

  /** Whether a newer copy of the page would take something away: what runs, what was begun, or how something ended while it may be read. */
  get isKept(): boolean {
    return this.now || isTouched() || (document.visibilityState === 'visible' && document.querySelector(over) !== null);
  }

  /** Calls back whenever nothing runs any more, or what came of it may have been read. */
  onQuiet(act: () => void): void {
    this.#quiet.add(act);
  }

  #look(): void {
    const { now } = this;
    const holds = now || isTouched();
    if (holds && !this.#end) {
      const ended = new Promise<void>((end) => (this.#end = end));
      // Only when the lock is free again can a newer worker have it.
      void share(ended).then(() => this.#rest());
    } else if (!holds && this.#end) {
      this.#end();
      this.#end = undefined;
    } else if (!now) this.#rest();
  }

  #rest(): void {
    for (const act of this.#quiet) act();
  }
}

/** Holds the lock as long as something runs; resolves when it is free again. */
async function share(ended: Promise<void>): Promise<void> {
  await navigator.locks?.request(runningLock(scope), { mode: 'shared' }, () => ended).catch(() => undefined);
  await ended;
}

function isTouched(): boolean {
  if (document.documentElement.hasAttribute(yields)) return false;
  const changed = ({ checked, defaultChecked }: HTMLInputElement) => checked !== defaultChecked;
  return document.querySelector(touched) !== null || [...document.querySelectorAll<HTMLInputElement>('main input')].some(changed);
}

function isTyping(): boolean {
  const { activeElement: field } = document;
  return field instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(field.type) && field.value !== '';
}
