import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../hosting/headers-file.ts';
import { hostFiles } from '../hosting/headers.ts';

/** Request handler that behaves like a static host: headers from _headers, trailing-slash redirects, precompressed files, 404 page. */
export function siteServer(folder: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  // dev: reads the file system on every request, as a build may replace the folder.
  const send = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, extensions: ['html'] });
  return (request, response) => {
    const { pathname, search } = urlOf(request);
    for (const [name, value] of Object.entries(headersFor(read(folder, hostFiles.headers), pathname))) response.setHeader(name, value);
    const relativePath = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    if (`${pathname}/` === base || (relativePath && isFile(folder, `${relativePath}/index.html`) && !relativePath.endsWith('/'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else if (relativePath !== undefined && isFile(folder, relativePath.replace(/(^|\/)$/, '$1index.html'))) {
      request.url = `/${relativePath}`;
      send(request, response, () => sendNotFound(folder, relativePath, response));
    } else {
      sendNotFound(folder, relativePath ?? '', response);
    }
  };
}

/** A running server. */
interface Served {
  /** URL of the home page. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves a built folder on a free port until `close` is called. */
export async function startServer(folder: string, base: string): Promise<Served> {
  const server = createServer(siteServer(folder, base));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, 'localhost', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${base}`, close };
}

/** The requested URL with dot segments resolved; an invalid URL maps to /. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  return new URL(URL.canParse(url, 'http://site') ? url : '/', 'http://site');
}

/** Whether a path is a public file. Percent-encoded paths are rejected: no file of the site needs encoding. */
function isFile(folder: string, path: string): boolean {
  const isHidden = /[%\\]|(^|\/)\./.test(path) || Object.values<string>(hostFiles).includes(path);
  return !isHidden && (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false);
}

/** Sends the closest 404.html up the tree, as Cloudflare does: that of the address’s language. */
function sendNotFound(folder: string, path: string, response: ServerResponse): void {
  const ancestors = path.split('/').map((_, depth, names) => [...names.slice(0, depth), '404.html'].join('/'));
  const page = ancestors.findLast((file) => isFile(folder, file)) ?? '404.html';
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' }).end(read(folder, page));
}

/** Reads a text file; empty while a new build is being swapped in. */
function read(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}
