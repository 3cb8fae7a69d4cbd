import { readdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

/** Number of files, and their total size in bytes before and after Brotli. */
export interface CompressionTotals {
  readonly files: number;
  readonly bytes: number;
  readonly brotli: number;
}

/** Text files. Images and Pagefind’s index are already compressed. */
const compressible = /\.(html|css|js|json|svg|txt|xml|webmanifest)$/;

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Maximum quality; the size hint improves the ratio. */
const brotliOptions = ({ length }: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: length },
});

/** Size of a body with Brotli at maximum quality, in bytes; 0 for an empty body. */
export const brotliBytes = (body: Buffer): number => body.length && brotliCompressSync(body, brotliOptions(body)).length;

const encodings = [
  {
    extension: '.br',
    encode: (body: Buffer) => brotli(body, brotliOptions(body)),
  },
  { extension: '.gz', encode: async (body: Buffer) => withUnknownOs(await gzipped(body, { level: 9 })) },
];

/** Writes a .br and a .gz beside every text file that gets smaller. Output is identical on every machine. */
export async function compressFolder(folder: string): Promise<CompressionTotals> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && compressible.test(entry.name),
  );
  const results: { bytes: number; brotli: number }[] = [];
  // All workers share one iterator.
  const queue = files.map((entry) => join(entry.parentPath, entry.name)).values();
  const work = async () => {
    for (const file of queue) results.push(await compress(file));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const sum = (part: 'bytes' | 'brotli') => results.reduce((total, result) => total + result[part], 0);
  return { files: results.length, bytes: sum('bytes'), brotli: sum('brotli') };
}

async function compress(file: string): Promise<{ bytes: number; brotli: number }> {
  const body = await readFile(file);
  const sizes = await Promise.all(
    encodings.map(async ({ extension, encode }) => {
      const encoded = await encode(body);
      // Servers send any .br or .gz file they find: remove a stale one that would not help.
      if (encoded.length < body.length) await writeAtomically(file + extension, encoded);
      else await rm(file + extension, { force: true });
      return Math.min(encoded.length, body.length);
    }),
  );
  return { bytes: body.length, brotli: sizes[0]! };
}

/** Writes through a rename, so that a running server never sends a partial file. */
async function writeAtomically(file: string, body: Buffer): Promise<void> {
  const next = `${file}.next`;
  await writeFile(next, body);
  await rename(next, file);
}

/** Sets the OS field of the gzip header to 255 (unknown), for reproducible output. */
function withUnknownOs(body: Buffer): Buffer {
  body[9] = 255;
  return body;
}
