import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { folders } from '../../../src/hosting/headers.ts';

/** A built page: its address without the base path, and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** Every page of a build, by its address; the single-file editions are none. */
export function pagesOf(dist: string): BuiltPage[] {
  return filesOf(dist)
    .filter((file) => file.endsWith('.html') && !file.startsWith(folders.standalone))
    .map((file) => ({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(join(dist, file), 'utf8') }));
}

/** One page of a build; throws a RangeError when there is none at that address. */
export function pageAt(dist: string, path: string): string {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) throw new RangeError(`No page at ${path}`);
  return readFileSync(file, 'utf8');
}

/** Every file below a folder, its path with slashes. */
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

/** The words of a piece of HTML, and of its labels, each kind of space as one. */
export function wordsOf(html: string): string {
  const labels = [...html.matchAll(/\s(?:aria-label|data-name|alt|content|title)="([^"]*)"/g)].map(([, label]) => label!);
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return [text, ...labels]
    .join(' ')
    .replace(/&(\w+|#\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/[\s\u00a0]+/g, ' ');
}

/** What stands in an attribute, wherever it stands in a page. */
export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value!.replaceAll('&amp;', '&'));
}

/** Every address in a page that is one of the site’s own files or pages. */
export function ownAddresses(html: string): string[] {
  return ['href', 'src'].flatMap((attribute) => valuesOf(html, attribute)).filter((address) => address.startsWith('/'));
}

/** Every block of structured data of a page. */
export function structuredData(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );
}

/** Whether an address without base path is a file or page of a build. */
export function isBuilt(dist: string, address: string): boolean {
  const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
  return existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
}

/** The addresses in a build that lead nowhere, each with the page that it stands on. */
export function deadLinks(dist: string, base = '/'): string[] {
  return pagesOf(dist).flatMap(({ path, html }) =>
    ownAddresses(html)
      .filter((address) => !address.startsWith(base) || !isBuilt(dist, address.slice(base.length - 1)))
      .map((address) => `${path} → ${address}`),
  );
}
