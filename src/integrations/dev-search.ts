import type { ViteDevServer } from 'vite';
import { buildIndexFiles, type IndexFiles } from './pagefind-index.ts';

/** Serves the Pagefind index from the dev server: built on first request, rebuilt after an edit. */
export function serveDevSearch(server: ViteDevServer, base: string): void {
  const folder = `${base.replace(/\/?$/, '/')}pagefind/`;
  let files: Promise<IndexFiles> | undefined;
  server.watcher.on('all', () => (files = undefined));
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.startsWith(folder)) return next();
    files ??= indexOf(server, base);
    files.then((index) => {
      const file = index.get(path.slice(folder.length));
      response.statusCode = file ? 200 : 404;
      if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
      response.end(file);
    }, next);
  });
}

async function indexOf(server: ViteDevServer, base: string): Promise<IndexFiles> {
  const { origin } = new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321');
  return buildIndexFiles(await crawl(origin, base));
}

/** Crawls the site from the home page; returns HTML by path. */
async function crawl(origin: string, base: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const queue = [base];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (pages.has(path)) continue;
    const content = await (await fetch(origin + path)).text();
    pages.set(path, content);
    for (const [, link] of content.matchAll(/href="(\/[^"#?]*\/)(?:#[^"]*)?"/g)) queue.push(link!);
  }
  return pages;
}
