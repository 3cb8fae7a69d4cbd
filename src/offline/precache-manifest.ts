import { scopedName } from './scoped-name.ts';

/** A file of the copy: path below the base path, SHA-256 in base64, and size in bytes. */
export type ManifestEntry = readonly [path: string, hash: string, bytes: number];

/** Contents of this build’s copy; computed from the build output and inlined into the worker. */
export interface PrecacheManifest {
  /** Changes whenever a file changes. */
  readonly build: string;
  /** The files in download order. */
  readonly files: readonly ManifestEntry[];
  /** Number of leading files that are required. */
  readonly requiredCount: number;
  /** Fallback pages for unavailable ones, in order of preference, without the prefix of a language. */
  readonly fallbackPaths: readonly string[];
  /** Number of the site’s files left out to limit the copy’s size. */
  readonly omittedCount: number;
  /** Pattern of models’ pages, if only those of opened models are kept; its first group is the page’s path without the last slash. */
  readonly modelPattern?: string;
  /** Languages of the site, the first without a prefix, if there are several: those are parts, and `files` has what they share. */
  readonly languages?: readonly string[];
}

/** Bundle of all pages in one file, path → HTML, and what Pagefind shows of each, in base64, to save requests; below the prefix of each language. */
export const pageBundlePath = 'offline-pages.json';

export const cachePrefix = (scope: string): string => `${scopedName('offline', scope)} `;

export const cacheName = (scope: string, build: string): string => cachePrefix(scope) + build;

/** Name of the cache that records an installation failure. */
export const failureCacheName = (scope: string): string => `${cachePrefix(scope)}note`;

/** Cache key of the completion time, or of the path that failed. */
export const metadataUrl = (scope: string): string => `${scope}offline-note`;

/** Name of the lock that busy tabs hold in shared mode. */
export const activityLockName = (scope: string): string => scopedName('running', scope);
