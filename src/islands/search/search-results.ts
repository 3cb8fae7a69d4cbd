import type { TextPart } from '../../domain/search/highlight.ts';

export interface Result {
  readonly title: readonly TextPart[];
  readonly excerpt: readonly TextPart[];
  /** Phrase for the models it is limited to; empty when it applies to all. */
  readonly appliesTo: string;
  readonly address: string;
}

/** A result as a list item with one link. */
export function renderResult({ title, excerpt, appliesTo, address }: Result): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.append(element('strong', title), element('span', excerpt));
  if (appliesTo) link.append(element('small', [{ text: appliesTo, match: false }]));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function element(tagName: string, parts: readonly TextPart[]): HTMLElement {
  const parent = document.createElement(tagName);
  parent.append(...highlightNodes(parts));
  return parent;
}

/** Text parts as nodes; matches are wrapped in mark elements. */
export function highlightNodes(parts: readonly TextPart[]): (HTMLElement | string)[] {
  return parts.map(({ text, match }) => {
    if (!match) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
