import type { AstroIntegration } from 'astro';
import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { damagedPictures } from '../content-reader/decode-pictures.ts';
import { ContentError } from '../domain/content/problem.ts';
import { mdxAllowlist } from './mdx-allowlist-plugin.ts';
import { serveErrorOverlay, waitUntilValid } from './dev-error-overlay.ts';

/** When a file counts as saved, milliseconds. Of events less than 5 ms apart the watcher drops the second, and many editors empty a file first. */
const saved = { stabilityThreshold: 50, pollInterval: 10 };

/** Fails the build on invalid content; the dev server reports it and waits. */
export function validateContent(folder: string): AstroIntegration {
  return {
    name: 'validate-content',
    hooks: {
      'astro:config:setup': async ({ command, addWatchFile, logger, updateConfig }) => {
        addWatchFile(new URL('../domain/content/content.schema.ts', import.meta.url));
        if (command === 'preview') return;
        updateConfig({ vite: { plugins: [mdxAllowlist(folder)], server: { watch: { awaitWriteFinish: saved } } } });
        const content = sharedContentFolder(folder);
        if (command === 'dev') await waitUntilValid(content, logger);
        else await requireDecodable(folder);
      },
      'astro:config:done': ({ config, logger }) => {
        if (!config.site)
          logger.warn('SITE_URL is not set: pages have no canonical URL, the site no sitemap, and printed sheets no address or QR code.');
      },
      'astro:server:setup': ({ server, logger }) => serveErrorOverlay(server, sharedContentFolder(folder), logger),
    },
  };
}

async function requireDecodable(folder: string): Promise<void> {
  const problems = await damagedPictures(folder, sharedContentFolder(folder).requireValid().raw);
  if (problems.length > 0) throw new ContentError(folder, problems);
}
