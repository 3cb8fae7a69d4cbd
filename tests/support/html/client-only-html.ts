import type { SerializedNode } from '../../../src/domain/serialized-node.ts';

/** Elements without an end. */
const open = ['br', 'img', 'input'];

/** A page as it stands once its scripts have planted what only they can honour. */
export function grown(html: string): string {
  return html.replace(/<script type="application\/json" data-client-only>([\s\S]*?)<\/script>/g, (_data, json: string) =>
    (JSON.parse(json) as SerializedNode[]).map(written).join(''),
  );
}

function written(plant: SerializedNode): string {
  if (typeof plant === 'string') return safe(plant);
  const [name, has, holds] = plant;
  const attributes = Object.entries(has).map(([key, value]) => (value ? ` ${key}="${safe(value)}"` : ` ${key}`));
  const start = `<${name}${attributes.join('')}`;
  return open.includes(name) ? `${start}>` : `${start}>${holds.map(written).join('')}</${name}>`;
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
