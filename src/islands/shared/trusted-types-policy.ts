import { scope } from './site-scope.ts';

/** Scripts that may be named in words: the full-text index’s own worker, and the offline copy’s. */
const own = ['pagefind/', 'offline-worker.js'].map((path) => scope + path);

// The one Trusted Types policy of a page, made when this module is first loaded: an address is one of these, and nothing else is let through.
const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
trustedTypes?.createPolicy('default', {
  createScriptURL: (url: string) => (own.some((one) => isBelow(new URL(url, location.href).href, one)) ? url : null),
});

function isBelow(address: string, one: string): boolean {
  return one.endsWith('/') ? address.startsWith(one) : address === one;
}
