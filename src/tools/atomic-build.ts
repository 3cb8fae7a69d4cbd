import type { AstroInlineConfig } from 'astro';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { contentFolder } from '../content-reader/content-folder.ts';
import { siteConfig } from '../integrations/site-config.ts';

/**
 * Builds the site beside the old one, which it then replaces whole: a build that stops leaves nothing behind, and fails
 * the command. `finish` may add files before the site takes its place.
 */
export async function buildAtomically(config: AstroInlineConfig = {}, finish?: (folder: string) => Promise<void>): Promise<void> {
  try {
    const { contentDir, outDir } = siteConfig(process.env);
    contentFolder(contentDir).requireValid();
    const [next, old] = [`${outDir}.next`, `${outDir}.old`];
    const tidy = () => {
      if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
      for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
    };
    tidy();
    try {
      // Loaded only now, so that an author hears of invalid content without waiting for it.
      const { build } = await import('astro');
      await build({ ...config, outDir: next });
      await finish?.(next);
      // Two names change; at no moment is the site half there.
      if (existsSync(outDir)) renameSync(outDir, old);
      renameSync(next, outDir);
    } finally {
      tidy();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
