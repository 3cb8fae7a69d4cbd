/** How to answer a request: a file of the copy, a redirect to add the trailing slash, or the network. */
export type RouteResult =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'redirect'; readonly to: string } | { readonly kind: 'network' };

const network: RouteResult = { kind: 'network' };

/** Routes a URL. Queries are for client scripts and ignored, except `?network`, which bypasses the copy. */
export function routeRequest(url: string, scope: string, paths: { has(path: string): boolean }): RouteResult {
  const { origin, pathname, search, searchParams } = new URL(url);
  const base = new URL(scope);
  if (origin !== base.origin || !pathname.startsWith(base.pathname) || searchParams.has('network')) return network;
  const path = pathname.slice(base.pathname.length).replace(/(^|\/)index\.html$/, '$1');
  if (paths.has(path)) return { kind: 'file', path };
  if (paths.has(`${path}/`)) return { kind: 'redirect', to: `${base.pathname}${path}/${search}` };
  return network;
}
