import { existsSync } from 'node:fs';
import { publishing } from '../build/publishing.ts';
import { compressFolder } from './compressed.ts';

// A step of its own, as it takes longer than the build: for servers that send compressed files from the disk.
const { outDir } = publishing(process.env);
if (existsSync(outDir)) {
  const { files, bytes, brotli } = await compressFolder(outDir);
  console.log(`${outDir}: ${files} files, ${bytes} bytes, ${brotli} with brotli`);
} else {
  console.error(`Nothing is built in ${outDir}. Run: npm run build`);
  process.exitCode = 1;
}
