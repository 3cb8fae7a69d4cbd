import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { mdxBundle } from './src/integrations/mdx-bundle.ts';
import { standaloneHtml } from './src/integrations/standalone-html/standalone-html.ts';
import { hostingHeaders } from './src/integrations/hosting-headers.ts';
import { nonbreakingSpaces } from './src/integrations/nonbreaking-spaces.ts';
import { pictureComponent, pictureStyles } from './src/integrations/pictures.ts';
import { notFoundPages } from './src/integrations/not-found-pages.ts';
import { precache } from './src/integrations/precache.ts';
import { languages, messagesFor } from './src/i18n/messages.ts';
import { growingPaths } from './src/domain/routes.ts';
import { vitePreloadStub } from './src/integrations/vite-preload-stub.ts';
import { validateContent } from './src/integrations/validate-content.ts';
import { isForEditors, siteConfig } from './src/integrations/site-config.ts';
import { sitePicturesOf } from './src/integrations/site-pictures/site-pictures.ts';
import { sitemapOptions } from './src/integrations/sitemap-options.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const where = siteConfig(process.env);
const { site, base, outDir, contentDir, offline } = where;

/** Maximum size of an inline script, in bytes. */
const smallScript = 4096;

const everyPage = {
  name: 'every-page',
  test: /src\/(islands\/(shared\/(client-only|site-url|activity-selectors|metered)|search\/search-handoff-key)|domain\/interpolate)\.ts$|preload-helper/,
};

/** Name of a page’s script: Astro’s own, longer by 40 characters, would be part of every page. */
const entryFileNames = ({ name }) => `_astro/${name.split('.')[0]}.[hash].js`;

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  outDir,
  // Content folders must not share a cache.
  cacheDir: contentDir === 'content' ? undefined : `./node_modules/.astro/${encodeURIComponent(contentDir)}`,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // JSON schemas for editors, in .astro/collections, with a list of the files of the content built last.
  experimental: { contentIntellisense: isForEditors(contentDir) },
  // Inline the CSS, so that a page is readable and its timers work after one round trip. Three pages at a time, as the two files of
  // the search wait for their training.
  build: { inlineStylesheets: 'always', concurrency: 3 },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [nonbreakingSpaces(contentDir), pictureComponent] }) },
  // Last: precache lists every file written by the others, and hostingHeaders every file name.
  integrations: [
    validateContent(contentDir),
    mdx(),
    ...(site ? [sitemap(sitemapOptions(contentDir))] : []),
    notFoundPages(),
    sitePicturesOf(contentDir),
    standaloneHtml(where),
    searchIndex(),
    precache(offline),
    hostingHeaders(base),
  ],
  vite: {
    plugins: [vitePreloadStub(), mdxBundle(), pictureStyles(contentDir)],
    // The PDF command overrides OFFERS_PDF.
    define: {
      'import.meta.env.KEEPS_COPY': String(offline),
      'import.meta.env.REMEMBERED_MODEL': JSON.stringify(`model ${base}`),
      'import.meta.env.OFFERS_PDF': 'false',
      'import.meta.env.LANGUAGE_OFFERS': JSON.stringify(
        Object.fromEntries(languages.map((language) => [language, messagesFor(language).offer])),
      ),
      'import.meta.env.NEVER_PREFETCHED': JSON.stringify(growingPaths),
    },
    // Small scripts without imports are inlined; the CSP allows no data: URLs. Everything else is loaded when it is needed.
    // Modules that every page loads and lazy chunks share form one chunk, which saves the lazy chunks requests.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [everyPage] }, entryFileNames } } } } },
    build: { assetsInlineLimit: (file, content) => file.endsWith('.js') && content.length < smallScript },
  },
});
