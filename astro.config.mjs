import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { mdxChunk } from './src/integrations/mdx-chunk.ts';
import { standaloneHtml } from './src/integrations/standalone-html/standalone-html.ts';
import { hostingHeaders } from './src/integrations/hosting-headers.ts';
import { nonbreakingSpaces } from './src/integrations/nonbreaking-spaces.ts';
import { precache } from './src/integrations/precache.ts';
import { growingPaths } from './src/domain/routes.ts';
import { cspMeta } from './src/integrations/csp-meta.ts';
import { smallPreload } from './src/integrations/small-preload.ts';
import { validateContent } from './src/integrations/validate-content.ts';
import { siteConfig } from './src/integrations/site-config.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const where = siteConfig(process.env);
const { site, base, outDir, contentDir, offline } = where;

/** Bytes of a script that may stand in a page. */
const smallScript = 4096;

const everyPage = {
  name: 'every-page',
  test: /src\/(islands\/(shared\/(client-only|site-scope|activity-selectors|metered)|search\/search-handoff-key)|domain\/interpolate)\.ts$|preload-helper/,
};

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  outDir,
  // A second content folder must not find the first one's cache.
  cacheDir: contentDir === 'content' ? undefined : `./node_modules/.astro/${encodeURIComponent(contentDir)}`,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Schemas for the editors of authors, in .astro/collections; only the content folder that is edited there is listed.
  experimental: { contentIntellisense: contentDir === 'content' },
  // What a page needs to be read, and a model’s timers to work, comes with it in one round trip.
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [nonbreakingSpaces] }) },
  // The offline copy lists every file that the others wrote, and the headers every name, so these come last.
  integrations: [
    validateContent(contentDir),
    mdx(),
    ...(site ? [sitemap()] : []),
    cspMeta(),
    searchIndex(),
    standaloneHtml(where),
    precache(offline),
    hostingHeaders(base),
  ],
  vite: {
    plugins: [smallPreload(), mdxChunk()],
    // The command that prints the sheets says that they are there.
    define: {
      'import.meta.env.KEEPS_COPY': String(offline),
      'import.meta.env.REMEMBERED_MODEL': JSON.stringify(`model ${base}`),
      'import.meta.env.OFFERS_PDF': 'false',
      'import.meta.env.NEVER_PREFETCHED': JSON.stringify(growingPaths),
    },
    // A small script that imports nothing stands in its page; the policy allows no data: address. Nothing is loaded before it is needed.
    // What every page loads, and a script that comes later needs too: as one file it costs the later one no request.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [everyPage] } } } } } },
    build: { assetsInlineLimit: (file, content) => file.endsWith('.js') && content.length < smallScript },
  },
});
