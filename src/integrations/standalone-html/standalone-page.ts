import { DomUtils } from 'htmlparser2';
import { standalonePolicy } from '../../hosting/security-policy.ts';
import { rewriteLinks, type Place } from './standalone-links.ts';
import { cspHashes } from '../csp-hashes.ts';
import { elementOf, elements, htmlOf, parse, removeWithParents, type Element, type Tree } from './html-dom.ts';

/** What a single-file edition is made of, besides its page. */
export interface StandaloneParts extends Place {
  /** The text of one of the site’s files by its address, such as a style. */
  readonly file: (address: string) => string;
  readonly script: string;
  /** What the file says of itself, as HTML; it takes the place of the links to what can be saved. */
  readonly note: string;
}

/** A finished page as one file that needs no other: the styles and one classic script in it, and a policy that lets nothing else in. */
export function standalonePage(html: string, parts: StandaloneParts): string {
  const tree = parse(html);
  removeWhatNeedsTheSite(tree);
  for (const link of elements(tree, 'link', ({ rel }) => rel === 'stylesheet')) DomUtils.replaceElement(link, styleOf(link, parts));
  elements(tree, 'style').forEach(refuseFiles);
  for (const { attribs } of elements(tree, 'link', ({ rel }) => rel === 'icon'))
    attribs['href'] = `data:image/svg+xml,${encodeURIComponent(parts.file(attribs['href']!).trim())}`;
  const saved = elements(tree, 'a', ({ download }) => download !== undefined);
  if (saved[0]) DomUtils.append(saved[0].parent as Element, elementOf(parts.note));
  saved.forEach(removeWithParents);
  DomUtils.appendChild(elements(tree, 'body')[0]!, elementOf(`<script>${safe(parts.script, 'script')}</script>`));
  rewriteLinks(tree, parts);
  const [policy] = elements(tree, 'meta', ({ 'http-equiv': name }) => name === 'content-security-policy');
  policy!.attribs['content'] = standalonePolicy(cspHashes(htmlOf(tree)));
  DomUtils.append(policy!, elementOf('<meta name="robots" content="noindex">'));
  refuseOthers(tree);
  return htmlOf(tree);
}

/** The search, scripts that are files, data for machines, pictures for other sites, and what tells a search what to find. */
function removeWhatNeedsTheSite(tree: Tree): void {
  const unneeded = [
    ...elements(tree, 'site-search'),
    ...elements(tree, 'script'),
    ...elements(tree, 'meta', ({ property }) => property !== undefined),
    ...elements(tree, 'link', ({ rel }) => rel === 'apple-touch-icon' || rel === 'manifest'),
  ];
  unneeded.forEach(DomUtils.removeElement);
  for (const { attribs } of elements(tree, '*')) {
    for (const name of Object.keys(attribs)) if (name.startsWith('data-pagefind')) Reflect.deleteProperty(attribs, name);
  }
}

function styleOf({ attribs: { href, media } }: Element, { file }: StandaloneParts): Element {
  return elementOf(`<style${media ? ` media="${media}"` : ''}>${safe(file(href!), 'style')}</style>`);
}

function refuseFiles(style: Element): void {
  const [other] = /(?:url\(|@import).{0,40}/s.exec(DomUtils.textContent(style)) ?? [];
  if (other)
    throw new Error(
      `A style asks for another file, and a single-file edition can hold none: draw it in the page, or leave it out. Found: ${other}`,
    );
}

function safe(text: string, name: 'script' | 'style'): string {
  if (text.toLowerCase().includes(`</${name}`))
    throw new Error(`A ${name} holds “</${name}”, which would end it in a single-file edition: write it in two parts.`);
  return text;
}

function refuseOthers(tree: Tree): void {
  const addresses = elements(tree, '*').flatMap(({ attribs: { src, href } }) => [src, href]);
  const others = addresses.filter((address) => address !== undefined && !/^(#|https?:|mailto:|data:)/.test(address));
  if (others.length > 0)
    throw new Error(
      `A single-file edition would ask for ${others.join(', ')}, which is not beside it. Take it out or in, in src/integrations/standalone-html/standalone-page.ts.`,
    );
}
