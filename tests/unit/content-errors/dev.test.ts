import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { it } from 'node:test';
import { copyOf, root, smallContent, temporaryFolder } from '../../support/content.ts';
import { answer } from '../../support/mistakes.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What a running command prints, to be waited for piece by piece. */
function printedBy(child: ReturnType<typeof spawn>) {
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
      assert.equal(
        child.exitCode,
        null,
        `it ended before “${words}”:
${unread}`,
      );
      await new Promise<void>((done) => (wake = done));
    }
    unread = unread.slice(unread.indexOf(words) + words.length);
  };
}

it(
  'while authors edit, a mistake is told in the terminal and in the browser, nothing of it runs, and mending it is enough',
  { timeout: 120_000 },
  async ({ signal }) => {
    const ran = join(temporaryFolder(), 'ran');
    const healthy = copyOf(smallContent);
    const right = healthy.read(answer);
    const copy = healthy.replace(answer, 'question:', 'questoin:');
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: copy.folder, FORCE_COLOR: '0', NODE_TEST_CONTEXT: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    // Else a test that is over would wait for it.
    signal.addEventListener('abort', () => child.kill());
    const page = (headers: Readonly<Record<string, string>>) => fetch(`${address}/faq/no-blink/`, { headers });
    const asked = { accept: 'text/html' };
    try {
      const prints = printedBy(child);
      await prints(`${answer}, line 2\n  field   questoin\n  found   the unknown field “questoin”\n  write   “question”, perhaps`);
      copy.write(answer, right);
      await prints(`${copy.folder}: nothing to mend`);
      await prints('watching for file changes');
      assert.equal((await page(asked)).status, 200);

      copy.write(answer, `${right}\n{globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '')}\n`);
      await prints(`${answer}, line 8\n  field   the text\n  found   an expression`);
      const broken = await page(asked);
      assert.equal(broken.status, 500);
      const shown = await broken.text();
      for (const words of [`${answer}, line 8`, 'found   an expression', '/@vite/client']) assert.ok(shown.includes(words), shown);
      assert.notEqual((await page({ accept: '*/*' })).status, 200);
      assert.ok(!existsSync(ran), 'it ran');

      copy.write(answer, right);
      await prints(`${copy.folder}: nothing to mend`);
      assert.equal((await page(asked)).status, 200);
    } finally {
      child.kill();
      rmSync(join(root, 'node_modules/.astro', encodeURIComponent(copy.folder)), { recursive: true, force: true });
    }
  },
);
