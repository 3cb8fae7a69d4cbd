import { requireDist } from './dist.ts';
import { compressFolder } from './compress-folder.ts';

// A step of its own, as it takes longer than the build: for servers that send compressed files from the disk.
const site = requireDist();
if (site) {
  const { files, bytes, brotli } = await compressFolder(site.outDir);
  console.log(`${site.outDir}: ${files} files, ${bytes} bytes, ${brotli} with brotli`);
}
