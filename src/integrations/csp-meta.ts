import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { noInlineHashes, pagePolicy } from '../hosting/security-policy.ts';
import { htmlFiles, cspHashes } from './csp-hashes.ts';

/** Adds the hashes of inline styles and scripts to each page’s CSP meta tag. Must run before integrations that read the built pages. */
export function cspMeta(): AstroIntegration {
  return {
    name: 'csp-meta',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const file of htmlFiles(fileURLToPath(dir))) writeFileSync(file, withCspMeta(readFileSync(file, 'utf8')));
      },
    },
  };
}

/** Returns the page with its CSP meta tag allowing its own inline styles and scripts. */
export const withCspMeta = (html: string): string => html.replace(pagePolicy(noInlineHashes), () => pagePolicy(cspHashes(html)));
