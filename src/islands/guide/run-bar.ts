import { readActiveRun, activeRunStorageKey } from './active-run-storage.ts';
import { activeRunText } from './active-run.ts';

/** Inline styles, as most pages never show the bar. */
const barStyle: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: 'auto 0 0 0',
  zIndex: '2',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: '1rem',
  borderTop: '2px solid var(--ink)',
  padding: '0.25rem var(--margin)',
  background: 'var(--paper)',
  fontWeight: '700',
};

/** Shows a bar at the bottom of the window with the active run’s status and a link back to it. */
export function showRunBar(): void {
  const bar = document.createElement('aside');
  const text = document.createElement('p');
  const back = document.createElement('a');
  Object.assign(bar.style, barStyle);
  back.style.padding = '0.625rem 0';
  bar.append(text, back);
  const update = () => {
    const activeRun = readActiveRun();
    const status = activeRun && activeRunText(activeRun, Date.now());
    if (!activeRun || status === undefined || activeRun.href === location.pathname) return bar.remove();
    if (text.textContent !== status) text.textContent = status;
    back.href = activeRun.href;
    back.textContent = activeRun.back;
    if (!bar.isConnected) document.body.append(bar);
  };
  update();
  setInterval(update, 500);
  addEventListener('storage', ({ key }) => key === activeRunStorageKey && update());
}
