import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { publishing } from '../build/publishing.ts';
import { hostFiles } from '../views/headers.ts';
import { siteServer } from './site-server.ts';

// Serves what was built, with the headers that a host will send. PORT says where.
const { outDir, base } = publishing(process.env);
const port = Number(process.env['PORT'] ?? 4321);

if (existsSync(join(outDir, hostFiles.headers))) {
  createServer(siteServer(outDir, base))
    .on('error', (error) => fail(`Nothing can be served at port ${port}: ${error.message}. PORT says another.`))
    .listen(port, 'localhost', () => console.log(`Serving ${outDir} at http://localhost:${port}${base}`));
} else {
  fail(`Nothing is built in ${outDir}. Run: npm run build`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
