import type { Search } from '../../domain/search/query.ts';
import { takeHandoff } from './search-handoff.ts';
import { highlightNodes } from './search-results.ts';

/** Marks the words that this page was found by, if it was, with a button that takes the marks away. */
export function highlightOnPage({ search: ask, highlight: mark }: Search, label: string): void {
  const query = takeHandoff(location.pathname);
  const main = document.querySelector('main');
  if (!query || !main) return;
  const outcome = ask(query);
  for (const node of textNodes(main)) {
    const parts = mark(node.data, outcome);
    if (parts.some(({ match }) => match)) node.replaceWith(...highlightNodes(parts));
  }
  if (main.querySelector('mark')) main.append(removeHighlightsButton(main, label));
}

/** The texts of a page that answer: no control, no drawing, no timer, no way to other pages. */
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

/** The look of that button comes with it, as most pages never show it; the end of the page, and what has the focus, stay clear of it. */
const bar: Partial<CSSStyleDeclaration> = { position: 'fixed', inset: 'auto 0 0', borderWidth: '1px 0 0', background: 'var(--paper)' };

function removeHighlightsButton(main: HTMLElement, label: string): HTMLElement {
  const button = document.createElement('button');
  button.className = 'unmark';
  button.textContent = label;
  Object.assign(button.style, bar);
  const keepClear = (height: string) =>
    Object.assign(document.documentElement.style, { paddingBottom: height, scrollPaddingBottom: height });
  keepClear('4rem');
  button.addEventListener('click', () => {
    for (const mark of main.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    main.normalize();
    button.remove();
    keepClear('');
  });
  return button;
}
