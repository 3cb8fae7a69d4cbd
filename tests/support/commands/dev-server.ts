import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../content/content-folders.ts';

/** A server that authors edit beside. */
export interface DevServer {
  /** Waits until it has printed some words after those that were waited for before. */
  readonly prints: (words: string) => Promise<void>;
  /** Asks for a page as a browser does, or as the headers say. */
  readonly page: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Opens a page, and gives a function that waits until this page is told to load itself again. */
  readonly open: () => Promise<() => Promise<void>>;
}

/** Runs a server over a content folder until the work is done or the test is over. */
export async function withDevServer(folder: string, signal: AbortSignal, work: (server: DevServer) => Promise<void>): Promise<void> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder, FORCE_COLOR: '0', NODE_TEST_CONTEXT: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // Else a test that is over would wait for it.
  signal.addEventListener('abort', () => child.kill());
  try {
    await work({
      prints: printedBy(child),
      page: (path, headers = { accept: 'text/html' }) => fetch(address + path, { headers }),
      open: () => openPage(address),
    });
  } finally {
    child.kill();
    rmSync(join(root, 'node_modules/.astro', encodeURIComponent(folder)), { recursive: true, force: true });
  }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function printedBy(child: ChildProcess) {
  let unread = '';
  let wake = () => {};
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => {
      unread += text;
      wake();
    });
  child.once('exit', () => wake());
  return async (words: string): Promise<void> => {
    while (!unread.includes(words)) {
      assert.equal(child.exitCode, null, `it ended before “${words}”:\n${unread}`);
      await new Promise<void>((done) => (wake = done));
    }
    unread = unread.slice(unread.indexOf(words) + words.length);
  };
}

/** Listens where Vite’s script in every page listens. */
async function openPage(address: string): Promise<() => Promise<void>> {
  const script = await (await fetch(`${address}/@vite/client`)).text();
  const [, token] = /wsToken = "([^"]+)"/.exec(script)!;
  const socket = new WebSocket(`${address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  let reloads = 0;
  let wake = () => {};
  socket.addEventListener('message', ({ data }) => {
    if ((JSON.parse(String(data)) as { type: string }).type !== 'full-reload') return;
    reloads++;
    wake();
  });
  await once(socket, 'open');
  return async () => {
    if (reloads === 0) await new Promise<void>((done) => (wake = done));
    reloads--;
  };
}
