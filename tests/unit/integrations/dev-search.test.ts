import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import type { ViteDevServer } from 'vite';
import { serveDevSearch } from '../../../src/integrations/dev-search.ts';

it('while authors edit, pages are read for the search when it is first asked, and anew once a file has changed, come or gone', async () => {
  let read = 0;
  let search: (...args: [...Parameters<RequestListener>, (error?: unknown) => void]) => void = () => {};
  const host = createServer((request, response) =>
    search(request, response, () => {
      read++;
      response.end('<html lang="en"><body data-pagefind-body>Lamp.</body></html>');
    }),
  ).listen(0);
  await once(host, 'listening');
  const address = `http://localhost:${(host.address() as AddressInfo).port}/`;
  const watcher = new EventEmitter();
  // As chokidar does.
  const happens = (event: string) => watcher.emit('all', event, '/content/a.yaml') && watcher.emit(event, '/content/a.yaml');
  const middlewares = { use: (middleware: typeof search) => (search = middleware) };
  serveDevSearch({ watcher, middlewares, resolvedUrls: { local: [address], network: [] } } as unknown as ViteDevServer, '/');
  const asked = async () => {
    assert.equal((await fetch(`${address}pagefind/pagefind.js`)).status, 200);
    return read;
  };
  try {
    assert.deepEqual([await asked(), await asked()], [1, 1]);
    const counts: number[] = [];
    for (const event of ['change', 'add', 'unlink']) {
      happens(event);
      counts.push(await asked(), await asked());
    }
    assert.deepEqual(counts, [2, 2, 3, 3, 4, 4]);
  } finally {
    host.close();
  }
});

it('while authors edit, pages of other languages are read through the links to them, each for the index of its language', async () => {
  let search: (...args: [...Parameters<RequestListener>, (error?: unknown) => void]) => void = () => {};
  const page = (language: string, other: string) =>
    `<html lang="${language}"><body data-pagefind-body>Lamp. <a href="${other}" hreflang="x">Other</a></body></html>`;
  const host = createServer((request, response) =>
    search(request, response, () => response.end(request.url === '/' ? page('en', '/de/') : page('de', '/'))),
  ).listen(0);
  await once(host, 'listening');
  const address = `http://localhost:${(host.address() as AddressInfo).port}/`;
  const middlewares = { use: (middleware: typeof search) => (search = middleware) };
  const resolvedUrls = { local: [address], network: [] };
  serveDevSearch({ watcher: new EventEmitter(), middlewares, resolvedUrls } as unknown as ViteDevServer, '/');
  try {
    const entry = (await (await fetch(`${address}pagefind/pagefind-entry.json`)).json()) as { languages: Record<string, unknown> };
    assert.deepEqual(Object.keys(entry.languages).sort(), ['de', 'en']);
  } finally {
    host.close();
  }
});
