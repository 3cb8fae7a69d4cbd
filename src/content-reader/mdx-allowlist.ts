import { addressAdvice, isLinkTarget } from '../domain/content/address.ts';
import type { Markup } from '../domain/content/entry.ts';
import { inlineParts } from '../domain/content/inline-markdown.ts';
import type { Problem } from '../domain/content/problem.ts';
import { componentProblems } from './mdx-components.ts';
import { markupOf, nodesOf, type MdxNode, type MdxIssue } from './mdx-tree.ts';

export interface CheckedMdx {
  readonly problems: readonly Problem[];
  readonly markup: Markup | undefined;
}

const allowedTypes = 'root yaml paragraph text break strong emphasis delete inlineCode list blockquote thematicBreak'.split(' ');

const referenceLink = ['a link by reference', '[words](/address/)'] as const;

/** Disallowed Markdown node types, with the author-facing name and fix. */
const disallowedTypes: Readonly<Record<string, MdxIssue>> = {
  imageReference: ['a picture by reference', '![what it shows](file.png)'],
  table: ['a table', 'a list'],
  linkReference: referenceLink,
  definition: referenceLink,
  code: ['a block of code', 'a paragraph; four spaces or ``` before a line make code of it'],
  html: ['HTML', 'Markdown or one of the components'],
  toml: ['front matter between +++', 'three hyphens, and YAML between them'],
};

/** Maximum number of braces parsed: each is an error, and thousands stall the parser for minutes. */
const maxBraces = 200;

/** Parses an MDX text without executing it, and reports everything executable, non-allowlisted Markdown and unknown components. */
export function checkMdx(file: string, source: string): CheckedMdx {
  const field = 'the text';
  if (source.split('{').length > maxBraces)
    return { problems: [{ file, field, actual: 'hundreds of braces', fix: 'words only, or one of the components' }], markup: undefined };
  try {
    const nodes = nodesOf(source).map((node) => ({ node, issues: problemsOf(node, source) }));
    return {
      problems: nodes.flatMap(({ node, issues }) =>
        issues.map(([actual, fix]) => ({ file, line: node.position?.start.line, field, actual, fix })),
      ),
      // Nodes with problems are not checked further.
      markup: markupOf(nodes.filter(({ issues }) => issues.length === 0).map(({ node }) => node)),
    };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const [, line, actual] = /^(?:Error: )?(?:(\d+):\d+: )?([\s\S]*)$/.exec(error instanceof Error ? error.message : String(error))!;
    const problem = {
      file,
      line: line ? Number(line) : undefined,
      field,
      actual: actual!.replace(/ \((?:note|mdx)[\s\S]*$/, ''),
      fix: 'close every tag; for a plain { or < write it in words',
    };
    return { problems: [problem], markup: undefined };
  }
}

function problemsOf(node: MdxNode, source: string): readonly MdxIssue[] {
  const excerpt = `“${(typeof node.value === 'string' ? node.value : '').split('\n')[0]}”`;
  switch (node.type) {
    case 'mdxjsEsm':
      return [[`an import or export: ${excerpt}`, 'words only: the page passes the components in']];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [[`an expression: {${String(node.value)}}`, 'words only, or one of the components']];
    case 'link':
      return linkProblems(node, source);
    case 'image':
      return pictureProblems(node, source);
    case 'heading':
      return [2, 3].includes(node.depth!) ? [] : [[`a heading with ${node.depth} #`, '## or ###: the page has its own heading']];
    case 'listItem':
      return typeof node.checked === 'boolean' ? [['a box to tick', 'a plain list']] : [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentProblems(node, source);
    default:
      return allowedTypes.includes(node.type) || (node.type.startsWith('table') && node.type !== 'table')
        ? []
        : [disallowedTypes[node.type] ?? [`Markdown of the kind ${node.type}`, 'a paragraph or a list']];
  }
}

/** An invalid link target, or a link that the inline parser of fields would read differently. */
function linkProblems({ url = '', position }: MdxNode, source: string): MdxIssue[] {
  if (!isLinkTarget(url)) return [[`the address “${url}”`, addressAdvice]];
  const written = source.slice(position?.start.offset, position?.end.offset);
  const parts = inlineParts(written);
  const isSameLink = !written.startsWith('[') || (parts.length === 1 && parts[0]!.href === url);
  return isSameLink ? [] : [[`“${written}”`, `[words](${url})`]];
}

/** A picture without alt text, or one that is spelled otherwise than readers of the plain text expect. */
function pictureProblems({ url = '', alt = '', position }: MdxNode, source: string): MdxIssue[] {
  const written = source.slice(position?.start.offset, position?.end.offset);
  if (!alt.trim()) return [[`“${written}”, a picture without alt text`, `![what it shows](${url})`]];
  return written === `![${alt}](${url})` ? [] : [[`“${written}”`, `![${alt}](${url})`]];
}
