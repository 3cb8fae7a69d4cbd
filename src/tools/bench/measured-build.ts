import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Measurements of one clean build. */
export interface MeasuredBuild {
  readonly seconds: number;
  /** Peak resident memory of all its processes, in bytes; undefined except on Linux. */
  readonly peakMemoryBytes: number | undefined;
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

const sampleIntervalMs = 100;
const memoryPageBytes = 4096;

/** Caches of a content folder’s build, which would falsify the next one. */
export const cachesOf = (contentDir: string): string[] => [`node_modules/.astro/${encodeURIComponent(contentDir)}`, 'node_modules/.vite'];

/** Builds a content folder without caches; throws an Error with the build’s output if it fails. */
export async function measuredBuild(contentDir: string, outDir: string): Promise<MeasuredBuild> {
  const remove = (folders: readonly string[]) => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  remove([outDir, ...cachesOf(contentDir)]);
  const startMs = performance.now();
  const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: '', SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn('node', ['src/tools/build.ts'], { env });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  let memory: number | undefined;
  const sampler = setInterval(() => {
    const current = memoryOf(child.pid);
    if (current !== undefined) memory = Math.max(memory ?? 0, current);
  }, sampleIntervalMs);
  const status = await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - startMs) / 1000;
  clearInterval(sampler);
  remove(cachesOf(contentDir));
  if (status !== 0) throw new Error(output.slice(-4000));
  return { seconds, peakMemoryBytes: memory, ...sizeOf(outDir) };
}

function sizeOf(folder: string): Pick<MeasuredBuild, 'files' | 'pages' | 'bytes'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    pages: files.filter(({ name }) => name === 'index.html').length,
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
  };
}

/** Resident memory of a process and its descendants, in bytes, from /proc. */
function memoryOf(process: number | undefined): number | undefined {
  const all = new Map<number, { parent: number; bytes: number }>();
  try {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) all.set(Number(name), statusOf(name));
  } catch {
    // Not Linux, or a process ended during the scan; the next sample will do.
    return undefined;
  }
  const treeBytes = (id: number): number =>
    [...all].reduce((sum, [child, { parent }]) => (parent === id ? sum + treeBytes(child) : sum), all.get(id)?.bytes ?? 0);
  return process && treeBytes(process);
}

function statusOf(process: string): { parent: number; bytes: number } {
  const status = readFileSync(`/proc/${process}/stat`, 'latin1');
  // The name, in parentheses, may contain spaces. Fields after it: 0 state, 1 parent, 21 resident pages.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), bytes: Number(fields[21]) * memoryPageBytes };
}
