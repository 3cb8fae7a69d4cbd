import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../hosting/headers-file.ts';
import { hostFiles } from '../hosting/headers.ts';

/** Answers as a host does that reads the built folder’s own headers: final slashes, compressed files, the page of wrong addresses. */
export function siteServer(folder: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  // Looks into the folder anew each time, as a build may take its place.
  const send = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, extensions: ['html'] });
  return (request, response) => {
    const { pathname, search } = addressOf(request);
    for (const [name, value] of Object.entries(headersFor(read(folder, hostFiles.headers), pathname))) response.setHeader(name, value);
    const below = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    if (`${pathname}/` === base || (below && isFile(folder, `${below}/index.html`) && !below.endsWith('/'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else if (below !== undefined && isFile(folder, below.replace(/(^|\/)$/, '$1index.html'))) {
      request.url = `/${below}`;
      send(request, response, () => missing(folder, response));
    } else {
      missing(folder, response);
    }
  };
}

/** A folder that is being served. */
interface Served {
  /** Where its first page is. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves a built folder at a port that is free, until it is closed. */
export async function served(folder: string, base: string): Promise<Served> {
  const server = createServer(siteServer(folder, base));
  await new Promise<void>((heard, failed) => server.once('error', failed).listen(0, 'localhost', heard));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${base}`, close };
}

/** What is asked for, without dots that lead upwards; the first page for an address that is none. */
function addressOf({ url = '/' }: IncomingMessage): URL {
  return new URL(URL.canParse(url, 'http://site') ? url : '/', 'http://site');
}

/** Whether a path is a file that is meant to be read. Names stand in addresses as they are: none of ours needs a code. */
function isFile(folder: string, path: string): boolean {
  const hidden = /[%\\]|(^|\/)\./.test(path) || Object.values<string>(hostFiles).includes(path);
  return !hidden && (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false);
}

function missing(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' }).end(read(folder, '404.html'));
}

/** A text file; nothing for the moment in which a new build takes the old one’s place. */
function read(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}
