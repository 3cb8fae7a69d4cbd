import { requireDist } from './dist.ts';
import { compressFolder } from './compress-folder.ts';

// Precompresses the built site, for servers that send .br and .gz files from disk. Separate because it takes longer than the build.
const site = requireDist();
if (site) {
  const { files, bytes, brotli } = await compressFolder(site.outDir);
  console.log(`${site.outDir}: ${files} files, ${bytes} bytes, ${brotli} bytes with brotli`);
}
