import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { routes } from '../domain/routes.ts';
import { pagesFile, type PrecacheManifest, type ManifestEntry } from '../offline/precache-manifest.ts';
import { urlPathOf, choosePrecacheFiles, type BuiltFile } from './precache-files.ts';

/** The worker that keeps a copy of the site for use without a network; `kept: false` writes one that removes it. It has to come after every step that writes files. */
export function precache(kept: boolean): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const copy = await writePrecache(fileURLToPath(dir), kept);
        if (copy) logger.info(`${copy.files.length} files are kept for use without a network`);
        else logger.warn('OFFLINE=off: visitors’ copies for use without a network are withdrawn.');
      },
    },
  };
}

/** Writes the worker, and the pages in one piece, into a finished build; gives the list of what a copy holds, undefined where none is kept. */
export async function writePrecache(folder: string, kept = true): Promise<PrecacheManifest | undefined> {
  const copy = kept ? manifestOf(folder) : undefined;
  if (copy) writeFileSync(join(folder, pagesFile), JSON.stringify(pagesOf(folder, copy)));
  writeFileSync(join(folder, 'offline-worker.js'), await bundled(copy ? 'worker.ts' : 'self-destroying-worker.ts', copy));
  return copy;
}

/** Answers in place of a page that cannot be had: the page that says so, the page of wrong addresses, home. */
const fallbackPaths = [routes.offline, routes.notFound, routes.home].map(({ path }) => path.slice(1));

/** The list of what a copy of this build holds. */
export function manifestOf(folder: string): PrecacheManifest {
  const { required: must, optional: rest, omittedCount: leftOut } = choosePrecacheFiles(filesOf(folder), unusedIn(folder));
  const files = [...must, ...rest].map(({ path, bytes }): ManifestEntry => [
    urlPathOf(path),
    hash(readFileSync(join(folder, path)), 'base64'),
    bytes,
  ]);
  if (!files.some(([path]) => path === fallbackPaths[0]))
    throw new Error('No offline copy: the build has no page offline/index.html, which stands in for what a copy does not hold');
  return {
    build: hash(JSON.stringify(files), 'hex').slice(0, 16),
    files,
    requiredCount: must.length,
    omittedCount: leftOut,
    fallbackPaths,
  };
}

function pagesOf(folder: string, { files }: PrecacheManifest): Record<string, string> {
  const pages = files.map(([path]) => [path, join(folder, path, /(^|\/)$/.test(path) ? 'index.html' : '')] as const);
  return Object.fromEntries(pages.filter(([, file]) => file.endsWith('.html')).map(([path, file]) => [path, readFileSync(file, 'utf8')]));
}

function filesOf(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Pagefind’s program for languages that it does not know, where every language of the index is known. */
function unusedIn(folder: string): string[] {
  const entry = join(folder, 'pagefind/pagefind-entry.json');
  if (!existsSync(entry)) return [];
  const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as { languages: Record<string, { wasm: string | null }> };
  return Object.values(languages).every(({ wasm }) => wasm) ? ['pagefind/wasm.unknown.pagefind'] : [];
}

function hash(text: string | Buffer, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text).digest(encoding);
}

/** One file out of src/offline, with all that it imports, as a classic script: not every browser runs a worker that is a module. */
async function bundled(file: string, copy: PrecacheManifest | undefined): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { precacheManifest: JSON.stringify(copy) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`../offline/${file}`, import.meta.url)), formats: ['iife'], name: 'offlineWorker' },
    },
  });
  const [output] = Array.isArray(result) ? result.flatMap(({ output }) => output) : 'output' in result ? result.output : [];
  if (output?.type !== 'chunk') throw new Error(`No offline copy: src/offline/${file} could not be bundled`);
  return output.code;
}
