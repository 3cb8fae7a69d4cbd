import type { TextPart } from '../../domain/search/highlight.ts';

/** One page in the list of results. */
export interface Result {
  readonly title: readonly TextPart[];
  readonly excerpt: readonly TextPart[];
  /** What it applies to only, as a phrase; empty when to all. */
  readonly appliesTo: string;
  readonly address: string;
}

/** A result as an item of a list: one link. */
export function renderResult({ title, excerpt: says, appliesTo: only, address }: Result): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.append(element('strong', title), element('span', says));
  if (only) link.append(element('small', [{ text: only, match: false }]));
  const row = document.createElement('li');
  row.append(link);
  return row;
}

function element(name: string, parts: readonly TextPart[]): HTMLElement {
  const whole = document.createElement(name);
  whole.append(...highlightNodes(parts));
  return whole;
}

/** Pieces of a text as nodes, the marked ones in mark elements. */
export function highlightNodes(parts: readonly TextPart[]): (HTMLElement | string)[] {
  return parts.map(({ text, match }) => {
    if (!match) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
