/** Inline styles, as most pages never show a bar. */
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

/** A bar at the bottom of the window, not yet in the page, and a link for it of a finger’s height. Print leaves it out. */
export function createBottomBar(): { readonly bar: HTMLElement; readonly link: HTMLAnchorElement } {
  const bar = document.createElement('aside');
  const link = document.createElement('a');
  Object.assign(bar.style, barStyle);
  link.style.padding = '0.625rem 0';
  return { bar, link };
}
