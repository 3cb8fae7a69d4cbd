import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeIndex } from '../../../src/integrations/pagefind-index.ts';
import { writePrecache } from '../../../src/integrations/precache.ts';

/** What differs in a newer build: a file, what stands in it, and what does then. */
export type Change = readonly [file: string, from: string | RegExp, to: string];

/** A newer build of the same site in a folder of its own: with some words changed, and all that follows from them. */
export async function newerBuild(folder: string, changes: readonly Change[]): Promise<string> {
  const newer = copyOf(folder);
  for (const [file, from, to] of changes) {
    const before = readFileSync(join(newer, file), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(join(newer, file), after);
  }
  await writeIndex(newer);
  await writePrecache(newer);
  return newer;
}

/** A build of which only some files have arrived at the host yet; the others are those of another build. */
export function halfDeployed(from: string, files: readonly string[], of: string): string {
  const half = copyOf(from);
  for (const file of files) cpSync(join(of, file), join(half, file), { recursive: true });
  return half;
}

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'guide-build-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
