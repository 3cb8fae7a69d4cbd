import { readdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

/** What one run has done. */
export interface Compressed {
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
}

/** Files of text. Pictures, and Pagefind’s index, are small already. */
const worth = /\.(html|css|js|json|svg|txt|xml|webmanifest)$/;

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Brotli at its best; it does better when it knows how much is to come. */
const best = ({ length }: Buffer) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: length } });

/** Bytes of a body with brotli, as a host sends what was compressed ahead; none of nothing. */
export const brotliBytes = (body: Buffer): number => body.length && brotliCompressSync(body, best(body)).length;

const ways = [
  {
    ending: '.br',
    of: (body: Buffer) => brotli(body, best(body)),
  },
  { ending: '.gz', of: async (body: Buffer) => withoutSystem(await gzipped(body, { level: 9 })) },
];

/** Writes a .br and a .gz beside every file of a folder that gets smaller by it; the same bytes on every machine. */
export async function compressFolder(folder: string): Promise<Compressed> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && worth.test(entry.name));
  const done: { bytes: number; brotli: number }[] = [];
  // Every worker takes the next file from the one list.
  const waiting = files.map((entry) => join(entry.parentPath, entry.name)).values();
  const work = async () => {
    for (const file of waiting) done.push(await compress(file));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const sum = (part: 'bytes' | 'brotli') => done.reduce((total, one) => total + one[part], 0);
  return { files: done.length, bytes: sum('bytes'), brotli: sum('brotli') };
}

async function compress(file: string): Promise<{ bytes: number; brotli: number }> {
  const body = await readFile(file);
  const sizes = await Promise.all(
    ways.map(async ({ ending, of }) => {
      const small = await of(body);
      // A server takes whatever stands beside a file: what does not help must not be there.
      if (small.length < body.length) await writeWhole(file + ending, small);
      else await rm(file + ending, { force: true });
      return Math.min(small.length, body.length);
    }),
  );
  return { bytes: body.length, brotli: sizes[0]! };
}

/** A reader finds the old file or the new one, never half of it. */
async function writeWhole(file: string, body: Buffer): Promise<void> {
  const next = `${file}.next`;
  await writeFile(next, body);
  await rename(next, file);
}

/** The tenth byte of gzip names the system that wrote it, which is nobody’s concern: 255 says unknown. */
function withoutSystem(body: Buffer): Buffer {
  body[9] = 255;
  return body;
}
