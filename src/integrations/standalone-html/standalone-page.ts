import { DomUtils } from 'htmlparser2';
import { cspHashes } from '../../hosting/csp-hashes.ts';
import { standalonePolicy } from '../../hosting/security-policy.ts';
import { rewriteLinks, type PageLocation } from './standalone-links.ts';
import { elementOf, elements, htmlOf, parse, removeWithParents, type Element, type Tree } from './html-dom.ts';

export interface StandaloneParts extends PageLocation {
  /** Reads a file of the site, such as a stylesheet, by its URL path. */
  readonly readFile: (address: string) => string;
  /** A picture of the site as a data: URI, by its URL path. */
  readonly embedPicture: (address: string) => string;
  readonly script: string;
  /** HTML note about the file; replaces the download links. */
  readonly note: string;
}

/** Turns a built page into a self-contained HTML file: styles and one classic script inlined, and a CSP that blocks everything else. */
export function standalonePage(html: string, parts: StandaloneParts): string {
  const tree = parse(html);
  removeSiteOnlyElements(tree);
  for (const link of elements(tree, 'link', ({ rel }) => rel === 'stylesheet')) DomUtils.replaceElement(link, styleOf(link, parts));
  elements(tree, 'style').forEach(assertNoExternalFiles);
  for (const { attribs } of elements(tree, 'link', ({ rel }) => rel === 'icon'))
    attribs['href'] = `data:image/svg+xml,${encodeURIComponent(parts.readFile(attribs['href']!).trim())}`;
  for (const { attribs } of elements(tree, 'img')) attribs['src'] = parts.embedPicture(attribs['src']!);
  const downloadLinks = elements(tree, 'a', ({ download }) => download !== undefined);
  if (downloadLinks[0]) DomUtils.append(downloadLinks[0].parent as Element, elementOf(parts.note));
  downloadLinks.forEach(removeWithParents);
  DomUtils.appendChild(elements(tree, 'body')[0]!, elementOf(`<script>${assertNoEndTag(parts.script, 'script')}</script>`));
  rewriteLinks(tree, parts);
  const [policy] = elements(tree, 'meta', ({ 'http-equiv': name }) => name === 'content-security-policy');
  policy!.attribs['content'] = standalonePolicy(cspHashes(htmlOf(tree)));
  DomUtils.append(policy!, elementOf('<meta name="robots" content="noindex">'));
  assertSelfContained(tree);
  return htmlOf(tree);
}

/** Removes what is marked as of the site only, the search, all scripts (including data blocks), social meta tags, alternates, manifest and touch icon, and Pagefind attributes. */
function removeSiteOnlyElements(tree: Tree): void {
  const unneeded = [
    ...elements(tree, 'site-search'),
    ...elements(tree, '*', ({ 'data-site-only': mark }) => mark !== undefined),
    ...elements(tree, 'script'),
    ...elements(tree, 'meta', ({ property }) => property !== undefined),
    ...elements(tree, 'link', ({ rel }) => ['alternate', 'apple-touch-icon', 'manifest'].includes(rel!)),
  ];
  unneeded.forEach(DomUtils.removeElement);
  for (const { attribs } of elements(tree, '*')) {
    for (const name of Object.keys(attribs)) if (name.startsWith('data-pagefind')) Reflect.deleteProperty(attribs, name);
  }
}

function styleOf({ attribs: { href, media } }: Element, { readFile }: StandaloneParts): Element {
  return elementOf(`<style${media ? ` media="${media}"` : ''}>${assertNoEndTag(readFile(href!), 'style')}</style>`);
}

function assertNoExternalFiles(style: Element): void {
  const [reference] = /(?:url\(|@import).{0,40}/s.exec(DomUtils.textContent(style)) ?? [];
  if (reference)
    throw new Error(
      `A stylesheet references another file, which a single-file edition cannot contain. Inline it in the page or remove it. Found: ${reference}`,
    );
}

function assertNoEndTag(text: string, name: 'script' | 'style'): string {
  if (text.toLowerCase().includes(`</${name}`))
    throw new Error(`A ${name} contains “</${name}”, which would end the element in a single-file edition. Split the string.`);
  return text;
}

function assertSelfContained(tree: Tree): void {
  const urls = elements(tree, '*').flatMap(({ attribs: { src, href } }) => [src, href]);
  const external = urls.filter((url) => url !== undefined && !/^(#|https?:|mailto:|data:)/.test(url));
  if (external.length > 0)
    throw new Error(
      `A single-file edition would request ${external.join(', ')}. Remove or inline it in src/integrations/standalone-html/standalone-page.ts.`,
    );
}
