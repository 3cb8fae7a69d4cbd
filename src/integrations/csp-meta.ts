import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nothingInline, pagePolicy } from '../hosting/security-policy.ts';
import { htmlFiles, cspHashes } from './csp-hashes.ts';

/** Allows in each page’s own policy the styles and scripts that the build put into it. It comes before all that reads finished pages. */
export function cspMeta(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const file of htmlFiles(fileURLToPath(dir))) writeFileSync(file, withCspMeta(readFileSync(file, 'utf8')));
      },
    },
  };
}

/** A page whose policy allows what stands in it. */
export const withCspMeta = (html: string): string => html.replace(pagePolicy(nothingInline), () => pagePolicy(cspHashes(html)));
