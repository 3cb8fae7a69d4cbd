import { mdxToMdast } from 'satteri';
import type { Markup } from '../domain/content/entry.ts';

/** One node of an MDX text as parsed. */
export interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly attributes?: readonly { type: string; name?: string; value?: unknown }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number; readonly offset: number }; readonly end: { readonly offset: number } };
}

/** What is wrong with a node, and what to write instead. */
export type Issue = readonly [actual: string, fix: string];

/** Every node of an MDX text, by the parser that makes pages of it, which runs nothing; throws where it cannot be parsed. */
export function nodesOf(source: string): readonly MdxNode[] {
  return withInner(mdxToMdast(source) as unknown as MdxNode);
}

function withInner(node: MdxNode): MdxNode[] {
  return [node, ...(node.children ?? []).flatMap(withInner)];
}

/** The links and components among some nodes. */
export function markupOf(nodes: readonly MdxNode[]): Markup {
  return {
    links: nodes.flatMap(({ type, url = '', position }) => (type === 'link' ? [{ address: url, line: position?.start.line }] : [])),
    mentions: nodes.flatMap(({ name, attributes = [], position }) =>
      attributes.flatMap(({ value }) => (name && typeof value === 'string' ? [{ tag: name, of: value, line: position?.start.line }] : [])),
    ),
  };
}
