import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentFolder } from '../content-reader/content-folder.ts';
import { parseFile } from '../content-reader/parse-file.ts';
import { ContentError } from '../domain/content/problem.ts';

/** Compiles no MDX that has not been checked: a file may change between the check and the build. */
export function mdxAllowlist(folder: string): Plugin {
  return {
    name: 'mdx-allowlist',
    enforce: 'pre',
    transform(source, id) {
      // What Astro asks for with a query is made of the same file, which comes by itself.
      const file = relative(resolve(folder), id).split(sep).join('/');
      if (!file.endsWith('.mdx') || file.startsWith('..') || contentFolder(folder).isChecked(file, source)) return;
      const { problems } = parseFile(file, source);
      if (problems.length > 0) throw new ContentError(folder, problems);
    },
  };
}
