import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFor } from '../../../src/hosting/headers-file.ts';
import { languages, translatedBuild } from '../../support/browser/changed-builds.ts';
import { plain, sites } from '../../support/browser/sites.ts';
import { hasBrotli, nginx, serveByNginx, type NginxServer } from '../../support/commands/nginx-server.ts';

const missing =
  'nginx is not installed, so its configuration is not tested. On Debian: apt-get install nginx-light libnginx-mod-http-brotli-static';
test.skip(!nginx, missing);
// The report counts what is skipped and does not say why: once, before the workers start, this does.
if (!nginx && process.env['TEST_WORKER_INDEX'] === undefined) console.log(missing);

for (const site of sites) {
  test.describe(`nginx, with the configuration of the site ${site.name},`, () => {
    test.describe.configure({ mode: 'serial' });
    const base = `${site.base}/`;
    const ofSite = (path: string) => readFileSync(join(site.folder, path));
    const [style, script] = ['.css', '.js'].map(
      (ending) => `_astro/${readdirSync(join(site.folder, '_astro')).find((name) => name.endsWith(ending))}`,
    ) as [string, string];
    let server: NginxServer;
    test.beforeAll(async () => {
      server = await serveByNginx(nginx!, site.folder, base, Number(site.port) + 20);
    });
    // It is not there when nginx did not start.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    test.afterAll(() => server?.stop());

    const kinds = [
      ['', 'text/html; charset=utf-8', 'index.html'],
      ['e46/', 'text/html; charset=utf-8', 'e46/index.html'],
      ['e46/?sheet=1', 'text/html; charset=utf-8', 'e46/index.html'],
      ['search/', 'text/html; charset=utf-8', 'search/index.html'],
      [style, 'text/css; charset=utf-8', style],
      [script, /^(application|text)\/javascript; charset=utf-8$/, script],
      ['pagefind/pagefind.js', /^(application|text)\/javascript; charset=utf-8$/, 'pagefind/pagefind.js'],
      ['pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'pagefind/pagefind-entry.json'],
      ['icon.svg', 'image/svg+xml; charset=utf-8', 'icon.svg'],
      ['social.png', 'image/png', 'social.png'],
      ['robots.txt', 'text/plain; charset=utf-8', 'robots.txt'],
    ] as const;
    for (const [path, type, file] of kinds) {
      test(`sends “${path.replace(/\.[\w-]{8}\./, '.')}” with its type, and with the headers that other hosts send`, async () => {
        const { status, headers, body } = await server.get(base + path);
        expect(status).toBe(200);
        if (typeof type === 'string') expect(headers['content-type']).toBe(type);
        else expect(headers['content-type']).toMatch(type);
        expect(body.equals(ofSite(file))).toBe(true);
        const expected = headersFor(ofSite('_headers').toString(), base + path.replace(/\?.*/, ''));
        expect(Object.keys(expected).length).toBeGreaterThan(7);
        for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()], name).toBe(value);
      });
    }

    test('sends compressed files from the disk to who takes them', async () => {
      for (const [path, file] of [
        ['', 'index.html'],
        ['e46/', 'e46/index.html'],
        [style, style],
        [script, script],
      ] as const) {
        const zipped = await server.get(base + path, { 'accept-encoding': 'gzip' });
        expect(zipped.headers['content-encoding']).toBe('gzip');
        expect(zipped.headers['vary']).toContain('Accept-Encoding');
        expect(gunzipSync(zipped.body).equals(ofSite(file))).toBe(true);
        expect(zipped.headers['content-security-policy']).toContain("frame-ancestors 'none'");
        expect((await server.get(base + path)).headers['content-encoding']).toBeUndefined();
      }
    });

    test('sends brotli first, where its module is loaded', async () => {
      test.skip(!hasBrotli, 'the module is not installed. On Debian: apt-get install libnginx-mod-http-brotli-static');
      const { headers, body } = await server.get(`${base}e46/`, { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(body).equals(ofSite('e46/index.html'))).toBe(true);
    });

    test('answers 304 to who has the page already', async () => {
      const { headers } = await server.get(`${base}e46/`);
      expect((await server.get(`${base}e46/`, { 'if-none-match': headers.etag! })).status).toBe(304);
    });

    test('answers a wrong address with the page for it, status 404 and every header, also for a folder and where files never change', async () => {
      for (const path of ['no', 'no/', 'e46/no/', '_astro/none.js', 'download/none.html', 'pagefind/']) {
        const { status, headers, body } = await server.get(base + path);
        expect.soft([path, status, headers['cache-control']]).toEqual([path, 404, 'no-cache']);
        expect.soft(body.equals(ofSite('404.html')), path).toBe(true);
        expect.soft(headers['content-security-policy'], path).toContain("default-src 'none'; script-src 'self'");
        expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
      }
    });

    test('sends nothing from outside the folder, nothing hidden, and nothing that is for the host', async () => {
      const conf = ['../', '../../', 'e46/../../', '%2e%2e/', '..%2f', '%2e%2e%2f', '..%5c', '....//'].map((up) => `${up}nginx.conf`);
      const outside = [...conf, '../../../../../../etc/passwd', '%2e%2e/%2e%2e/%2e%2e/etc/passwd'];
      for (const path of [...outside, '.secret', '%2esecret', '_headers', '%5fheaders', '_nginx.conf', 'e46/.git/config']) {
        const { status, body } = await server.get(base + path);
        expect.soft([400, 404], path).toContain(status);
        expect.soft(body.toString(), path).not.toMatch(/secret|root:x|worker_processes|Content-Security-Policy:|add_header/);
      }
      expect((await server.get(`${base}.well-known/proof.txt`)).body.toString()).toBe('proof');
    });

    test('leads a folder without its slash to its page, at whatever name it was asked', async () => {
      for (const path of ['e46', 'e46/guide', 'faq/which-doors']) {
        const { status, headers } = await server.get(`${base}${path}?sheet=1`, { host: 'keys.test' });
        expect([status, headers.location]).toEqual([301, `${base}${path}/?sheet=1`]);
      }
    });
  });
}

