import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../../../src/tools/site-server.ts';
import { headersFile } from '../../../src/hosting/headers-file.ts';
import { headerTable, hostFiles } from '../../../src/hosting/headers.ts';
import { noInlineHashes } from '../../../src/hosting/security-policy.ts';
import { temporaryFolder } from '../../support/content/content-folders.ts';

const files = {
  'index.html': 'home',
  '404.html': 'no such page',
  'de/index.html': 'Startseite',
  'de/404.html': 'keine solche Seite',
  'e46/index.html': 'model',
  'e46/index.html.br': 'brotli',
  '_astro/a.css': 'style',
  '.secret': 'secret',
  '_nginx.conf': 'nginx',
};

for (const base of ['/', '/guide/']) {
  describe(`the server of the built site below ${base}`, () => {
    let server: Awaited<ReturnType<typeof startServer>>;
    before(async () => {
      const outside = temporaryFolder();
      const folder = join(outside, 'dist');
      for (const [name, body] of Object.entries(files)) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), body);
      }
      writeFileSync(
        join(folder, hostFiles.headers),
        headersFile(headerTable({ pages: noInlineHashes, editions: noInlineHashes }), base, ['_astro/', 'e46/', 'index.html']),
      );
      writeFileSync(join(outside, 'outside.txt'), 'outside');
      server = await startServer(folder, base);
    });
    after(() => server.close());

    const get = (path: string, headers = {}) =>
      new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
        // As it is written: nothing here takes dots out of a path.
        request({ host: 'localhost', port: new URL(server.address).port, path, headers }, (answer) => {
          let body = '';
          answer.on('data', (part: Buffer) => (body += part.toString())).on('end', () => resolve({ answer, body }));
        })
          .on('error', reject)
          .end();
      });

    const found = [
      ['', 'home', 'private, max-age=60'],
      ['index.html', 'home', 'private, max-age=60'],
      ['e46/', 'model', 'private, max-age=60'],
      ['e46/?sheet=3', 'model', 'private, max-age=60'],
      ['_astro/a.css', 'style', 'public, max-age=31536000, immutable'],
    ] as const;
    for (const [path, body, cache] of found) {
      it(`answers “${path}” with its headers`, async () => {
        const { answer, body: read } = await get(base + path);
        assert.deepEqual([answer.statusCode, read, answer.headers['cache-control']], [200, body, cache]);
        assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'$/);
      });
    }

    it('sends the compressed file to who takes it', async () => {
      const { answer, body } = await get(`${base}e46/`, { 'accept-encoding': 'br' });
      assert.deepEqual([answer.headers['content-encoding'], body, answer.headers['vary']], ['br', 'brotli', 'Accept-Encoding']);
    });

    it('answers 304 to who has the file already', async () => {
      const { answer } = await get(base);
      assert.equal((await get(base, { 'if-none-match': answer.headers.etag })).answer.statusCode, 304);
    });

    it('leads a folder without its slash to its page, with what was asked', async () => {
      const { answer } = await get(`${base}e46?sheet=3`);
      assert.deepEqual([answer.statusCode, answer.headers.location], [301, `${base}e46/?sheet=3`]);
    });

    const missing = [
      'no',
      'no/',
      'e46/no',
      '_astro/',
      'e46/index',
      '_headers',
      '_nginx.conf',
      '.secret',
      '../outside.txt',
      '%2e%2e/outside.txt',
      '..%2foutside.txt',
      '..%5coutside.txt',
      '..\\outside.txt',
      '%00',
      '%',
      '%ff',
    ];
    for (const path of missing) {
      it(`has no page at “${path}”`, async () => {
        const { answer, body } = await get(base + path);
        assert.deepEqual([answer.statusCode, body, answer.headers['cache-control']], [404, 'no such page', 'no-cache']);
      });
    }

    for (const path of ['de/no', 'de/no/', 'de/e46/no', 'de/faq/']) {
      it(`has no page at “${path}”, and says so in its language`, async () => {
        const { answer, body } = await get(base + path);
        assert.deepEqual([answer.statusCode, body, answer.headers['cache-control']], [404, 'keine solche Seite', 'no-cache']);
      });
    }

    if (base !== '/') {
      it('has nothing above its path, and leads to it from the path without a slash', async () => {
        assert.equal((await get('/e46/')).answer.statusCode, 404);
        assert.equal((await get('/guide')).answer.headers.location, '/guide/');
      });
    }
  });
}
