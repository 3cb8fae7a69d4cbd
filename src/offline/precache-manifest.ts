import { scopedName } from './scoped-name.ts';

/** One file of the copy: its address below the base path, the SHA-256 of its bytes in base64, and their number. */
export type ManifestEntry = readonly [path: string, hash: string, bytes: number];

/** What a copy of this build has to hold; computed from the finished build and baked into the worker. */
export interface PrecacheManifest {
  /** Another one for every build that differs in a file. */
  readonly build: string;
  /** The files, in the order in which they are fetched. */
  readonly files: readonly ManifestEntry[];
  /** How many of them, from the first, a copy cannot do without. */
  readonly requiredCount: number;
  /** The pages that answer in place of one that cannot be had, the best first. */
  readonly fallbackPaths: readonly string[];
  /** How many files of the site the copy leaves out, because it would grow too large. */
  readonly omittedCount: number;
}

/** The file that holds every page once more in one piece, so that they travel together: path → text. */
export const pagesFile = 'offline-pages.json';

/** How the name of each of a site’s caches begins. */
export const cachePrefix = (scope: string): string => `${scopedName('offline', scope)} `;

/** The name of the cache of one build. */
export const cacheName = (scope: string, build: string): string => cachePrefix(scope) + build;

/** The name of the cache that notes why a copy could not be made. */
export const failureCacheName = (scope: string): string => `${cachePrefix(scope)}note`;

/** Where, inside a cache, it is noted when the copy was completed, or which file failed. */
export const metadataUrl = (scope: string): string => `${scope}offline-note`;

/** The name of the lock that a tab shares while something runs in it. */
export const activityLockName = (scope: string): string => scopedName('running', scope);
