import type { Plugin } from 'vite';

/** Internal Vite module that wraps every import() to preload the chunk’s CSS. */
const preloadHelperId = '\0vite/preload-helper.js';

/**
 * Replaces the preload helper, which costs 900 bytes per page, with one line: no dynamically imported module has CSS. If Vite
 * renames its module, the site still works and the byte-budget tests fail.
 */
export function vitePreloadStub(): Plugin {
  return {
    name: 'vite-preload-stub',
    enforce: 'pre',
    apply: 'build',
    // Set per environment because Astro overrides the value from the site configuration.
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: (id) => (id === preloadHelperId ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
