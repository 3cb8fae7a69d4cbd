import type { SerializedNode } from '../../domain/serialized-node.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Puts what only scripts can honour into the page, in the place of its data. */
export function renderClientOnly(within: Element): void {
  for (const data of within.querySelectorAll('[data-client-only]'))
    data.replaceWith(...(JSON.parse(data.textContent) as SerializedNode[]).map((one) => createNode(one, within.namespaceURI)));
}

function createNode(one: SerializedNode, space: string | null): Node | string {
  if (typeof one === 'string') return one;
  const [name, has, holds] = one;
  const own = name === 'svg' ? svgNamespace : space;
  const element = document.createElementNS(own, name);
  for (const [key, value] of Object.entries(has)) element.setAttribute(key, value);
  element.append(...holds.map((each) => createNode(each, own)));
  return element;
}
