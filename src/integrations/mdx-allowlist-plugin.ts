import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { parseFile } from '../content-reader/parse-file.ts';
import { ContentError } from '../domain/content/problem.ts';

/** Rejects MDX that was not validated: a file may change between validation and compilation. */
export function mdxAllowlist(folder: string): Plugin {
  return {
    name: 'mdx-allowlist',
    enforce: 'pre',
    transform(source, id) {
      // Ids with a query are derived from the same file, which is also transformed without one.
      const file = relative(resolve(folder), id).split(sep).join('/');
      if (!file.endsWith('.mdx') || file.startsWith('..') || sharedContentFolder(folder).isCurrentAndValid(file, source)) return;
      const { problems } = parseFile(file, source);
      if (problems.length > 0) throw new ContentError(folder, problems);
    },
  };
}
