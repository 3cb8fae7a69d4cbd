import type { Copy, ListedFile } from './precache-manifest.ts';

/** How files come into a new copy. Each resolves to whether the file is in it now, and rejects when there is no room. */
export interface Ways {
  /** From an earlier copy, where that holds the very file. */
  takeOver(file: ListedFile): Promise<boolean>;
  /** From the host, where that gives the very file; when many pages are missing, from the piece that holds them all. */
  load(file: ListedFile, together: boolean): Promise<boolean>;
}

/** Why a copy could not be made: the file without which it is none, and whether the device has no room. */
export class CopyFailed extends Error {
  readonly path: string;
  readonly full: boolean;

  constructor(path: string, full: boolean) {
    super(`${path || '/'}: ${full ? 'no room' : 'not to be had as it was built'}`);
    this.path = path;
    this.full = full;
  }
}

/** How many files are on their way at a time; few, so that the page in front of the reader goes first. */
const lanes = 4;

/** From how many missing pages on they travel together. */
const many = 8;

/** Whether a file of the site is a page. */
export const isPage = (path: string): boolean => /(^|\/|\.html)$/.test(path);

/**
 * Brings a copy together: unchanged files from an earlier one, the others from the host. Rejects with CopyFailed when
 * one that it needs cannot be had; of the rest it holds what there was and what had room.
 */
export async function fillCopy({ files, must }: Copy, ways: Ways): Promise<void> {
  const needed = new Set(files.slice(0, must));
  const missing: ListedFile[] = [];
  await inLanes(files, async (file) => (await placed(file, () => ways.takeOver(file))) || missing.push(file) > 0);

  const together = missing.filter(([path]) => isPage(path)).length > many;
  missing.sort((one, other) => files.indexOf(one) - files.indexOf(other));
  await inLanes(missing, async (file) => {
    const there = await placed(file, () => ways.load(file, together));
    if (!there && needed.has(file)) throw new CopyFailed(file[0], false);
    return there !== undefined;
  });

  /** Undefined when there was no room for a file that can be done without. */
  async function placed(file: ListedFile, way: () => Promise<boolean>): Promise<boolean | undefined> {
    try {
      return await way();
    } catch {
      if (needed.has(file)) throw new CopyFailed(file[0], true);
      return undefined;
    }
  }
}

/** Does something for each, a few at a time; begins no more after one said false or failed, and ends only when none is under way. */
async function inLanes<T>(items: readonly T[], act: (item: T) => Promise<boolean>): Promise<void> {
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
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
