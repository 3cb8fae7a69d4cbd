import type { Search } from '../../domain/search/query.ts';
import type { highlightNodes } from './search-results.ts';

/**
 * Highlights the terms of the query that led to this page, and adds a button that removes the highlights.
 * @param render Passed in, as an import would split the chunk of the first answer.
 */
export function highlightOnPage({ search, highlight }: Search, query: string, label: string, render: typeof highlightNodes): void {
  const main = document.querySelector('main');
  if (!main) return;
  const outcome = search(query);
  for (const node of textNodes(main)) {
    const parts = highlight(node.data, outcome);
    if (parts.some(({ match }) => match)) node.replaceWith(...render(parts));
  }
  if (main.querySelector('mark')) main.append(removeHighlightsButton(main, label));
}

/** Text nodes of the page’s prose; skips controls, drawings, timers, status messages and navigation. */
function textNodes(main: HTMLElement): Text[] {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest('svg, button, script, style, noscript, nav, aside, summary, [role=timer], [role=status]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Inline styles of the button, as most pages never show it. Root padding keeps it from covering the page end or focused elements. */
const buttonStyle: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: 'auto 0 0',
  borderWidth: '1px 0 0',
  background: 'var(--paper)',
};

function removeHighlightsButton(main: HTMLElement, label: string): HTMLElement {
  const button = document.createElement('button');
  button.className = 'unmark';
  button.textContent = label;
  Object.assign(button.style, buttonStyle);
  const reserveSpace = (height: string) =>
    Object.assign(document.documentElement.style, { paddingBottom: height, scrollPaddingBottom: height });
  reserveSpace('4rem');
  button.addEventListener('click', () => {
    for (const mark of main.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    main.normalize();
    button.remove();
    reserveSpace('');
  });
  return button;
}
