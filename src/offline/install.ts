import type { PrecacheManifest, ManifestEntry } from './precache-manifest.ts';

/** Ways to add a file to a new copy. Each resolves to whether the copy has the file, and rejects when storage is full. */
export interface PrecacheSource {
  /** Copies the file from an earlier copy if its hash matches. */
  reuse(file: ManifestEntry): Promise<boolean>;
  /** Downloads the file if its hash matches; `useBundle` takes it from the bundle if that has it. */
  download(file: ManifestEntry, useBundle: boolean): Promise<boolean>;
}

/** Installation failure: the required file that is missing, and whether storage is full. */
export class InstallError extends Error {
  readonly path: string;
  readonly isStorageFull: boolean;

  constructor(path: string, isStorageFull: boolean) {
    super(`${path || '/'}: ${isStorageFull ? 'storage is full' : 'download failed or differs'}`);
    this.path = path;
    this.isStorageFull = isStorageFull;
  }
}

/** Parallel requests; few, so that the open page has priority. */
const concurrency = 4;

/** Number of missing pages above which the bundle is downloaded. */
const bundleThreshold = 8;

export const isPage = (path: string): boolean => /(^|\/|\.html)$/.test(path);

/** Whether the bundle has the file: a page, or what Pagefind shows of one. */
export const isBundled = (path: string): boolean => isPage(path) || path.startsWith('pagefind/fragment/');

/**
 * Installs a copy: reuses unchanged files from an earlier one and downloads the others. Rejects with InstallError when a required
 * file is missing; optional files are included as far as available and storage permits.
 */
export async function installPrecache({ files, requiredCount }: PrecacheManifest, source: PrecacheSource): Promise<void> {
  const required = new Set(files.slice(0, requiredCount));
  const missing: ManifestEntry[] = [];
  await forEachConcurrently(files, async (file) => (await store(file, () => source.reuse(file))) || missing.push(file) > 0);

  const useBundle = missing.filter(([path]) => isPage(path)).length > bundleThreshold;
  missing.sort((a, b) => files.indexOf(a) - files.indexOf(b));
  await forEachConcurrently(missing, async (file) => {
    const stored = await store(file, () => source.download(file, useBundle));
    if (!stored && required.has(file)) throw new InstallError(file[0], false);
    return stored !== undefined;
  });

  /** Undefined when storage is full and the file is optional. */
  async function store(file: ManifestEntry, add: () => Promise<boolean>): Promise<boolean | undefined> {
    try {
      return await add();
    } catch {
      if (required.has(file)) throw new InstallError(file[0], true);
      return undefined;
    }
  }
}

/** Runs `act` for each item with limited concurrency. Starts no more after a false or a rejection; settles when none is pending. */
export async function forEachConcurrently<T>(items: readonly T[], act: (item: T) => Promise<boolean>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const shouldContinue = await act(item).catch((error: unknown) => {
        queue.length = 0;
        throw error;
      });
      if (!shouldContinue) queue.length = 0;
    }
  };
  const results = await Promise.allSettled(Array.from({ length: concurrency }, worker));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
