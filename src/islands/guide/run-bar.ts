import { readActiveRun, activeRunName } from './active-run-storage.ts';
import { activeRunText } from './active-run.ts';

/** Its look comes with it, as most pages never show it. */
const look: Partial<CSSStyleDeclaration> = {
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

/** Shows at the foot of the window that a run goes on elsewhere, its seconds, and the way back; until it is over. */
export function showRunBar(): void {
  const bar = document.createElement('aside');
  const text = document.createElement('p');
  const back = document.createElement('a');
  Object.assign(bar.style, look);
  back.style.padding = '0.625rem 0';
  bar.append(text, back);
  const show = () => {
    const activeRun = readActiveRun();
    const said = activeRun && activeRunText(activeRun, Date.now());
    if (!activeRun || said === undefined || activeRun.href === location.pathname) return bar.remove();
    if (text.textContent !== said) text.textContent = said;
    back.href = activeRun.href;
    back.textContent = activeRun.back;
    if (!bar.isConnected) document.body.append(bar);
  };
  show();
  setInterval(show, 500);
  addEventListener('storage', ({ key }) => key === activeRunName && show());
}
