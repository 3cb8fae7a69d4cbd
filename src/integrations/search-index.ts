import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeIndex } from './pagefind-index.ts';
import { serveDevSearch } from './dev-search.ts';

/**
 * Builds the Pagefind index from the built pages, or serves one from the dev server. Fails the build if there is no index. Pagefind
 * is a process of its own, which the integrations before this one do not wait for.
 */
export function searchIndex(): AstroIntegration {
  let base = '/';
  let indexed: Promise<number>;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server }) => serveDevSearch(server, base),
      'astro:build:generated': ({ dir }) => {
        indexed = writeIndex(fileURLToPath(dir));
        // A failure is thrown below.
        indexed.catch(() => undefined);
      },
      'astro:build:done': async ({ logger }) => {
        logger.info(`${await indexed} pages indexed for search`);
      },
    },
  };
}
