import { mdxToMdast } from 'satteri';
import { oneOf, type Problem } from '../domain/problem.ts';
import { isAddress } from '../domain/written.ts';

interface Component {
  /** The attributes it takes, and needs. */
  readonly attributes: readonly string[];
  /** Whether words stand between its two tags. */
  readonly holds: boolean;
}

const value: Component = { attributes: ['of'], holds: false };
const alone: Component = { attributes: [], holds: false };

/** The components that words may use. Words can use nothing else. */
export const components: Readonly<Record<string, Component>> = {
  Limit: value,
  Count: value,
  Amount: value,
  Step: value,
  Others: { attributes: [], holds: true },
  OnlyKey: { attributes: ['kind'], holds: true },
  KeyDrawing: { attributes: ['kind'], holds: false },
  Signs: alone,
  Receivers: alone,
  Models: alone,
};

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly url?: string;
  readonly depth?: number;
  readonly checked?: boolean | null;
  readonly attributes?: readonly { type: string; name?: string; value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly offset: number }; readonly end: { readonly offset: number } };
}

/** What Markdown may be, and needs no look. */
const harmless = 'root yaml paragraph text break strong emphasis delete inlineCode list blockquote thematicBreak'.split(' ');

const byReference = ['a link by reference', '[words](/address/)'] as const;

/** What Markdown can be besides, in words for the author, and what to write instead. */
const unwanted: Readonly<Record<string, readonly [found: string, write: string]>> = {
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

/** Whatever in an MDX text could run, or is neither plain Markdown nor a listed component; found by reading, never by running. */
export function guardMdx(file: string, source: string): Problem[] {
  const field = 'the text';
  if (source.split('{').length > mostBraces)
    return [{ file, field, found: 'hundreds of braces', write: 'words only, or one of the components' }];
  let tree: Node;
  try {
    tree = mdxToMdast(source) as unknown as Node;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const [, line, found] = /^(?:Error: )?(?:(\d+):\d+: )?([\s\S]*)$/.exec(error instanceof Error ? error.message : String(error))!;
    return [
      {
        file,
        line: line ? Number(line) : undefined,
        field,
        found: found!.replace(/ \((?:note|mdx)[\s\S]*$/, ''),
        write: 'close every tag; for a plain { or < write it in words',
      },
    ];
  }
  return nodesOf(tree).flatMap((node) =>
    problemsOf(node, source).map(([found, write]) => ({ file, line: node.position?.start.line, field, found, write })),
  );
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

type Told = readonly [found: string, write: string];

function problemsOf(node: Node, source: string): Told[] {
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

/** A link that leads where it should not, or that is written so that its address cannot be read in it. */
function linkProblems({ url = '', position }: Node, source: string): Told[] {
  if (!isAddress(url)) return [[`the address “${url}”`, 'an address that begins with / or https://']];
  const written = source.slice(position?.start.offset, position?.end.offset);
  return !written.startsWith('[') || written.endsWith(`](${url})`) ? [] : [[`“${written}”`, `[words](${url})`]];
}

function componentProblems(node: Node, source: string): Told[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) return [[`<${name}>, which is no component`, oneOf(name, Object.keys(components))]];
  const given = node.attributes ?? [];
  const strange = given
    .filter(
      ({ type, name: attribute, value }) =>
        type !== 'mdxJsxAttribute' || !component.attributes.includes(attribute!) || typeof value !== 'string',
    )
    .map(({ name: attribute }): Told => [
      `<${name} ${attribute ?? '{…}'}>`,
      component.attributes.length > 0 ? `${component.attributes.join(', ')}="…" and nothing else` : 'no attribute',
    ]);
  const missing = component.attributes
    .filter((attribute) => !given.some((one) => one.name === attribute))
    .map((attribute): Told => [`<${name}> without ${attribute}`, `${attribute}="…"`]);
  return strange.length + missing.length > 0 ? [...strange, ...missing] : spelled(node, name, component, source);
}

/** One spelling for each component, so that whoever reads the words alone sees the same ones. */
function spelled(node: Node, name: string, { attributes, holds }: Component, source: string): Told[] {
  const written = source.slice(node.position?.start.offset ?? 0);
  const tag = `<${name}${attributes.map((attribute) => ` ${attribute}="[^"<>{}]*"`).join('')}\\s*`;
  if (new RegExp(`^${tag}${holds ? '>' : '/>'}`).test(written)) return [];
  const write = `<${name}${attributes.map((attribute) => ` ${attribute}="…"`).join('')}${holds ? `>…</${name}>` : ' />'}`;
  return [[`“${written.split(/\n|(?<=>)/)[0]}”`, write]];
}
