import type { SerializedNode } from '../domain/serialized-node.ts';

/** As much of a parsed node as is needed here. */
export interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly ParsedNode[];
}

/** Parsed HTML as data; white space that only lays out the source is left out. */
export function serializeNodes(nodes: readonly ParsedNode[]): SerializedNode[] {
  return nodes.flatMap((node): SerializedNode[] => {
    if (node.type === 'text') return isLayout(node.data ?? '') ? [] : [node.data ?? ''];
    return node.name ? [[node.name, node.attribs ?? {}, serializeNodes(node.children ?? [])]] : [];
  });
}

const isLayout = (text: string): boolean => text.includes('\n') && text.trim() === '';
