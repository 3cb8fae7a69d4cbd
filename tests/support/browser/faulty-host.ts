import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Handles a request instead of serving the file. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A static host that a test can stop, restart, and make fail. */
export class Host {
  /** Served folder; may be changed at any time, as by a deploy. */
  folder: string;
  /** Faults by path below the base path; a trailing * matches any suffix. */
  readonly faults = new Map<string, Fault>();
  /** Headers of every response. */
  headers: Readonly<Record<string, string>> = { 'cache-control': 'no-cache' };
  /** Requested paths. */
  readonly requestedPaths: string[] = [];
  /** Other sites on the same origin: folder by base path. */
  readonly #beside: Readonly<Record<string, string>>;
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  constructor(folder: string, base = '', beside: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.#base = base;
    this.#beside = beside;
  }

  /** URL of the site, with trailing slash. */
  get address(): string {
    return `http://localhost:${this.#port}${this.#base}/`;
  }

  /** URL of a page; `path` has a leading slash. */
  on(path: string): string {
    return this.address.slice(0, -1) + path;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => this.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Stops listening and closes all connections. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? '/', this.address);
    const [base, folder] = Object.entries(this.#beside).find(([prefix]) => pathname.startsWith(`${prefix}/`)) ?? [this.#base, this.folder];
    const path = decodeURIComponent(pathname.slice(base.length));
    this.requestedPaths.push(path);
    for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
    const fault = [...this.faults].find(([pattern]) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern));
    if (fault) return fault[1](request, response);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!pathname.startsWith(`${base}/`)) return this.#send(request, response, 404, join(folder, '404.html'));
    if (existsSync(file) && statSync(file).isDirectory()) return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    this.#send(request, response, existsSync(file) ? 200 : 404, existsSync(file) ? file : join(folder, '404.html'));
  }

  #send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
    const body = readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (status === 200 && request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(status, { etag, 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
  }
}

/** Common host faults: server error, captive portal, truncated response. */
export const faults = {
  error: (_request, response) => void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>'),
  signIn: (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sign in</title><h1>Sign in to the hotel’s network</h1>'),
  cutOff: (_request, response) => {
    response.writeHead(200, { 'content-length': '5000', 'content-type': 'text/html' });
    response.write('<h1>Half a pa', () => response.destroy());
  },
} as const satisfies Record<string, Fault>;
