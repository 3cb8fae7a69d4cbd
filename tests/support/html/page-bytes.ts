import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliBytes } from '../../../src/tools/compress-folder.ts';

/** What the first load of a page brings, in bytes with brotli, and how many files that is, icons apart. */
export interface PageBytes {
  /** With the styles and the small scripts that stand in it. */
  readonly html: number;
  /** The style of paper. */
  readonly paper: number;
  readonly js: number;
  readonly files: number;
}

const known = new Map<string, number>();

/** What a built page brings, read from its file: the style of paper, and its scripts with all that they import. */
export function bytesOf(folder: string, base: string, file: string): PageBytes {
  const html = readFileSync(file);
  const text = html.toString();
  const local = (address: string) => join(folder, address.slice(base.length));
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, address]) => local(address!));
  const paper = matches(/<link rel="stylesheet" href="([^"]+)"/g);
  const js = withImports(matches(/<script [^>]*\bsrc="([^"]+)"/g));
  const sum = (files: readonly string[]) => files.reduce((total, one) => total + sizeOf(one), 0);
  return { html: brotliBytes(html), paper: sum(paper), js: sum(js), files: 1 + paper.length + js.length };
}

function sizeOf(file: string): number {
  const size = known.get(file) ?? brotliBytes(readFileSync(file));
  known.set(file, size);
  return size;
}

/** Scripts and what they import at once; an import() comes later. */
function withImports(files: readonly string[]): string[] {
  const all = new Set(files);
  for (const file of all)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+)/g))
      all.add(join(dirname(file), path!));
  return [...all];
}
