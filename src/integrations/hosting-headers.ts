import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cspHashes } from '../hosting/csp-hashes.ts';
import { headersFile, maxCloudflareRules, ruleCount } from '../hosting/headers-file.ts';
import { folders, headerTable, hostFiles } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import type { CspHashes } from '../hosting/security-policy.ts';

/** Writes _headers and the nginx configuration. Must run last: it hashes and lists the files of all other integrations. */
export function hostingHeaders(base: string): AstroIntegration {
  return {
    name: 'hosting-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
        const editions = htmlFiles(join(folder, folders.standalone));
        const pages = htmlFiles(folder).filter((file) => !editions.includes(file));
        const table = headerTable({ pages: hashesIn(pages), editions: hashesIn(editions) });
        writeFileSync(join(folder, hostFiles.headers), headersFile(table, base, names));
        writeFileSync(join(folder, hostFiles.nginx), nginxConfig(table, base));
        const count = ruleCount(names);
        if (count > maxCloudflareRules)
          logger.warn(
            `${hostFiles.headers} has ${count} rules; Cloudflare reads only the first ${maxCloudflareRules} and ignores the others.`,
          );
      },
    },
  };
}

const hashesIn = (files: readonly string[]): CspHashes => cspHashes(...files.map((file) => readFileSync(file, 'utf8')));

/** Paths of all HTML files under a folder, recursively; empty if the folder does not exist. */
function htmlFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
}
