import { DomUtils } from 'htmlparser2';
import { elements, isElement, removeWithParents, textContentOf, type Element, type Node, type Tree } from './html-dom.ts';

export interface PageLocation {
  /** URL path, such as /guide/a1/. */
  readonly path: string;
  /** Origin, such as https://keys.example; undefined if unknown. */
  readonly site: string | undefined;
}

/** Rewrites links for a file opened anywhere: fragments stay local, site links become absolute, and are removed if the origin is unknown. */
export function rewriteLinks(tree: Tree, { path, site }: PageLocation): void {
  for (const link of elements(tree, 'a')) {
    const { href = '' } = link.attribs;
    if (href.startsWith(`${path}#`)) link.attribs['href'] = href.slice(path.length);
    else if (href.startsWith('/') && site) link.attribs['href'] = site + href;
    else if (href.startsWith('/')) removeLink(link);
  }
  removeEmptySections(tree);
  for (const link of elements(tree, 'a', ({ href }) => href?.startsWith('#') ?? false)) {
    if (!DomUtils.getElementById(link.attribs['href']!.slice(1), tree)) removeWithParents(link);
  }
}

/** Removes a link that forms its own sentence, as it only says where to read more; replaces one inside a sentence with its text. */
function removeLink(link: Element): void {
  const { before, after } = textAround(link);
  if (!after && (!before || /[.!?:]$/.test(before))) return removeWithParents(link);
  link.name = 'span';
  delete link.attribs['href'];
}

const inlineTags = ['a', 'span', 'strong', 'q'];

/** Text before and after a link in its block, excluding other links and buttons. */
function textAround(link: Element): { before: string; after: string } {
  let block: Element = link;
  while (inlineTags.includes(block.name) && block.parent && isElement(block.parent)) block = block.parent;
  const text = { before: '', after: '' };
  let passed = false;
  const read = (node: Node): void => {
    if (node === link) passed = true;
    else if (isElement(node) && !['a', 'button'].includes(node.name)) node.children.forEach(read);
    else text[passed ? 'after' : 'before'] += textContentOf(node) ?? '';
  };
  read(block);
  return { before: text.before.trim(), after: text.after.trim() };
}

function removeEmptySections(tree: Tree): void {
  for (const section of elements(tree, 'section')) {
    const nonEmpty = section.children.filter((child) => DomUtils.textContent(child).trim());
    if (nonEmpty.every((child) => isElement(child) && child.name === 'h2')) DomUtils.removeElement(section);
  }
}
