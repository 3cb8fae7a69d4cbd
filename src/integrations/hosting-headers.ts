import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile, maxCloudflareRules, ruleCount } from '../hosting/headers-file.ts';
import { folders, headerTable, hostFiles } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import type { CspHashes } from '../hosting/security-policy.ts';
import { htmlFiles, cspHashes } from './csp-hashes.ts';

/** Writes what hosts have to be told about headers. It comes last: it reads what the others wrote. */
export function hostingHeaders(base: string): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
        const editions = htmlFiles(join(folder, folders.standalone));
        const pages = htmlFiles(folder).filter((file) => !editions.includes(file));
        const table = headerTable({ pages: inlineIn(pages), editions: inlineIn(editions) });
        writeFileSync(join(folder, hostFiles.headers), headersFile(table, base, names));
        writeFileSync(join(folder, hostFiles.nginx), nginxConfig(table, base));
        const count = ruleCount(names);
        if (count > maxCloudflareRules)
          logger.warn(
            `${hostFiles.headers} holds ${count} rules, and Cloudflare reads ${maxCloudflareRules}: the last ones have no effect there.`,
          );
      },
    },
  };
}

/** What stands inline in any of some files. */
const inlineIn = (files: readonly string[]): CspHashes => cspHashes(...files.map((file) => readFileSync(file, 'utf8')));
