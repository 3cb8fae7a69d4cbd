import type { PrecacheManifest, ManifestEntry } from './precache-manifest.ts';

/** How files come into a new copy. Each resolves to whether the file is in it now, and rejects when there is no room. */
export interface PrecacheSource {
  /** From an earlier copy, where that holds the very file. */
  reuse(file: ManifestEntry): Promise<boolean>;
  /** From the host, where that gives the very file; when many pages are missing, from the piece that holds them all. */
  download(file: ManifestEntry, together: boolean): Promise<boolean>;
}

/** Why a copy could not be made: the file without which it is none, and whether the device has no room. */
export class InstallError extends Error {
  readonly path: string;
  readonly isStorageFull: boolean;

  constructor(path: string, full: boolean) {
    super(`${path || '/'}: ${full ? 'no room' : 'not to be had as it was built'}`);
    this.path = path;
    this.isStorageFull = full;
  }
}

/** How many files are on their way at a time; few, so that the page in front of the reader goes first. */
const concurrency = 4;

/** From how many missing pages on they travel together. */
const bundleThreshold = 8;

/** Whether a file of the site is a page. */
export const isPage = (path: string): boolean => /(^|\/|\.html)$/.test(path);

/**
 * Brings a copy together: unchanged files from an earlier one, the others from the host. Rejects with CopyFailed when
 * one that it needs cannot be had; of the rest it holds what there was and what had room.
 */
export async function installPrecache({ files, requiredCount: must }: PrecacheManifest, ways: PrecacheSource): Promise<void> {
  const needed = new Set(files.slice(0, must));
  const missing: ManifestEntry[] = [];
  await forEachConcurrently(files, async (file) => (await store(file, () => ways.reuse(file))) || missing.push(file) > 0);

  const together = missing.filter(([path]) => isPage(path)).length > bundleThreshold;
  missing.sort((one, other) => files.indexOf(one) - files.indexOf(other));
  await forEachConcurrently(missing, async (file) => {
    const there = await store(file, () => ways.download(file, together));
    if (!there && needed.has(file)) throw new InstallError(file[0], false);
    return there !== undefined;
  });

  /** Undefined when there was no room for a file that can be done without. */
  async function store(file: ManifestEntry, way: () => Promise<boolean>): Promise<boolean | undefined> {
    try {
      return await way();
    } catch {
      if (needed.has(file)) throw new InstallError(file[0], true);
      return undefined;
    }
  }
}

/** Does something for each, a few at a time; begins no more after one said false or failed, and ends only when none is under way. */
async function forEachConcurrently<T>(items: readonly T[], act: (item: T) => Promise<boolean>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const more = await act(item).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
      if (!more) waiting.length = 0;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
