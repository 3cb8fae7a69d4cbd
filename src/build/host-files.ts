import type { AstroIntegration } from 'astro';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile, mostRules, ruleCount } from '../views/headers-file.ts';
import { folders, headerTable, hostFiles } from '../views/headers.ts';
import { nginxConfig } from '../views/nginx.ts';
import type { InlineHashes } from '../views/security-policy.ts';
import { inlineHashes } from './inline-hashes.ts';

/** Writes what hosts have to be told about headers. It comes last: it reads what the others wrote. */
export function hostHeaders(base: string): AstroIntegration {
  return {
    name: 'host-headers',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = readdirSync(folder, { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
        const table = headerTable(allowedInline(folder));
        writeFileSync(join(folder, hostFiles.headers), headersFile(table, base, names));
        writeFileSync(join(folder, hostFiles.nginx), nginxConfig(table, base));
        const count = ruleCount(names);
        if (count > mostRules)
          logger.warn(`${hostFiles.headers} holds ${count} rules, and Cloudflare reads ${mostRules}: the last ones have no effect there.`);
      },
    },
  };
}

/** What stands inline in any of the single-file editions. */
function allowedInline(folder: string): InlineHashes {
  const editions = join(folder, folders.editions);
  const found = existsSync(editions) ? readdirSync(editions).map((name) => inlineHashes(readFileSync(join(editions, name), 'utf8'))) : [];
  const all = (part: keyof InlineHashes) => [...new Set(found.flatMap((one) => one[part]))].toSorted();
  return { scripts: all('scripts'), styles: all('styles') };
}
