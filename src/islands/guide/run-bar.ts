import { readActiveRun, activeRunStorageKey, storeActiveRun } from './active-run-storage.ts';
import { activeRunText, type ActiveRun } from './active-run.ts';
import { createBottomBar } from '../shared/bottom-bar.ts';

/** Shows a bar at the bottom of the window with the active run’s status and a link back to it, in the language in which it is led. */
export function showRunBar(): void {
  const text = document.createElement('p');
  const back = document.createElement('a');
  const bar = createBottomBar(text, back);
  const update = () => {
    const activeRun = readActiveRun();
    const status = activeRun && activeRunText(activeRun, Date.now());
    if (activeRun && status === undefined) storeActiveRun(undefined);
    if (!activeRun || status === undefined || isShownHere(activeRun)) return bar.remove();
    if (text.textContent !== status) text.textContent = status;
    bar.lang = activeRun.language;
    back.href = activeRun.href;
    back.textContent = activeRun.back;
    if (!bar.isConnected) document.body.append(bar);
  };
  update();
  setInterval(update, 500);
  addEventListener('storage', ({ key }) => key === activeRunStorageKey && update());
}

/** Whether this page is the guide of the run, in whatever language. */
function isShownHere({ href }: ActiveRun): boolean {
  const translations = [...document.querySelectorAll<HTMLAnchorElement>('footer a[hreflang]')];
  return [location, ...translations].some(({ pathname }) => pathname === href);
}
