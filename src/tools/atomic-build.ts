import type { AstroInlineConfig } from 'astro';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { sharedContentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';

/**
 * Builds into a temporary folder, then swaps it with the output folder: a failed build leaves the old site unchanged and sets
 * the exit code. `finish` may add files before the swap.
 */
export async function buildAtomically(config: AstroInlineConfig = {}, finish?: (folder: string) => Promise<void>): Promise<void> {
  try {
    const { contentDir, outDir } = siteConfig(process.env);
    sharedContentFolder(contentDir).requireValid();
    const [next, old] = [`${outDir}.next`, `${outDir}.old`];
    const cleanUp = () => {
      if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
      for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
    };
    cleanUp();
    try {
      // Imported late: content errors are reported without waiting for Astro to load.
      const { build } = await import('astro');
      await build({ ...config, outDir: next });
      await finish?.(next);
      // Two renames: the output folder never holds a partial site.
      if (existsSync(outDir)) renameSync(outDir, old);
      renameSync(next, outDir);
    } finally {
      cleanUp();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
