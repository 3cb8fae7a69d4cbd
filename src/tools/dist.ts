import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteConfig, type SiteConfig } from '../integrations/site-config.ts';
import { hostFiles } from '../hosting/headers.ts';

/** Settings of the built site, or undefined after printing an error and setting the exit code. */
export function requireDist(): SiteConfig | undefined {
  const site = siteConfig(process.env);
  // The build writes this file last.
  if (existsSync(join(site.outDir, hostFiles.headers))) return site;
  failCommand(`No build in ${site.outDir}. Run: npm run build`);
  return undefined;
}

export function failCommand(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
