import { activityLockName } from '../../offline/precache-manifest.ts';
import { siteUrl } from '../shared/site-url.ts';
import { outcomeSelector, runningSelector, unsavedInputSelector, acceptsUpdateAttribute } from '../shared/activity-selectors.ts';

/** Tracks activity in this tab, and signals it to other tabs and the worker by a shared web lock. */
export class ActivityLock {
  #releaseLock: (() => void) | undefined;
  readonly #idleListeners = new Set<() => void>();

  constructor() {
    const update = () => this.#update();
    new MutationObserver(update).observe(document.documentElement, {
      subtree: true,
      attributeFilter: ['data-running', 'data-state', 'data-touched', acceptsUpdateAttribute],
    });
    document.addEventListener('input', update);
    // Deferred: activeElement changes only after focusout.
    document.addEventListener('focusout', () => setTimeout(update));
    update();
  }

  get isBusy(): boolean {
    return document.querySelector(runningSelector) !== null || isTyping();
  }

  /** Whether a reload would discard something: an activity, user input, or an outcome on a visible page. */
  get blocksReload(): boolean {
    return this.isBusy || isTouched() || (document.visibilityState === 'visible' && document.querySelector(outcomeSelector) !== null);
  }

  /** Calls back when the tab becomes idle, and on further changes while it is. */
  onIdle(listener: () => void): void {
    this.#idleListeners.add(listener);
  }

  #update(): void {
    const { isBusy } = this;
    const needsLock = isBusy || isTouched();
    if (needsLock && !this.#releaseLock) {
      const released = new Promise<void>((release) => (this.#releaseLock = release));
      // A waiting worker can acquire the lock only after its release.
      void holdLock(released).then(() => this.#notifyIdle());
    } else if (!needsLock && this.#releaseLock) {
      this.#releaseLock();
      this.#releaseLock = undefined;
    } else if (!isBusy) this.#notifyIdle();
  }

  #notifyIdle(): void {
    for (const listener of this.#idleListeners) listener();
  }
}

/** Holds the activity lock until `released` resolves; resolves after its release. */
async function holdLock(released: Promise<void>): Promise<void> {
  await navigator.locks?.request(activityLockName(siteUrl), { mode: 'shared' }, () => released).catch(() => undefined);
  await released;
}

function isTouched(): boolean {
  if (document.documentElement.hasAttribute(acceptsUpdateAttribute)) return false;
  const isChanged = ({ checked, defaultChecked }: HTMLInputElement) => checked !== defaultChecked;
  return (
    document.querySelector(unsavedInputSelector) !== null || [...document.querySelectorAll<HTMLInputElement>('main input')].some(isChanged)
  );
}

function isTyping(): boolean {
  const { activeElement: field } = document;
  return field instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(field.type) && field.value !== '';
}
