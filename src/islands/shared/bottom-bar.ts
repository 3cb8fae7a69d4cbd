/** Inline styles, as most pages never show a bar. */
const barStyle: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: 'auto 0 0 0',
  zIndex: '2',
  borderTop: '2px solid var(--ink)',
  padding: '0.25rem var(--margin)',
  background: 'var(--paper)',
  fontWeight: '700',
};

const rowStyle: Partial<CSSStyleDeclaration> = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: '1rem',
};

/** A bar at the bottom of the window with a row of elements, not yet in the page. It has no display of its own, so print leaves it out. */
export function createBottomBar(...elements: readonly HTMLElement[]): HTMLElement {
  const [bar, row] = [document.createElement('aside'), document.createElement('div')];
  Object.assign(bar.style, barStyle);
  Object.assign(row.style, rowStyle);
  for (const element of elements) if (element instanceof HTMLAnchorElement) element.style.padding = '0.625rem 0';
  row.append(...elements);
  bar.append(row);
  return bar;
}
