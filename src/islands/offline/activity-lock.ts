import { activityLockName } from '../../offline/precache-manifest.ts';
import { scope } from '../shared/site-scope.ts';
import { endedSelector, runningSelector, touchedSelector, acceptsUpdateAttribute } from '../shared/activity-selectors.ts';

/** Knows whether something runs in this tab, and lets every other tab and the worker know by a lock. */
export class ActivityLock {
  #end: (() => void) | undefined;
  readonly #quiet = new Set<() => void>();

  constructor() {
    const look = () => this.#look();
    new MutationObserver(look).observe(document.documentElement, {
      subtree: true,
      attributeFilter: ['data-running', 'data-state', 'data-touched', acceptsUpdateAttribute],
    });
    document.addEventListener('input', look);
    // The focus has moved only after this event.
    document.addEventListener('focusout', () => setTimeout(look));
    look();
  }

  get isBusy(): boolean {
    return document.querySelector(runningSelector) !== null || isTyping();
  }

  /** Whether a newer copy of the page would take something away: what runs, what was begun, or how something ended while it may be read. */
  get blocksReload(): boolean {
    return this.isBusy || isTouched() || (document.visibilityState === 'visible' && document.querySelector(endedSelector) !== null);
  }

  /** Calls back whenever nothing runs any more, or what came of it may have been read. */
  onIdle(act: () => void): void {
    this.#quiet.add(act);
  }

  #look(): void {
    const { isBusy: now } = this;
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
  await navigator.locks?.request(activityLockName(scope), { mode: 'shared' }, () => ended).catch(() => undefined);
  await ended;
}

function isTouched(): boolean {
  if (document.documentElement.hasAttribute(acceptsUpdateAttribute)) return false;
  const changed = ({ checked, defaultChecked }: HTMLInputElement) => checked !== defaultChecked;
  return document.querySelector(touchedSelector) !== null || [...document.querySelectorAll<HTMLInputElement>('main input')].some(changed);
}

function isTyping(): boolean {
  const { activeElement: field } = document;
  return field instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(field.type) && field.value !== '';
}
