import type { SerializedNode } from '../domain/serialized-node.ts';

export interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly ParsedNode[];
}

/** Serializes parsed HTML; whitespace used for source layout is dropped. */
export function serializeNodes(nodes: readonly ParsedNode[]): SerializedNode[] {
  return nodes.flatMap((node): SerializedNode[] => {
    if (node.type === 'text') return isLayoutWhitespace(node.data ?? '') ? [] : [node.data ?? ''];
    return node.name ? [[node.name, node.attribs ?? {}, serializeNodes(node.children ?? [])]] : [];
  });
}

const isLayoutWhitespace = (text: string): boolean => text.includes('\n') && text.trim() === '';
