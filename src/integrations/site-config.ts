/** Where the site is published and what it is built from, as the environment says. */
export interface SiteConfig {
  /** The origin, such as https://keys.example; undefined when nobody said. */
  readonly site: string | undefined;
  /** The path below it, with slashes at both ends. */
  readonly base: string;
  readonly outDir: string;
  readonly contentDir: string;
  /** Whether visitors’ browsers keep a copy for use without a network. */
  readonly offline: boolean;
}

/** Reads SITE_URL, BASE_PATH, OUT_DIR, CONTENT_DIR and OFFLINE; throws an Error that says what to write. */
export function siteConfig(environment: Readonly<Record<string, string | undefined>>): SiteConfig {
  const { SITE_URL, BASE_PATH, OUT_DIR, CONTENT_DIR, OFFLINE = '' } = environment;
  if (!['', 'off'].includes(OFFLINE))
    throw new Error(`OFFLINE is “${OFFLINE}”. Write off to withdraw the copies for use without a network, or leave it out.`);
  return {
    site: SITE_URL ? originOf(SITE_URL) : undefined,
    base: `/${(BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
    outDir: OUT_DIR || 'dist',
    contentDir: CONTENT_DIR || 'content',
    offline: OFFLINE !== 'off',
  };
}

function originOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new Error(`SITE_URL is “${written}”. Write the origin alone, such as https://keys.example, and the path below it in BASE_PATH.`);
  }
  return url.origin;
}
