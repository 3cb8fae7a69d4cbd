import { preview } from 'astro';
import { publishing } from '../build/publishing.ts';

// Serves what was built, as a static host would. PORT says where.
const { outDir } = publishing(process.env);
const server = await preview({ outDir, server: { port: Number(process.env['PORT'] ?? 4321) } });
console.log(`Serving ${outDir} at http://localhost:${server.port}${publishing(process.env).base}`);
