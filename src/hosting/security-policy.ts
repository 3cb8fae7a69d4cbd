/** Hashes (“sha256-…”) of the inline scripts and styles of a page. */
export interface CspHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Placeholder hashes, before a page's inline content is known. */
export const noInlineHashes: CspHashes = { scripts: [], styles: [] };

/** CSP of a page: own files and hashed inline code only, with Trusted Types for DOM injection sinks. Pagefind requires WebAssembly. */
export const pagePolicy = ({ scripts, styles }: CspHashes): string =>
  [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...quoted(scripts)].join(' '),
    ["style-src 'self'", ...quoted(styles)].join(' '),
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

/** CSP of a standalone edition: hashed inline code only, no requests. */
export function standalonePolicy({ scripts, styles }: CspHashes): string {
  return [
    "default-src 'none'",
    `script-src ${hashList(scripts)}`,
    `style-src ${hashList(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The policy as a header value; frame-ancestors is ignored in a meta element. */
export function headerPolicy(policy: string): string {
  return `${policy}; frame-ancestors 'none'`;
}

const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);

const hashList = (hashes: readonly string[]): string => quoted(hashes).join(' ') || "'none'";
