import type { Plugin } from 'vite';

/** The module that Vite calls around every import(), to load the styles of a script ahead; an internal name. */
const helper = '\0vite/preload-helper.js';

/**
 * Replaces the preload helper, 900 bytes on every page: what is imported late here brings no styles. Should Vite rename its
 * module, the site works as before and the byte budgets of the tests say so.
 */
export function smallPreload(): Plugin {
  return {
    name: 'small-preload',
    enforce: 'pre',
    apply: 'build',
    // Astro sets its own value, which the configuration of the site cannot change.
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
