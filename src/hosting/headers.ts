import { routes, type Route } from '../domain/routes.ts';
import { asHeader, standalonePolicy, pagePolicy, type CspHashes } from './security-policy.ts';

/** Header fields by their names. */
export type Headers = Readonly<Record<string, string>>;

/** Where the build puts what it names by its content, and the single-file editions. */
export const folders = { hashed: '_astro/', standalone: routes.standalone.path.slice(1).replace(/[^/]*$/, '') } as const;

/** Always revalidated: the 404 page, as what is missing may be there a moment later, and the files that announce a new build. */
export const revalidatedFiles: readonly string[] = Object.values<Route>(routes)
  .filter(({ revalidated }) => revalidated)
  .map(({ path }) => path.slice(1))
  .sort();

/** Files in the built folder that are for the host, and for no reader. */
export const hostFiles = { headers: '_headers', nginx: '_nginx.conf' } as const;

/** What a host has to send: some fields with every answer, the others by what is asked for. */
export interface HeaderTable {
  readonly every: Headers;
  readonly page: Headers;
  /** The files that are asked for anew each time. */
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

/** How long a browser, and nothing between it and the host, keeps a page: so long lasts what is fetched ahead of a tap. */
const pageCacheControl = 'private, max-age=60';

/**
 * Every header of the site. A file that is named by its content never changes; a page may be a minute old.
 */
export function headerTable(inline: { readonly pages: CspHashes; readonly editions: CspHashes }): HeaderTable {
  const page = asHeader(pagePolicy(inline.pages));
  return {
    every: {
      'X-Content-Type-Options': 'nosniff',
      // Also for the answers that no rule of a policy reaches, such as the page of wrong addresses on some hosts.
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': [...disabledFeatures.map((name) => `${name}=()`), 'screen-wake-lock=(self)'].join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
    page: { 'Content-Security-Policy': page, 'Cache-Control': pageCacheControl },
    revalidated: { 'Content-Security-Policy': page, 'Cache-Control': 'no-cache' },
    hashed: { 'Content-Security-Policy': page, 'Cache-Control': 'public, max-age=31536000, immutable' },
    standalone: { 'Content-Security-Policy': asHeader(standalonePolicy(inline.editions)), 'Cache-Control': 'no-cache' },
  };
}
