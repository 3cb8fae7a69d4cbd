import { routes, type Route } from '../domain/routes.ts';
import { headerPolicy, standalonePolicy, pagePolicy, type CspHashes } from './security-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Output folders of content-hashed files and standalone editions. */
export const folders = { hashed: '_astro/', standalone: routes.standalone.path.slice(1).replace(/[^/]*$/, '') } as const;

/** Files revalidated on every request: the 404 page, as the missing page may appear at any time, and files that announce a new build. */
export const revalidatedFiles: readonly string[] = Object.values<Route>(routes)
  .filter(({ revalidated }) => revalidated)
  .map(({ path }) => path.slice(1))
  .sort();

/** Built files for the host only, not served. */
export const hostFiles = { headers: '_headers', nginx: '_nginx.conf' } as const;

/** Response headers: common ones, and those by type of file. */
export interface HeaderTable {
  readonly common: Headers;
  readonly page: Headers;
  /** Files in `revalidatedFiles`. */
  readonly revalidated: Headers;
  readonly hashed: Headers;
  readonly standalone: Headers;
}

const disabledFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Page cache lifetime in the browser only; prefetched pages last this long. */
const pageCacheControl = 'private, max-age=60';

/** All response headers. Content-hashed files are immutable; pages may be one minute stale. */
export function headerTable(inline: { readonly pages: CspHashes; readonly editions: CspHashes }): HeaderTable {
  const page = headerPolicy(pagePolicy(inline.pages));
  return {
    common: {
      'X-Content-Type-Options': 'nosniff',
      // Also covers responses without a CSP rule, such as some hosts' 404 page.
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': [...disabledFeatures.map((name) => `${name}=()`), 'screen-wake-lock=(self)'].join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
    page: { 'Content-Security-Policy': page, 'Cache-Control': pageCacheControl },
    revalidated: { 'Content-Security-Policy': page, 'Cache-Control': 'no-cache' },
    hashed: { 'Content-Security-Policy': page, 'Cache-Control': 'public, max-age=31536000, immutable' },
    standalone: { 'Content-Security-Policy': headerPolicy(standalonePolicy(inline.editions)), 'Cache-Control': 'no-cache' },
  };
}
