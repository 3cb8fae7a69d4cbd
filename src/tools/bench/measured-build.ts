import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One clean build. */
export interface MeasuredBuild {
  readonly seconds: number;
  /** The most memory that all its processes held at once, in bytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
  readonly files: number;
  readonly bytes: number;
}

/** How often memory is looked at, in milliseconds. */
const often = 100;
const bytesOfPage = 4096;

/** Builds a content folder from nothing into another; throws an Error that holds what the build said when it fails. */
export async function measuredBuild(contentDir: string, outDir: string): Promise<MeasuredBuild> {
  // What an earlier build kept would be taken for this one's work.
  const kept = [outDir, `node_modules/.astro/${encodeURIComponent(contentDir)}`, 'node_modules/.vite'];
  for (const folder of kept) rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: '', SITE_URL: '', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn('node', ['src/tools/build.ts'], { env });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  let memory: number | undefined;
  const look = setInterval(() => {
    const held = memoryOf(child.pid);
    if (held !== undefined) memory = Math.max(memory ?? 0, held);
  }, often);
  const status = await new Promise((ended) => child.once('close', ended));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(look);
  rmSync(kept[1]!, { recursive: true, force: true });
  if (status !== 0) throw new Error(said.slice(-4000));
  return { seconds, memory, ...sizeOf(outDir) };
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) };
}

/** The resident memory of a process and all that it started, as Linux tells it. */
function memoryOf(process: number | undefined): number | undefined {
  const all = new Map<number, { parent: number; bytes: number }>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) all.set(Number(name), statusOf(name));
  } catch {
    // Not Linux, or a process ended while it was looked at: the next look will do.
    return undefined;
  }
  const under = (id: number): number =>
    [...all].reduce((sum, [child, { parent }]) => (parent === id ? sum + under(child) : sum), all.get(id)?.bytes ?? 0);
  return process && under(process);
}

function statusOf(process: string): { parent: number; bytes: number } {
  const status = readFileSync(`/proc/${process}/stat`, 'latin1');
  // The name, in brackets, may hold spaces; after it stand the state, the parent, and as 22nd the pages held.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), bytes: Number(fields[21]) * bytesOfPage };
}
