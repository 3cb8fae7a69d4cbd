import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checkedContent } from './src/build/checked-content.ts';
import { keepTogetherPlugin } from './src/build/keep-together.ts';
import { publishing } from './src/build/publishing.ts';
import { searchIndex } from './src/build/search-index.ts';
import { securityPolicy } from './src/build/security-policy.ts';

const { site, base, outDir, contentDir } = publishing(process.env);

export default defineConfig({
  ...(site ? { site } : {}),
  base,
  outDir,
  // A second content folder must not find the first one's cache.
  cacheDir: contentDir === 'content' ? undefined : `./node_modules/.astro/${encodeURIComponent(contentDir)}`,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  security: { csp: securityPolicy },
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [keepTogetherPlugin] }) },
  integrations: [checkedContent(contentDir), mdx(), ...(site ? [sitemap()] : []), searchIndex()],
  vite: {
    // An inlined script with a dynamic import breaks, and a data: address breaks the policy.
    build: { assetsInlineLimit: 0 },
  },
});
