import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cspHashes } from '../hosting/csp-hashes.ts';
import { headersFile, maxCloudflareRules, ruleCount } from '../hosting/headers-file.ts';
import { folders, headerTable, hostFiles } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import type { CspHashes } from '../hosting/security-policy.ts';
import { languagesIn } from './build-languages.ts';

/** Writes _headers and the nginx configuration. Must run last: it hashes and lists the files of all other integrations. */
export function hostingHeaders(base: string): AstroIntegration {
  return {
    name: 'hosting-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const count = writeHostingHeaders(fileURLToPath(dir), base);
        if (count > maxCloudflareRules)
          logger.warn(
            `${hostFiles.headers} has ${count} rules; Cloudflare reads only the first ${maxCloudflareRules} and ignores the others.`,
          );
      },
    },
  };
}

/** Writes the files into a build, and returns the number of rules of _headers. */
export function writeHostingHeaders(folder: string, base: string): number {
  const others = languagesIn(folder).slice(1);
  const prefixes = ['', ...others.map((language) => `${language}/`)];
  const names = prefixes.flatMap((prefix) => namesIn(folder, prefix)).filter((name) => !prefixes.includes(name));
  const editions = prefixes.flatMap((prefix) => htmlFiles(join(folder, prefix, folders.standalone)));
  const pages = htmlFiles(folder).filter((file) => !editions.includes(file));
  const table = headerTable({ pages: hashesIn(pages), editions: hashesIn(editions) });
  writeFileSync(join(folder, hostFiles.headers), headersFile(table, base, names, others));
  writeFileSync(join(folder, hostFiles.nginx), nginxConfig(table, base, others));
  return ruleCount(names, others);
}

/** Names in a folder of the build, folders with a slash. */
const namesIn = (folder: string, prefix: string): string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).map((entry) => prefix + entry.name + (entry.isDirectory() ? '/' : ''));

const hashesIn = (files: readonly string[]): CspHashes => cspHashes(...files.map((file) => readFileSync(file, 'utf8')));

/** Paths of all HTML files under a folder, recursively; empty if the folder does not exist. */
function htmlFiles(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
}
