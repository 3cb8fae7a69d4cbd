import type { AstroIntegrationLogger } from 'astro';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { ContentFolder } from '../content-reader/content-folder.ts';
import { problemCount, problemList } from '../domain/content/problem.ts';

/** The current content errors as text; empty when there are none. */
const errorText = ({ folder, problems }: ContentFolder): string =>
  problems.length > 0 ? problemList(folder, problems, 'pages are held back') : '';

/** Reports content errors, and resolves when there are none left; the dev server starts only then. */
export async function waitUntilValid(content: ContentFolder, logger: AstroIntegrationLogger): Promise<void> {
  if (!errorText(content)) return;
  const watcher = watch(content.folder, { recursive: true });
  await new Promise<void>((done) => {
    const report = reporter(content, logger);
    watcher.on('change', (_event, file) => {
      content.update(join(content.folder, String(file)));
      report();
      if (content.problems.length > 0) return;
      watcher.close();
      done();
    });
    // Report after the watcher starts: an edit made in response must not be missed.
    report();
  });
}

/** Dev server: on every save, reports content errors in the terminal and serves them in place of every page. */
export function serveErrorOverlay(server: ViteDevServer, content: ContentFolder, logger: AstroIntegrationLogger): void {
  const report = reporter(content, logger);
  server.watcher.add(resolve(content.folder));
  server.watcher.on('all', (_event, path) => {
    if (!content.update(path)) return;
    report();
    server.hot.send({ type: 'full-reload' });
  });
  // Edits made during startup were not watched.
  content.reload();
  report();
  server.middlewares.use((request, response, next) => {
    const asksForPage = request.headers.accept?.includes('text/html') || request.headers['sec-fetch-dest'] === 'document';
    const text = errorText(content);
    if (!asksForPage || !text) return next();
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(errorPage(text, server.config.base));
  });
}

/** Returns a function that logs the current errors, but only if they differ from the last report. */
function reporter(content: ContentFolder, logger: AstroIntegrationLogger): () => void {
  let reported = '';
  return () => {
    const text = errorText(content);
    if (text === reported) return;
    reported = text;
    if (text) logger.error(text);
    else logger.info(`${content.folder}: ${problemCount(0)}`);
  };
}

/** HTML page listing the errors; reloads itself through Vite once they are fixed. */
function errorPage(text: string, base: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Problems in the content</title><script type="module" src="${base.replace(/\/?$/, '/')}@vite/client"></script>
<h1>Problems in the content</h1><pre style="white-space: pre-wrap">${escaped}</pre></html>`;
}
