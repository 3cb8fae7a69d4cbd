import { addressAdvice, isAddress } from '../domain/content/address.ts';
import type { Markup } from '../domain/content/entry.ts';
import { inlineParts } from '../domain/content/inline-markdown.ts';
import type { Problem } from '../domain/content/problem.ts';
import { componentProblems } from './mdx-components.ts';
import { markupOf, nodesOf, type MdxNode, type Issue } from './mdx-tree.ts';

/** An MDX text as read: what is wrong with it, and what it holds besides words. */
export interface CheckedMdx {
  readonly problems: readonly Problem[];
  readonly markup: Markup | undefined;
}

/** What Markdown may be, and needs no look. */
const harmless = 'root yaml paragraph text break strong emphasis delete inlineCode list blockquote thematicBreak'.split(' ');

const byReference = ['a link by reference', '[words](/address/)'] as const;

/** What Markdown can be besides, in words for the author, and what to write instead. */
const unwanted: Readonly<Record<string, Issue>> = {
  image: ['a picture', 'words: the drawings are components'],
  imageReference: ['a picture', 'words: the drawings are components'],
  table: ['a table', 'a list'],
  linkReference: byReference,
  definition: byReference,
  code: ['a block of code', 'a paragraph; four spaces or ``` before a line make code of it'],
  html: ['HTML', 'Markdown or one of the components'],
  toml: ['front matter between +++', 'three hyphens, and YAML between them'],
};

/** The most braces of one text that are looked at: each is a mistake, and thousands keep the parser for minutes. */
const mostBraces = 200;

/** Reads an MDX text, never runs it, and finds whatever in it could run, or is neither plain Markdown nor a listed component. */
export function checkMdx(file: string, source: string): CheckedMdx {
  const field = 'the text';
  if (source.split('{').length > mostBraces)
    return { problems: [{ file, field, actual: 'hundreds of braces', fix: 'words only, or one of the components' }], markup: undefined };
  try {
    const nodes = nodesOf(source).map((node) => ({ node, told: problemsOf(node, source) }));
    return {
      problems: nodes.flatMap(({ node, told }) =>
        told.map(([actual, fix]) => ({ file, line: node.position?.start.line, field, actual, fix })),
      ),
      // Of what is wrong in itself nothing more is asked.
      markup: markupOf(nodes.filter(({ told }) => told.length === 0).map(({ node }) => node)),
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

function problemsOf(node: MdxNode, source: string): readonly Issue[] {
  const excerpt = `“${(typeof node.value === 'string' ? node.value : '').split('\n')[0]}”`;
  switch (node.type) {
    case 'mdxjsEsm':
      return [[`an import or export: ${excerpt}`, 'words only: the page passes the components in']];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [[`an expression: {${String(node.value)}}`, 'words only, or one of the components']];
    case 'link':
      return linkProblems(node, source);
    case 'heading':
      return [2, 3].includes(node.depth!) ? [] : [[`a heading with ${node.depth} #`, '## or ###: the page has its own heading']];
    case 'listItem':
      return typeof node.checked === 'boolean' ? [['a box to tick', 'a plain list']] : [];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentProblems(node, source);
    default:
      return harmless.includes(node.type) || (node.type.startsWith('table') && node.type !== 'table')
        ? []
        : [unwanted[node.type] ?? [`Markdown of the kind ${node.type}`, 'a paragraph or a list']];
  }
}

/** A link that leads where it should not, or that is written so that a field would read another in it. */
function linkProblems({ url = '', position }: MdxNode, source: string): Issue[] {
  if (!isAddress(url)) return [[`the address “${url}”`, addressAdvice]];
  const written = source.slice(position?.start.offset, position?.end.offset);
  const parts = inlineParts(written);
  const same = !written.startsWith('[') || (parts.length === 1 && parts[0]!.href === url);
  return same ? [] : [[`“${written}”`, `[words](${url})`]];
}
