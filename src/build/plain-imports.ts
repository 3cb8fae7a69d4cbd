import type { Plugin } from 'vite';

/** Vite’s step that wraps every import() into 700 bytes that load the styles of a script ahead. */
const wrapping = 'native:import-analysis-build';

/** Leaves each import() in a script as it was written: what is loaded later here brings no styles, and every page would carry the wrapping. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    configResolved({ plugins }) {
      const at = plugins.findIndex(({ name }) => name === wrapping);
      if (at < 0)
        throw new Error(`Vite has no step “${wrapping}” any more: see what it wraps an import() in now, in src/build/plain-imports.ts`);
      (plugins as Plugin[]).splice(at, 1);
    },
  };
}
