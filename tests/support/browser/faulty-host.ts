import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What a host does instead of giving a file. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A static host of its own that a test can really stop, start again, and let go wrong. */
export class Host {
  /** What it serves; another build may take its place at any time. */
  folder: string;
  /** What it does wrong, by the path below the base path: one path, or one ending in * for all below it. */
  readonly faults = new Map<string, Fault>();
  /** Headers that it sends with everything. */
  headers: Readonly<Record<string, string>> = { 'cache-control': 'no-cache' };
  /** The paths that were asked for. */
  readonly asked: string[] = [];
  /** Other sites on the same origin: the folder of each by its base path. */
  readonly #beside: Readonly<Record<string, string>>;
  readonly #base: string;
  #server: Server | undefined;
  #port = 0;

  constructor(folder: string, base = '', beside: Readonly<Record<string, string>> = {}) {
    this.folder = folder;
    this.#base = base;
    this.#beside = beside;
  }

  /** Where it serves, with a slash at the end. */
  get address(): string {
    return `http://localhost:${this.#port}${this.#base}/`;
  }

  /** The address of a page by its path, which begins with a slash. */
  on(path: string): string {
    return this.address.slice(0, -1) + path;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => this.#serve(request, response));
    await new Promise<void>((listening) => server.listen(this.#port, 'localhost', listening));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Ends every connection; from now on nobody listens at the address. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((ended) => server.close(ended));
    server.closeAllConnections();
    await closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(request.url ?? '/', this.address);
    const [base, folder] = Object.entries(this.#beside).find(([other]) => pathname.startsWith(`${other}/`)) ?? [this.#base, this.folder];
    const path = decodeURIComponent(pathname.slice(base.length));
    this.asked.push(path);
    for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
    const fault = [...this.faults].find(([where]) => (where.endsWith('*') ? path.startsWith(where.slice(0, -1)) : path === where));
    if (fault) return fault[1](request, response);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!pathname.startsWith(`${base}/`)) return this.#give(request, response, 404, join(folder, '404.html'));
    if (existsSync(file) && statSync(file).isDirectory()) return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    this.#give(request, response, existsSync(file) ? 200 : 404, existsSync(file) ? file : join(folder, '404.html'));
  }

  #give(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
    const body = readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (status === 200 && request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(status, { etag, 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
  }
}

/** The faults that hosts are known for. */
export const faults = {
  error: (_request, response) => void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Internal Server Error</h1>'),
  signIn: (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Sign in</title><h1>Sign in to the hotel’s network</h1>'),
  cutOff: (_request, response) => {
    response.writeHead(200, { 'content-length': '5000', 'content-type': 'text/html' });
    response.write('<h1>Half a pa', () => response.destroy());
  },
} as const satisfies Record<string, Fault>;
