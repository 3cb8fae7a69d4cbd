/** The styles and scripts that stand in a page, as “sha256-…” of each. */
export interface CspHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What the policy of a page says before it is known what stands in it. */
export const nothingInline: CspHashes = { scripts: [], styles: [] };

/**
 * What a page may load and do: the site's own files, what the build itself wrote into it, and nothing else, with
 * Trusted Types for whatever could turn text into code. Pagefind's search runs as WebAssembly.
 */
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

/** What a single-file edition may do: run and show what stands in it, and ask for nothing. */
export function standalonePolicy({ scripts, styles }: CspHashes): string {
  return [
    "default-src 'none'",
    `script-src ${listed(scripts)}`,
    `style-src ${listed(styles)}`,
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

const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);

const listed = (hashes: readonly string[]): string => quoted(hashes).join(' ') || "'none'";
