import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { modelPagePattern, pathTo, routes } from '../domain/routes.ts';
import { modelPagesFolder, modelPagesPath, type ModelPages } from '../offline/model-pages.ts';
import { pageBundlePath, type PrecacheManifest, type ManifestEntry } from '../offline/precache-manifest.ts';
import { urlPathOf, choosePrecacheFiles, type BuiltFile } from './precache-files.ts';

/**
 * Builds the service worker that precaches the site, or, if disabled, one that removes itself and the cache. Must run after every
 * integration that writes files.
 */
export function precache(isEnabled: boolean): AstroIntegration {
  return {
    name: 'precache',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const manifest = await writePrecache(fileURLToPath(dir), isEnabled);
        if (manifest) logger.info(`${manifest.files.length} files precached`);
        else logger.warn('OFFLINE=off: the service worker removes itself and its cache from visitors’ browsers.');
      },
    },
  };
}

/**
 * Writes the service worker, the file with all pages, and the files of models’ pages, if any, into a build. Returns the precache
 * manifest, or undefined if disabled.
 */
export async function writePrecache(folder: string, isEnabled = true): Promise<PrecacheManifest | undefined> {
  const { manifest, models } = isEnabled ? precacheOf(folder) : {};
  if (manifest) writeFileSync(join(folder, pageBundlePath), JSON.stringify(pagesOf(folder, manifest)));
  if (models?.size) mkdirSync(join(folder, modelPagesFolder), { recursive: true });
  for (const [id, pages] of models ?? []) writeFileSync(join(folder, modelPagesPath(id)), JSON.stringify(pages));
  writeFileSync(join(folder, 'offline-worker.js'), await bundle(manifest ? 'worker.ts' : 'self-destroying-worker.ts', manifest));
  return manifest;
}

/** Pages served in place of an unavailable one, in order of preference. */
const fallbackPaths = [routes.offline, routes.notFound, routes.home].map(({ path }) => path.slice(1));

interface Precache {
  readonly manifest: PrecacheManifest;
  /** Pages of each model, by id, in files of their own: the worker must not grow with the number of models. */
  readonly models: ReadonlyMap<string, ModelPages>;
}

export const manifestOf = (folder: string): PrecacheManifest => precacheOf(folder).manifest;

function precacheOf(folder: string): Precache {
  const chosen = choosePrecacheFiles(filesOf(folder), unusedIn(folder));
  const entries = (files: readonly BuiltFile[]) =>
    files.map(({ path, bytes }): ManifestEntry => [urlPathOf(path), hash(readFileSync(join(folder, path)), 'base64'), bytes]);
  const files = entries([...chosen.required, ...chosen.optional]);
  if (!files.some(([path]) => path === fallbackPaths[0]))
    throw new Error('No service worker: the build has no offline/index.html, the fallback for pages that are not cached');
  const models = [...chosen.models].map(([id, pages]) => [id, entries(pages)] as const);
  const build = hash(JSON.stringify(models.length > 0 ? [files, models] : files), 'hex').slice(0, 16);
  return {
    manifest: {
      build,
      files,
      requiredCount: chosen.required.length,
      omittedCount: chosen.omittedCount,
      fallbackPaths,
      ...(models.length > 0 ? { modelPattern: modelPagePattern() } : {}),
    },
    models: new Map(models.map(([id, pages]) => [id, { build, code: codeOf(folder, id), files: pages }])),
  };
}

/** Code of a model, by the heading of its page. */
function codeOf(folder: string, id: string): string {
  const html = readFileSync(join(folder, pathTo('model', id), 'index.html'), 'utf8');
  const [, code] = /<h1\b[^>]*><span class="code">([^<]+)</.exec(html) ?? [];
  if (!code) throw new Error(`No service worker: the heading of ${pathTo('model', id)} does not begin with the model’s code`);
  return code;
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
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Pagefind’s WASM for unknown languages, if every language in the index has its own. */
function unusedIn(folder: string): string[] {
  const entry = join(folder, 'pagefind/pagefind-entry.json');
  if (!existsSync(entry)) return [];
  const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as { languages: Record<string, { wasm: string | null }> };
  return Object.values(languages).every(({ wasm }) => wasm) ? ['pagefind/wasm.unknown.pagefind'] : [];
}

function hash(text: string | Buffer, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text).digest(encoding);
}

/** Bundles a file of src/offline as a classic script: not every browser supports module service workers. */
async function bundle(file: string, manifest: PrecacheManifest | undefined): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { precacheManifest: JSON.stringify(manifest) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`../offline/${file}`, import.meta.url)), formats: ['iife'], name: 'offlineWorker' },
    },
  });
  const [output] = Array.isArray(result) ? result.flatMap(({ output }) => output) : 'output' in result ? result.output : [];
  if (output?.type !== 'chunk') throw new Error(`No service worker: src/offline/${file} could not be bundled`);
  return output.code;
}
