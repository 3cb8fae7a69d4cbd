import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles the script of the single-file editions: the pages’ islands as one classic script. */
export async function standaloneScript(): Promise<string> {
  const entry = fileURLToPath(new URL('../../islands/shared/standalone-define.ts', import.meta.url));
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'edition' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunks = 'output' in bundle ? bundle.output : [];
  if (chunks.length !== 1)
    throw new Error('The script of the single-file editions was split into several files. Remove its dynamic imports and styles.');
  return (chunks[0] as { code: string }).code.trim();
}
