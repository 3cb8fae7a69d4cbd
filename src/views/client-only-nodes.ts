import type { SerializedNode } from '../domain/serialized-node.ts';

/** As much of a parsed node as is needed here. */
export interface Parsed {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Parsed[];
}

/** Parsed HTML as data; white space that only lays out the source is left out. */
export function plantsOf(nodes: readonly Parsed[]): SerializedNode[] {
  return nodes.flatMap((node): SerializedNode[] => {
    if (node.type === 'text') return isLayout(node.data ?? '') ? [] : [node.data ?? ''];
    return node.name ? [[node.name, node.attribs ?? {}, plantsOf(node.children ?? [])]] : [];
  });
}

const isLayout = (text: string): boolean => text.includes('\n') && text.trim() === '';