test.describe('nginx, with the configuration of a site of two languages,', () => {
  test.describe.configure({ mode: 'serial' });
  const [, other] = languages;
  let folder = '';
  let server: NginxServer;
  test.beforeAll(async () => {
    folder = await translatedBuild(plain.folder);
    server = await serveByNginx(nginx!, folder, '/', Number(plain.port) + 22);
  });
  // It is not there when nginx did not start.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
  test.afterAll(() => server?.stop());

  test('answers a wrong address in its language, for a folder too', async () => {
    for (const [path, page] of [
      [`/${other}/no`, `${other}/404.html`],
      [`/${other}/e46/no/`, `${other}/404.html`],
      [`/${other}/faq/no.html`, `${other}/404.html`],
      [`/${other}/download/none.html`, `${other}/404.html`],
      [`/${other}/not-covered/`, `${other}/404.html`],
      ['/no', '404.html'],
    ] as const) {
      const { status, headers, body } = await server.get(path);
      expect.soft([path, status, headers['cache-control']]).toEqual([path, 404, 'no-cache']);
      expect.soft(body.equals(readFileSync(join(folder, page))), path).toBe(true);
      expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  test('sends in each language the headers that other hosts send', async () => {
    const file = readFileSync(join(folder, '_headers'), 'utf8');
    for (const path of ['', 'e46/', 'faq/next-key/', 'search/answers.json', 'version.json', 'manifest.webmanifest']) {
      const { status, headers } = await server.get(`/${other}/${path}`);
      expect.soft(status, path).toBe(200);
      for (const [name, value] of Object.entries(headersFor(file, `/${other}/${path}`)))
        expect.soft(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
    }
  });
});
