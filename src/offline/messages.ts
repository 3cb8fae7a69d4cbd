/** What a page may ask the worker. */
export type WorkerRequest =
  /** To take over from its predecessor now, unless something runs in a tab. */
  | 'skip-waiting'
  /** Whether the copy has every file, without reading any: what every page may ask. */
  | 'complete'
  /** What the copy holds, each file read back. */
  | 'state'
  /** To read every file back, and to mend what is damaged. */
  | 'test';

/** What is answered by the worker in its place, once a publisher has withdrawn it. */
export const withdrawn = 'withdrawn';

/** What the copy holds, and of what was read back, what was not as it should be. */
export interface PrecacheState {
  /** When it was completed, milliseconds; undefined when nobody knows. */
  readonly savedMs: number | undefined;
  /** How many files it should hold. */
  readonly fileCount: number;
  /** The size of those that it holds. */
  readonly bytes: number;
  /** The addresses that are missing or damaged, and could not be had from the host either. */
  readonly missing: readonly string[];
  /** The addresses that were, and are mended. */
  readonly repaired: readonly string[];
  /** How many files of the site were never meant to be in it. */
  readonly omittedCount: number;
}
