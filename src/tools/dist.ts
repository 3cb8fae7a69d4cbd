import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig, type SiteConfig } from '../integrations/site-config.ts';
import { hostFiles } from '../hosting/headers.ts';

/** Where the built site is; undefined where none is, and then the command has said so and will end as one that did not do its work. */
export function requireDist(): SiteConfig | undefined {
  const site = siteConfig(process.env);
  // The build writes them last.
  if (existsSync(join(site.outDir, hostFiles.headers))) return site;
  fail(`Nothing is built in ${site.outDir}. Run: npm run build`);
  return undefined;
}

/** Says what stood in the way of a command, which then ends as one that did not do its work. */
export function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
