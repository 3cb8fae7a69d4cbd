import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { folders } from '../../../src/hosting/headers.ts';

/** A built page: URL path without base path, and HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** All pages of a build, excluding single-file editions. */
export function pagesOf(dist: string): BuiltPage[] {
  return filesOf(dist)
    .filter((file) => file.endsWith('.html') && !`/${file}`.includes(`/${folders.standalone}`))
    .map((file) => ({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(dist, file), 'utf8') }));
}

/** HTML of one page; throws a RangeError if it does not exist. */
export function pageAt(dist: string, path: string): string {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) throw new RangeError(`No page at ${path}`);
  return readFileSync(file, 'utf8');
}

/** Relative paths of all files under a folder, with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
  '#34': '"',
  '#xA0': ' ',
};

/** Text and label attributes of an HTML fragment, with white space collapsed. */
export function textOf(html: string): string {
  const labels = [...html.matchAll(/\s(?:aria-label|data-name|alt|content|title)="([^"]*)"/g)].map(([, label]) => label!);
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return [text, ...labels]
    .join(' ')
    .replace(/&(\w+|#\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/[\s\u00a0]+/g, ' ');
}

/** All values of an attribute in a page. */
export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!.replaceAll('&amp;', '&'));
}

/** All root-relative href and src values in a page. */
export function internalLinks(html: string): string[] {
  return ['href', 'src'].flatMap((attribute) => valuesOf(html, attribute)).filter((address) => address.startsWith('/'));
}

/** All JSON-LD blocks of a page. */
export function structuredData(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );
}

/** Whether a URL without base path exists in a build. */
export function isBuilt(dist: string, address: string): boolean {
  const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
  return existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
}

/** Broken links in a build, as “page → link”. */
export function brokenLinks(dist: string, base = '/'): string[] {
  return pagesOf(dist).flatMap(({ path, html }) =>
    internalLinks(html)
      .filter((address) => !address.startsWith(base) || !isBuilt(dist, address.slice(base.length - 1)))
      .map((address) => `${path} → ${address}`),
  );
}
