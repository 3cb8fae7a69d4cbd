import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../content/content-folders.ts';

/** A running dev server. */
export interface DevServer {
  /** Waits for text in the output, after the previous match. */
  readonly waitForOutput: (words: string) => Promise<void>;
  /** Fetches a path, by default with a browser’s Accept header. */
  readonly page: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Connects like a page; returns a function that waits for a full reload. */
  readonly open: () => Promise<() => Promise<void>>;
}

/** Runs a dev server on a content folder for the duration of `work`, or until `signal` aborts. */
export async function withDevServer(folder: string, signal: AbortSignal, work: (server: DevServer) => Promise<void>): Promise<void> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder, FORCE_COLOR: '0', NODE_TEST_CONTEXT: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // A timed-out test must not wait for the server.
  signal.addEventListener('abort', () => child.kill());
  try {
    await work({
      waitForOutput: outputMatcher(child),
      page: (path, headers = { accept: 'text/html' }) => fetch(address + path, { headers }),
      open: () => openPage(address),
    });
  } finally {
    child.kill();
    rmSync(join(root, 'node_modules/.astro', encodeURIComponent(folder)), { recursive: true, force: true });
  }
}

/** Finds a free port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function outputMatcher(child: ChildProcess) {
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
      assert.equal(child.exitCode, null, `the server exited before printing “${words}”:\n${unread}`);
      await new Promise<void>((resolve) => (wake = resolve));
    }
    unread = unread.slice(unread.indexOf(words) + words.length);
  };
}

/** Connects to Vite’s HMR WebSocket. */
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
    if (reloads === 0) await new Promise<void>((resolve) => (wake = resolve));
    reloads--;
  };
}
