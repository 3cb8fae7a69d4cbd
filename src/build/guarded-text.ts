import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ContentError } from '../domain/problem.ts';
import { readFile } from './content-file.ts';

/** Lets no text of the content be made into code that has not been looked at: a file may change at any moment. */
export function guardedText(folder: string): Plugin {
  return {
    name: 'guarded-text',
    enforce: 'pre',
    transform(source, id) {
      // What Astro asks for with a query is made of the same file, which comes by itself.
      const file = relative(resolve(folder), id);
      if (!file.endsWith('.mdx') || file.startsWith('..')) return;
      const { problems } = readFile(file.replaceAll(sep, '/'), source);
      if (problems.length > 0) throw new ContentError(folder, problems);
    },
  };
}
