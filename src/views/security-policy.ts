/**
 * What a page may load and do: the site's own files and nothing else, no inline script or style, and
 * Trusted Types for whatever could turn text into code. Pagefind's search runs as WebAssembly.
 */
export const securityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** What stands inline in a single-file edition: “sha256-…” of each script and of each style. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a single-file edition may do: run and show what stands in it, and ask for nothing. */
export function editionPolicy({ scripts, styles }: InlineHashes): string {
  return [
    "default-src 'none'",
    `script-src ${quoted(scripts)}`,
    `style-src ${quoted(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The same policy as a header, which alone can refuse to be framed. */
export function asHeader(policy: string): string {
  return `${policy}; frame-ancestors 'none'`;
}

const quoted = (hashes: readonly string[]): string => hashes.map((hash) => `'${hash}'`).join(' ') || "'none'";
