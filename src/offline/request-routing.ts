/** What answers a request: a file of the copy, the same address with its final slash, or the network alone. */
export type RouteResult =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'redirect'; readonly to: string } | { readonly kind: 'network' };

const network: RouteResult = { kind: 'network' };

/** Finds the answer for an address. Queries are for scripts and never change a file; `?network` alone asks past the copy. */
export function routeRequest(address: string, scope: string, paths: { has(path: string): boolean }): RouteResult {
  const { origin, pathname, search, searchParams } = new URL(address);
  const folder = new URL(scope);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname) || searchParams.has('network')) return network;
  const path = pathname.slice(folder.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (paths.has(path)) return { kind: 'file', path };
  if (paths.has(`${path}/`)) return { kind: 'redirect', to: `${folder.pathname}${path}/${search}` };
  return network;
}
