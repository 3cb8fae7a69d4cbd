import type { SerializedNode } from '../../../src/domain/serialized-node.ts';

/** Void elements. */
const voidTags = ['br', 'img', 'input'];

/** Page HTML after its client-only nodes have been rendered. */
export function withClientOnlyNodes(html: string): string {
  return html.replace(/<script type="application\/json" data-client-only>([\s\S]*?)<\/script>/g, (_data, json: string) =>
    (JSON.parse(json) as SerializedNode[]).map(serialize).join(''),
  );
}

function serialize(node: SerializedNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const [name, attributes, children] = node;
  const attributeText = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${escapeHtml(value)}"` : ` ${key}`));
  const start = `<${name}${attributeText.join('')}`;
  return voidTags.includes(name) ? `${start}>` : `${start}>${children.map(serialize).join('')}</${name}>`;
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
