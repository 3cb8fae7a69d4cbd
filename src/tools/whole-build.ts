import { build, type AstroInlineConfig } from 'astro';
import { renameSync, rmSync } from 'node:fs';
import { publishing } from '../build/publishing.ts';

/**
 * Builds the site beside the old one, which it then replaces whole: a build that stops leaves nothing behind, and fails
 * the command. `finish` may add files before the site takes its place.
 */
export async function buildWhole(config: AstroInlineConfig = {}, finish?: (folder: string) => Promise<void>): Promise<void> {
  try {
    const { outDir } = publishing(process.env);
    const next = `${outDir}.next`;
    rmSync(next, { recursive: true, force: true });
    try {
      await build({ ...config, outDir: next });
      await finish?.(next);
      rmSync(outDir, { recursive: true, force: true });
      renameSync(next, outDir);
    } finally {
      rmSync(next, { recursive: true, force: true });
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
