import type { ViteDevServer } from 'vite';
import { indexFiles, type IndexFiles } from './pagefind-index.ts';

/** Lets the search work on a running server: its index is made when first asked for, and anew after an edit. */
export function serveDevSearch(server: ViteDevServer, base: string): void {
  const folder = `${base.replace(/\/?$/, '/')}pagefind/`;
  let files: Promise<IndexFiles> | undefined;
  server.watcher.on('all', () => (files = undefined));
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.startsWith(folder)) return next();
    files ??= indexOf(server, base);
    files.then((found) => {
      const file = found.get(path.slice(folder.length));
      response.statusCode = file ? 200 : 404;
      if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
      response.end(file);
    }, next);
  });
}

async function indexOf(server: ViteDevServer, base: string): Promise<IndexFiles> {
  const { origin } = new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321');
  return indexFiles(await crawl(origin, base));
}

/** Every page that can be reached from the first one, by its path. */
async function crawl(origin: string, base: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [base];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const content = await (await fetch(origin + path)).text();
    pages.set(path, content);
    for (const [, link] of content.matchAll(/href="(\/[^"#?]*\/)(?:#[^"]*)?"/g)) waiting.push(link!);
  }
  return pages;
}
