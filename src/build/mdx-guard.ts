import { mdxToMdast } from 'satteri';
import { oneOf, type Problem } from '../domain/problem.ts';

/** The components that words may use, and the attributes each takes. Words can use nothing else. */
export const components: Readonly<Record<string, readonly string[]>> = {
  Limit: ['of'],
  Count: ['of'],
  Amount: ['of'],
  Step: ['of'],
  Others: [],
  OnlyKey: ['kind'],
  KeyDrawing: ['kind'],
  Signs: [],
  Receivers: [],
  Models: [],
};

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly attributes?: readonly { type: string; name?: string; value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Whatever in an MDX text could run or is no listed component; found by reading, never by running. */
export function guardMdx(file: string, source: string): Problem[] {
  let tree: Node;
  try {
    tree = mdxToMdast(source) as unknown as Node;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [{ file, field: 'the text', found: text, write: 'close every tag; for a plain { or < write it in words' }];
  }
  return nodesOf(tree).flatMap((node) => problemsOf(file, node));
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function problemsOf(file: string, node: Node): Problem[] {
  const start = node.position?.start;
  const field = start ? `the text, line ${start.line}, column ${start.column}` : 'the text';
  const problem = (found: string, write: string): Problem => ({ file, field, found, write });
  const excerpt = `“${(typeof node.value === 'string' ? node.value : '').split('\n')[0]}”`;
  switch (node.type) {
    case 'mdxjsEsm':
      return [problem(`an import or export: ${excerpt}`, 'words only: the page passes the components in')];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [problem(`an expression: {${String(node.value)}}`, 'words only, or one of the components')];
    case 'html':
      return [problem(`HTML: ${excerpt}`, 'Markdown or one of the components')];
    case 'link':
    case 'image':
    case 'definition':
      return /^(\/|#|https?:|mailto:)/.test(node.url ?? '')
        ? []
        : [problem(`the address “${node.url}”`, 'an address that begins with / or https://')];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentProblems(node, problem);
    default:
      return [];
  }
}

function componentProblems(node: Node, problem: (found: string, write: string) => Problem): Problem[] {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!allowed) return [problem(`<${name}>, which is no component`, oneOf(name, Object.keys(components)))];
  const given = node.attributes ?? [];
  const strange = given
    .filter(({ type, name: attribute, value }) => type !== 'mdxJsxAttribute' || !allowed.includes(attribute!) || typeof value !== 'string')
    .map(({ name: attribute }) =>
      problem(`<${name} ${attribute ?? '{…}'}>`, allowed.length > 0 ? `${allowed.join(', ')}="…" and nothing else` : 'no attribute'),
    );
  const missing = allowed
    .filter((attribute) => !given.some((one) => one.name === attribute))
    .map((attribute) => problem(`<${name}> without ${attribute}`, `${attribute}="…"`));
  return [...strange, ...missing];
}
