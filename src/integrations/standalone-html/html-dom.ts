import { render } from 'dom-serializer';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

// htmlparser2 does not re-export these types from domhandler.
export type Tree = ReturnType<typeof parseDocument>;
export type Node = Tree['children'][number];
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Parses HTML. Case is preserved: SVG names are case-sensitive. */
export const parse = (html: string): Tree => parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false });

/** Parses an HTML fragment and returns its first element. */
export const elementOf = (html: string): Element => parse(html).children[0] as Element;

/** Serializes to HTML as UTF-8; escapes only markup characters. */
export const htmlOf = (tree: Tree): string => render(tree, { encodeEntities: 'utf8' });

/** All elements with a tag name (“*” for any) whose attributes pass the test. */
export function elements(
  tree: Tree,
  name: string,
  test: (attributes: Readonly<Record<string, string>>) => boolean = () => true,
): Element[] {
  return DomUtils.getElementsByTagName(name, tree).filter(({ attribs }) => test(attribs));
}

export const isElement = (node: Node): node is Element => 'attribs' in node;

/** Content of a text node; undefined for any other node. */
export const textContentOf = (node: Node): string | undefined => (node.type === ElementType.Text && 'data' in node ? node.data : undefined);

/** Removes an element, and its ancestors as long as they are left empty. */
export function removeWithParents(element: Element): void {
  const { parent } = element;
  DomUtils.removeElement(element);
  if (parent && isElement(parent) && isEmpty(parent)) removeWithParents(parent);
}

/** Whether the element has neither text nor custom elements. */
function isEmpty(element: Element): boolean {
  const hasCustomElement = DomUtils.existsOne(({ name }) => name.includes('-'), element.children);
  return !hasCustomElement && !DomUtils.textContent(element).trim();
}
