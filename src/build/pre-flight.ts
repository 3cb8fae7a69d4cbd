import type { AstroIntegration } from 'astro';
import { soundContent } from './checked-content.ts';
import { guardedText } from './guarded-text.ts';
import { mended, tellMistakes } from './told-mistakes.ts';

/** Stops the build before anything is written when the content has something to mend; a running server says it, and waits. */
export function preFlight(folder: string): AstroIntegration {
  return {
    name: 'pre-flight',
    hooks: {
      'astro:config:setup': async ({ command, addWatchFile, logger, updateConfig }) => {
        addWatchFile(new URL('../domain/content.schema.ts', import.meta.url));
        if (command === 'preview') return;
        updateConfig({ vite: { plugins: [guardedText(folder)] } });
        if (command === 'dev') return mended(folder, logger);
        soundContent(folder);
      },
      'astro:config:done': ({ config, logger }) => {
        if (!config.site) logger.warn('SITE_URL is not set: no canonical address, no sitemap, no address and no QR code on paper.');
      },
      'astro:server:setup': ({ server, logger }) => tellMistakes(server, folder, logger),
    },
  };
}
