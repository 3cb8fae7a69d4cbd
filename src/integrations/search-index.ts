import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeIndex } from './pagefind-index.ts';
import { serveDevSearch } from './dev-search.ts';

/** Builds the Pagefind index from the built pages, or serves one from the dev server. Fails the build if there is no index. */
export function searchIndex(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => serveDevSearch(server, base),
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir));
        logger.info(`${pages} pages indexed for search`);
      },
    },
  };
}
