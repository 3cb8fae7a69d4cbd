import { DomUtils } from 'htmlparser2';
import { elements, isElement, removeWithParents, textContentOf, type Element, type Node, type Tree } from './html-dom.ts';

/** Where a page stood, and where the site is published, if anywhere. */
export interface Place {
  /** The path of the page, such as /guide/e46/. */
  readonly path: string;
  /** The origin, such as https://keys.example. */
  readonly site: string | undefined;
}

/** Makes every link lead somewhere from wherever the file is opened: within it, to the site, or, where no site is known, nowhere at all. */
export function rewriteLinks(tree: Tree, { path, site }: Place): void {
  for (const link of elements(tree, 'a')) {
    const { href = '' } = link.attribs;
    if (href.startsWith(`${path}#`)) link.attribs['href'] = href.slice(path.length);
    else if (href.startsWith('/') && site) link.attribs['href'] = site + href;
    else if (href.startsWith('/')) takeOut(link);
  }
  removeEmptySections(tree);
  for (const link of elements(tree, 'a', ({ href }) => href?.startsWith('#') ?? false)) {
    if (!DomUtils.getElementById(link.attribs['href']!.slice(1), tree)) removeWithParents(link);
  }
}

/** A link that is a sentence of its own says only where to read more: it goes. One within a sentence leaves its words. */
function takeOut(link: Element): void {
  const { before, after } = textAround(link);
  if (!after && (!before || /[.!?:]$/.test(before))) return removeWithParents(link);
  link.name = 'span';
  delete link.attribs['href'];
}

const inline = ['a', 'span', 'strong', 'q'];

/** The words before and after a link in its paragraph; other links and buttons beside it are no sentence with it. */
function textAround(link: Element): { before: string; after: string } {
  let block: Element = link;
  while (inline.includes(block.name) && block.parent && isElement(block.parent)) block = block.parent;
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
    const inside = section.children.filter((child) => DomUtils.textContent(child).trim());
    if (inside.every((child) => isElement(child) && child.name === 'h2')) DomUtils.removeElement(section);
  }
}
