import { createServer } from 'node:http';
import { requireDist, fail } from './dist.ts';
import { siteServer } from './site-server.ts';

// Serves what was built, with the headers that a host will send. PORT says where.
const site = requireDist();
const port = Number(process.env['PORT'] ?? 4321);

if (site) {
  const { outDir, base } = site;
  createServer(siteServer(outDir, base))
    .on('error', (error) => fail(`Nothing can be served at port ${port}: ${error.message}. PORT says another.`))
    .listen(port, 'localhost', () => console.log(`Serving ${outDir} at http://localhost:${port}${base}`));
}
