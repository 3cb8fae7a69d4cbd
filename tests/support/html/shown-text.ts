import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elements, parse } from '../../../src/integrations/standalone-html/html-dom.ts';
import { filesOf, textOf } from './built-pages.ts';
import { withClientOnlyNodes } from './client-only-html.ts';

/** Attributes that no one is shown. */
const code = [
  'media',
  'data-aliases',
  'data-screen',
  'data-when',
  'class',
  'style',
  'd',
  'srcset',
  'sizes',
  'rel',
  'allow',
  'points',
  'transform',
  'viewBox',
];

/** Elements of the head that speak to browsers alone. */
const browserSettings = /<meta (?:http-equiv|property="og:(?:type|url|image)|name="(?:viewport|color-scheme|theme-color|robots)")[^>]*>/g;

/** Everything that a build can show or say, by file: text, labels and titles of pages, manifest, search data, data of the scripts. */
export function shownTexts(dist: string): { readonly file: string; readonly text: string }[] {
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  return filesOf(dist).flatMap((file) => {
    if (file.endsWith('.html')) return [{ file, text: shownIn(read(file)) }];
    if (/\.(?:json|webmanifest)$/.test(file)) return [{ file, text: stringsIn(JSON.parse(read(file))).join('\n') }];
    return /\.(?:txt|xml|svg)$/.test(file) ? [{ file, text: textOf(read(file)) }] : [];
  });
}

function shownIn(html: string): string {
  const page = withClientOnlyNodes(html).replace(browserSettings, '');
  const sentences = elements(parse(page), '*').flatMap(({ attribs }) =>
    Object.entries(attribs).flatMap(([name, value]) => (/\s/.test(value) && !code.includes(name) ? [value] : [])),
  );
  const data = [...page.matchAll(/<script type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g)];
  return [textOf(page), ...sentences, ...data.flatMap(([, json]) => stringsIn(JSON.parse(json!)))].join('\n');
}

function stringsIn(value: unknown): string[] {
  // What Pagefind shows of a page, compressed and in base64, are words of that page.
  if (typeof value === 'string' && value.startsWith('H4sI')) return [];
  // The pages of the offline copy are data themselves.
  if (typeof value === 'string') return [value.startsWith('<!DOCTYPE') ? shownIn(value) : value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
