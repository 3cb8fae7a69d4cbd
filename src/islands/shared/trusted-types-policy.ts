import { siteUrl } from './site-url.ts';

/** Script URLs allowed as strings: Pagefind’s files (prefix) and the offline worker (exact). */
const allowedUrls = ['pagefind/', 'offline-worker.js'].map((path) => siteUrl + path);

// The page’s only Trusted Types policy, created on first import; rejects every other script URL.
const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
trustedTypes?.createPolicy('default', {
  createScriptURL: (url: string) => (allowedUrls.some((allowed) => matches(new URL(url, location.href).href, allowed)) ? url : null),
});

function matches(url: string, allowed: string): boolean {
  return allowed.endsWith('/') ? url.startsWith(allowed) : url === allowed;
}
