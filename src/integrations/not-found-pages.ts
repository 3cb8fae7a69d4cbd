import type { AstroIntegration } from 'astro';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from '../domain/routes.ts';
import { languagesIn } from './build-languages.ts';

/** Moves each language’s page for wrong addresses to where hosts look for it: Astro knows one such page only, at the root. */
export function notFoundPages(): AstroIntegration {
  return {
    name: 'not-found-pages',
    hooks: {
      // Before the index is made, which reads the pages where they stand.
      'astro:build:generated': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const language of languagesIn(folder).slice(1)) {
          const written = join(folder, language, '404');
          renameSync(join(written, 'index.html'), join(folder, language, routes.notFound.path));
          rmSync(written, { recursive: true });
        }
      },
    },
  };
}
