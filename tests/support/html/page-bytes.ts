import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliBytes } from '../../../src/tools/compress-folder.ts';

/** First-load cost of a page: bytes with Brotli, and number of files, excluding icons. */
export interface PageBytes {
  /** Including inline styles and scripts. */
  readonly html: number;
  /** Print stylesheet. */
  readonly paper: number;
  readonly js: number;
  readonly files: number;
}

const sizeCache = new Map<string, number>();

/** First-load cost of a built page: HTML, linked stylesheets, and scripts with their static imports. */
export function bytesOf(folder: string, base: string, file: string): PageBytes {
  const html = readFileSync(file);
  const text = html.toString();
  const local = (address: string) => join(folder, address.slice(base.length));
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, address]) => local(address!));
  const paper = matches(/<link rel="stylesheet" href="([^"]+)"/g);
  const js = withImports(matches(/<script [^>]*\bsrc="([^"]+)"/g));
  const sum = (files: readonly string[]) => files.reduce((total, path) => total + sizeOf(path), 0);
  return { html: brotliBytes(html), paper: sum(paper), js: sum(js), files: 1 + paper.length + js.length };
}

function sizeOf(file: string): number {
  const size = sizeCache.get(file) ?? brotliBytes(readFileSync(file));
  sizeCache.set(file, size);
  return size;
}

/** Scripts and their transitive static imports. */
function withImports(files: readonly string[]): string[] {
  const all = new Set(files);
  for (const file of all)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+)/g))
      all.add(join(dirname(file), path!));
  return [...all];
}
