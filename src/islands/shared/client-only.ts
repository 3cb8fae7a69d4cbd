import type { SerializedNode } from '../../domain/serialized-node.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Replaces serialized script-only markup with its DOM nodes. */
export function renderClientOnly(root: Element): void {
  for (const data of root.querySelectorAll('[data-client-only]'))
    data.replaceWith(...(JSON.parse(data.textContent) as SerializedNode[]).map((node) => createNode(node, root.namespaceURI)));
}

function createNode(node: SerializedNode, parentNamespace: string | null): Node | string {
  if (typeof node === 'string') return node;
  const [name, attributes, children] = node;
  const namespace = name === 'svg' ? svgNamespace : parentNamespace;
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => createNode(child, namespace)));
  return element;
}
