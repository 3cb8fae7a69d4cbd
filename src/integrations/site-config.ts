import { isAbsolute, relative } from 'node:path';

export interface SiteConfig {
  /** Origin, such as https://keys.example; undefined if SITE_URL is not set. */
  readonly site: string | undefined;
  /** Base path, with leading and trailing slash. */
  readonly base: string;
  readonly outDir: string;
  readonly contentDir: string;
  /** Whether the service worker precaches the site. */
  readonly offline: boolean;
}

/** Reads SITE_URL, BASE_PATH, OUT_DIR, CONTENT_DIR and OFFLINE; throws an Error stating the expected value. */
export function siteConfig(environment: Readonly<Record<string, string | undefined>>): SiteConfig {
  const { SITE_URL, BASE_PATH, OUT_DIR, CONTENT_DIR, OFFLINE = '' } = environment;
  if (!['', 'off'].includes(OFFLINE))
    throw new Error(`OFFLINE is “${OFFLINE}”. Set it to “off” to remove the offline copies, or leave it unset.`);
  return {
    site: SITE_URL ? originOf(SITE_URL) : undefined,
    base: `/${(BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
    outDir: OUT_DIR || 'dist',
    contentDir: CONTENT_DIR || 'content',
    offline: OFFLINE !== 'off',
  };
}

/** Whether the project’s editors know a content folder: inside the project, but not one of the tests’. */
export function isForEditors(contentDir: string): boolean {
  const path = relative('.', contentDir);
  return !isAbsolute(path) && !/^(\.\.|tests)([\\/]|$)/.test(path);
}

function originOf(siteUrl: string): string {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(`SITE_URL is “${siteUrl}”. Set it to the origin only, such as https://keys.example; the path goes in BASE_PATH.`);
  }
  return url.origin;
}
