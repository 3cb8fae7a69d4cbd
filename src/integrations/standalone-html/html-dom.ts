import { render } from 'dom-serializer';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

// The parser’s own names for these are in a package of its own.
export type Tree = ReturnType<typeof parseDocument>;
export type Node = Tree['children'][number];
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Reads HTML; names in drawings keep their capitals. */
export const parse = (html: string): Tree => parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });

/** The first element of a piece of HTML. */
export const elementOf = (html: string): Element => parse(html).children[0] as Element;

/** Writes HTML, with every sign as it is but those that HTML is made of. */
export const htmlOf = (tree: Tree): string => render(tree, { encodeEntities: 'utf8' });

/** Every element of a name, or of all with “*”, that passes a test of its attributes. */
export function elements(
  tree: Tree,
  name: string,
  test: (attributes: Readonly<Record<string, string>>) => boolean = () => true,
): Element[] {
  return DomUtils.getElementsByTagName(name, tree).filter(({ attribs }) => test(attribs));
}

export const isElement = (node: Node): node is Element => 'attribs' in node;

/** The words of a node that is text; undefined for any other. */
export const textContentOf = (node: Node): string | undefined => (node.type === ElementType.Text && 'data' in node ? node.data : undefined);

/** Takes an element away, and whatever around it is empty without it. */
export function removeWithParents(element: Element): void {
  const { parent } = element;
  DomUtils.removeElement(element);
  if (parent && isElement(parent) && isEmpty(parent)) removeWithParents(parent);
}

/** Whether nothing is left to read in it, and no element of ours to come to life. */
function isEmpty(element: Element): boolean {
  const alive = DomUtils.existsOne(({ name }) => name.includes('-'), element.children);
  return !alive && !DomUtils.textContent(element).trim();
}
