import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { activityLockName } from '../../../../src/offline/precache-manifest.ts';

const scope = 'https://keys.test/guide/';
// Which site it is comes from the build.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/site-url.ts')
      ? { format: 'module', shortCircuit: true, source: `export const siteUrl = '${scope}'` }
      : next(url, context),
});
const { ActivityLock } = await import('../../../../src/islands/offline/activity-lock.ts');

/** A field of a page. */
class Field {
  type = 'search';
  value = '';
  checked = false;
  readonly defaultChecked = false;
}

/** A page that holds what a test says. */
class Page extends EventTarget {
  /** What shows on it, each as the selector that it answers to. */
  readonly shows = new Set<string>();
  readonly inputs: Field[] = [];
  activeElement: unknown;
  visibilityState = 'visible';
  /** That a newer copy is wanted all the same. */
  yields = false;
  readonly documentElement = { hasAttribute: () => this.yields };
  readonly observers: (() => void)[] = [];

  readonly querySelector = (selectors: string) => selectors.split(', ').find((one) => this.shows.has(one)) ?? null;
  readonly querySelectorAll = () => this.inputs;

  changed(): void {
    for (const seen of this.observers) seen();
  }

  show(selector: string): void {
    this.shows.add(selector);
    this.changed();
  }

  hide(selector: string): void {
    this.shows.delete(selector);
    this.changed();
  }
}

/** Until all that is asked of the locks now is done: they are asked in order, and this asks last. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await navigator.locks.request('settled', () => undefined);
}

/** Whether a worker would have to wait: somebody holds the lock. */
const isHeld = (): Promise<boolean> => navigator.locks.request(activityLockName(scope), { ifAvailable: true }, (held) => held === null);

const [run, touched, over] = ['[data-running]', '[data-touched]', '[data-state=over]'];

// Node.js has locks from version 24 on.
describe('a tab in which something runs', { skip: !('locks' in navigator) }, () => {
  let page = new Page();
  const put = (name: string, value: unknown) => Object.defineProperty(globalThis, name, { value, configurable: true });

  beforeEach(() => {
    page = new Page();
    put('document', page);
    put('HTMLInputElement', Field);
    put(
      'MutationObserver',
      class {
        constructor(seen: () => void) {
          page.observers.push(seen);
        }
        observe() {}
      },
    );
  });
  afterEach(async () => {
    page.shows.clear();
    page.inputs.length = 0;
    page.activeElement = undefined;
    page.changed();
    await settled();
    for (const name of ['document', 'HTMLInputElement', 'MutationObserver']) Reflect.deleteProperty(globalThis, name);
  });

  it('holds the lock from its start to its end, and says so afterwards', async () => {
    const lock = new ActivityLock();
    let quiet = 0;
    lock.onIdle(() => (quiet += 1));
    assert.deepEqual([lock.isBusy, await isHeld()], [false, false]);
    page.show(run);
    page.changed();
    assert.deepEqual([lock.isBusy, lock.blocksReload, await isHeld(), quiet], [true, true, true, 0]);
    page.hide(run);
    assert.equal(quiet, 0, 'not before the lock is free');
    await settled();
    assert.deepEqual([lock.isBusy, lock.blocksReload, await isHeld(), quiet], [false, false, false, 1]);
  });

  it('holds it already when it ran before this was asked, and shares it with other tabs', async () => {
    page.show(run);
    const [one] = [new ActivityLock(), new ActivityLock()];
    await settled();
    const held = (await navigator.locks.query()).held?.filter(({ name }) => name === activityLockName(scope));
    assert.deepEqual([held?.map(({ mode }) => mode), one.isBusy], [['shared', 'shared'], true]);
    page.hide(run);
    await settled();
    assert.equal(await isHeld(), false);
  });

  it('keeps what was begun, also after it ran, until that is taken back or given up for a newer copy', async () => {
    const lock = new ActivityLock();
    page.show(run);
    page.show(touched);
    page.hide(run);
    await settled();
    assert.deepEqual([lock.isBusy, lock.blocksReload, await isHeld()], [false, true, true]);
    page.yields = true;
    page.changed();
    await settled();
    assert.deepEqual([lock.blocksReload, await isHeld()], [false, false]);
  });

  it('takes a box that was ticked for begun, and one that is as it came for nothing', async () => {
    const box = new Field();
    page.inputs.push(box);
    const lock = new ActivityLock();
    assert.equal(lock.blocksReload, false);
    box.checked = true;
    page.dispatchEvent(new Event('input'));
    assert.deepEqual([lock.blocksReload, await isHeld()], [true, true]);
  });

  it('lasts while a field with words in it has the focus, but for boxes and buttons', async () => {
    const field = new Field();
    page.activeElement = field;
    const lock = new ActivityLock();
    assert.equal(lock.isBusy, false);
    field.value = 'doors';
    page.dispatchEvent(new Event('input'));
    assert.deepEqual([lock.isBusy, await isHeld()], [true, true]);
    page.activeElement = undefined;
    page.dispatchEvent(new Event('focusout'));
    await new Promise((moved) => setTimeout(moved));
    await settled();
    assert.deepEqual([lock.isBusy, await isHeld()], [false, false]);
    for (const type of ['checkbox', 'radio']) {
      page.activeElement = Object.assign(new Field(), { type, value: 'on' });
      assert.equal(lock.isBusy, false, type);
    }
  });

  it('keeps how something ended as long as it may be read, without the lock, and is quiet when it may be no more', async () => {
    const lock = new ActivityLock();
    let quiet = 0;
    lock.onIdle(() => (quiet += 1));
    page.show(over);
    assert.deepEqual([lock.isBusy, lock.blocksReload, await isHeld(), quiet], [false, true, false, 1]);
    page.visibilityState = 'hidden';
    assert.equal(lock.blocksReload, false);
    page.hide(over);
    assert.equal(quiet, 2);
  });

  it('is known in a browser without locks, or that refuses them, too', async () => {
    const { locks } = navigator;
    for (const value of [undefined, { request: () => Promise.reject(new DOMException('refused', 'SecurityError')) }]) {
      Object.defineProperty(navigator, 'locks', { value, configurable: true });
      const lock = new ActivityLock();
      let quiet = 0;
      lock.onIdle(() => (quiet += 1));
      page.show(run);
      assert.equal(lock.isBusy, true);
      page.hide(run);
      await new Promise(setImmediate);
      assert.deepEqual([lock.isBusy, quiet], [false, 1]);
    }
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  });
});
