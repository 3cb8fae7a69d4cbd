import { mdxToMdast } from 'satteri';
import { pictureTag, type Markup } from '../domain/content/entry.ts';

export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly alt?: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly attributes?: readonly { type: string; name?: string; value?: unknown }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number; readonly offset: number }; readonly end: { readonly offset: number } };
}

/** Actual value and fix of a problematic node. */
export type MdxIssue = readonly [actual: string, fix: string];

/** All nodes of an MDX text, from the parser that renders pages; executes nothing. Throws if the text cannot be parsed. */
export function nodesOf(source: string): readonly MdxNode[] {
  return withDescendants(mdxToMdast(source) as unknown as MdxNode);
}

function withDescendants(node: MdxNode): MdxNode[] {
  return [node, ...(node.children ?? []).flatMap(withDescendants)];
}

export function markupOf(nodes: readonly MdxNode[]): Markup {
  return {
    links: nodes.flatMap(({ type, url = '', position }) => (type === 'link' ? [{ address: url, line: position?.start.line }] : [])),
    mentions: nodes.flatMap(({ type, url = '', name, attributes = [], position }) => {
      const line = position?.start.line;
      if (type === 'image') return [{ tag: pictureTag, of: url, line }];
      return attributes.flatMap(({ name: attribute, value }) => {
        if (!name || attribute === 'model' || typeof value !== 'string') return [];
        const model = attributes.find((other) => other.name === 'model')?.value as string | undefined;
        return [{ tag: name, of: value, model, line }];
      });
    }),
  };
}
