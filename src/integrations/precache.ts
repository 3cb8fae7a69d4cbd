import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { modelPagePattern, routes } from '../domain/routes.ts';
import { languagePart, modelPart, prefixOf, type CopyPart } from '../offline/copy-parts.ts';
import { isBundled, isPage } from '../offline/install.ts';
import { pageBundlePath, type PrecacheManifest, type ManifestEntry } from '../offline/precache-manifest.ts';
import { languagesIn, searchPrograms } from './build-languages.ts';
import { urlPathOf, choosePrecacheFiles, type BuiltFile, type FileGroup } from './precache-files.ts';

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
 * Writes the service worker, and for each language the file with all pages, and the files of what is kept only once it was opened.
 * Returns the precache manifest, or undefined if disabled.
 */
export async function writePrecache(folder: string, isEnabled = true): Promise<PrecacheManifest | undefined> {
  const { manifest, parts } = isEnabled ? precacheOf(folder) : {};
  const { languages = [''] } = manifest ?? {};
  for (const [path, part] of parts ?? []) write(folder, path, part);
  for (const prefix of manifest ? languages.map((language) => prefixOf(language, languages)) : [])
    write(folder, prefix + pageBundlePath, pageBundleOf(folder, parts!.get(languagePart(prefix)) ?? manifest!));
  writeFileSync(join(folder, 'offline-worker.js'), await bundle(manifest ? 'worker.ts' : 'self-destroying-worker.ts', manifest));
  return manifest;
}

function write(folder: string, path: string, content: object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

/** Pages served in place of an unavailable one, in order of preference. */
const fallbackPaths = [routes.offline, routes.notFound, routes.home].map(({ path }) => path.slice(1));

interface Precache {
  readonly manifest: PrecacheManifest;
  /** Parts by path, in files of their own: the worker must not grow with the number of models, nor with languages times pages. */
  readonly parts: ReadonlyMap<string, CopyPart>;
}

/** What is precached of a build. */
export function precacheOf(folder: string): Precache {
  const languages = languagesIn(folder);
  const chosen = choosePrecacheFiles(filesOf(folder), { languages, users: searchPrograms(folder) });
  const contentOf = ({ required, optional, omittedCount }: FileGroup) => ({
    files: entriesOf(folder, [...required, ...optional]),
    requiredCount: required.length,
    omittedCount,
  });
  const shared = contentOf(chosen);
  const parts = [
    ...[...chosen.models].map(
      ([model, pages]) => [modelPart(model), { code: codeOf(folder, model), files: entriesOf(folder, pages) }] as const,
    ),
    ...[...chosen.languages].map(([language, group]) => [languagePart(prefixOf(language, languages)), contentOf(group)] as const),
  ];
  const build = hash(JSON.stringify(parts.length > 0 ? [shared.files, parts] : shared.files), 'hex').slice(0, 16);
  const large = [...new Set([...chosen.models.keys()].map((model) => model.replace(/[^/]+$/, '')))];
  const manifest = {
    build,
    ...shared,
    fallbackPaths,
    ...(large.length > 0 ? { modelPattern: modelPagePattern(large, languages.slice(1)) } : {}),
    ...(languages.length > 1 ? { languages } : {}),
  };
  const parted = new Map(parts.map(([path, content]) => [path, { build, ...content }]));
  for (const language of languages) {
    const prefix = prefixOf(language, languages);
    const { files } = parted.get(languagePart(prefix)) ?? manifest;
    if (!files.some(([path]) => path === prefix + routes.offline.path.slice(1)))
      throw new Error(`No service worker: the build has no ${prefix}offline/index.html, the fallback for pages that are not cached`);
  }
  return { manifest, parts: parted };
}

/** Files of a copy that has one language, by the prefix of its addresses. */
export function filesOfCopy(folder: string, prefix = ''): readonly ManifestEntry[] {
  const { manifest, parts } = precacheOf(folder);
  return [...manifest.files, ...(parts.get(languagePart(prefix))?.files ?? [])];
}

const entriesOf = (folder: string, files: readonly BuiltFile[]): ManifestEntry[] =>
  files.map(({ path, bytes }) => [urlPathOf(path), hash(readFileSync(join(folder, path)), 'base64'), bytes]);

/** Code of a model, by the heading of its page. */
function codeOf(folder: string, model: string): string {
  const html = readFileSync(join(folder, model, 'index.html'), 'utf8');
  const [, code] = /<h1\b[^>]*><span class="code"[^>]*>([^<]+)</.exec(html) ?? [];
  if (!code) throw new Error(`No service worker: the heading of /${model}/ does not begin with the model’s code`);
  return code;
}

function pageBundleOf(folder: string, { files }: Pick<CopyPart, 'files'>): Record<string, string> {
  const paths = files.map(([path]) => path).filter(isBundled);
  const fileOf = (path: string) => join(folder, path, /(^|\/)$/.test(path) ? 'index.html' : '');
  return Object.fromEntries(paths.map((path) => [path, readFileSync(fileOf(path), isPage(path) ? 'utf8' : 'base64')]));
}

function filesOf(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
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
