import { build } from 'astro';
import { renameSync, rmSync } from 'node:fs';
import { publishing } from '../build/publishing.ts';

// The site is built beside the old one and takes its place whole: a build that stops leaves nothing behind.
try {
  const { outDir } = publishing(process.env);
  const next = `${outDir}.next`;
  rmSync(next, { recursive: true, force: true });
  try {
    await build({ outDir: next });
    rmSync(outDir, { recursive: true, force: true });
    renameSync(next, outDir);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
