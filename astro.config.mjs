import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { bundledWords } from './src/build/bundled-words.ts';
import { editions } from './src/build/editions.ts';
import { hostHeaders } from './src/build/host-files.ts';
import { keepTogetherPlugin } from './src/build/keep-together.ts';
import { offlineCopy } from './src/build/offline-copy.ts';
import { pagePolicies } from './src/build/page-policies.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { preFlight } from './src/build/pre-flight.ts';
import { publishing } from './src/build/publishing.ts';
import { searchIndex } from './src/build/search-index.ts';

const where = publishing(process.env);
const { site, base, outDir, contentDir, offline } = where;

/** Bytes of a script that may stand in a page. */
const smallScript = 4096;

const everyPage = {
  name: 'every-page',
  test: /src\/(islands\/(plant|scope|found-name|offline\/(signs|metered))|domain\/interpolate)\.ts$/,
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
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [keepTogetherPlugin] }) },
  // The offline copy lists every file that the others wrote, and the headers every name, so these come last.
  integrations: [
    preFlight(contentDir),
    mdx(),
    ...(site ? [sitemap()] : []),
    pagePolicies(),
    searchIndex(),
    editions(where),
    offlineCopy(offline),
    hostHeaders(base),
  ],
  vite: {
    plugins: [plainImports(), bundledWords()],
    // The command that prints the sheets says that they are there.
    define: {
      'import.meta.env.KEEPS_COPY': String(offline),
      'import.meta.env.REMEMBERED_MODEL': JSON.stringify(`model ${base}`),
      'import.meta.env.OFFERS_PDF': 'false',
    },
    // A small script that imports nothing stands in its page; the policy allows no data: address. Nothing is loaded before it is needed.
    // What every page loads, and a script that comes later needs too: as one file it costs the later one no request.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [everyPage] } } } } } },
    build: { assetsInlineLimit: (file, content) => file.endsWith('.js') && content.length < smallScript, modulePreload: false },
  },
});
