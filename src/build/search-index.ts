import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

/** Builds the search index over the finished pages; throws when it cannot. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`No search index: ${errors.join('; ')}`);
        const path = fileURLToPath(dir);
        const added = await index.addDirectory({ path });
        if (added.errors.length > 0 || added.page_count === 0) {
          throw new Error(`No search index: ${added.errors.join('; ') || 'no page has data-pagefind-body'}`);
        }
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        if (written.errors.length > 0) throw new Error(`No search index: ${written.errors.join('; ')}`);
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
