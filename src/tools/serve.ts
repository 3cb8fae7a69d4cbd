import { createServer } from 'node:http';
import { requireDist, failCommand } from './dist.ts';
import { siteServer } from './site-server.ts';

// Serves the built site with the headers of a production host, on $PORT or 4321.
const site = requireDist();
const port = Number(process.env['PORT'] ?? 4321);

if (site) {
  const { outDir, base } = site;
  createServer(siteServer(outDir, base))
    .on('error', (error) => failCommand(`Cannot listen on port ${port}: ${error.message}. Set PORT to another one.`))
    .listen(port, 'localhost', () => console.log(`Serving ${outDir} at http://localhost:${port}${base}`));
}
