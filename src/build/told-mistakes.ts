import type { AstroIntegrationLogger } from 'astro';
import { watch } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { problemList } from '../domain/problem.ts';
import { contentProblems } from './checked-content.ts';

/** What is to mend in a folder now, for the author who edits it; nothing when nothing is. */
function toMend(folder: string): string {
  const problems = contentProblems(folder);
  return problems.length > 0 ? problemList(folder, problems, 'every page waits for it') : '';
}

/** Says what is to mend, and ends when it is mended. A server that is only starting has nothing to show before. */
export async function mended(folder: string, logger: AstroIntegrationLogger): Promise<void> {
  if (!toMend(folder)) return;
  const saved = watch(folder, { recursive: true });
  let told = '';
  await new Promise<void>((done) => {
    const look = () => {
      const now = toMend(folder);
      if (now && now !== told) logger.error(now);
      told = now;
      if (now) return;
      logger.info(`${folder}: nothing to mend`);
      saved.close();
      done();
    };
    saved.on('change', look);
    // Only now is nothing missed that an author saves once it is told.
    look();
  });
}

/**
 * While authors edit: says in the terminal and in place of every page what is to mend, as soon as a file is saved, and
 * shows the pages again when it is mended. No page is made of content with a mistake in it.
 */
export function tellMistakes(server: ViteDevServer, folder: string, logger: AstroIntegrationLogger): void {
  let told = '';
  /** Looks again; says it in the terminal, and has the pages loaded again, when it has changed. */
  const look = (): void => {
    const now = toMend(folder);
    if (now === told) return;
    told = now;
    if (now) logger.error(now);
    else logger.info(`${folder}: nothing to mend`);
    server.hot.send({ type: 'full-reload' });
  };
  server.watcher.add(resolve(folder));
  server.watcher.on('all', (_event, path) => {
    if (resolve(path).startsWith(resolve(folder) + sep)) look();
  });
  // What was saved while the server started.
  look();
  server.middlewares.use((request, response, next) => {
    const asksForPage = request.headers.accept?.includes('text/html') || request.headers['sec-fetch-dest'] === 'document';
    if (!asksForPage || !told) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(page(told, server.config.base));
  });
}

/** The mistakes as a page, which loads itself again when they are mended. */
function page(text: string, base: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>To mend in the content</title><script type="module" src="${base.replace(/\/?$/, '/')}@vite/client"></script>
<h1>To mend in the content</h1><pre style="white-space: pre-wrap">${escaped}</pre></html>`;
}
