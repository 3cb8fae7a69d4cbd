import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { headersFor } from '../../src/hosting/headers-file.ts';
import { folders, hostFiles } from '../../src/hosting/headers.ts';
import { pages, plans, sites } from '../support/browser/sites.ts';
import { filesOf, pageAt } from '../support/html/built-pages.ts';
import { elements, parse } from '../../src/integrations/standalone-html/html-dom.ts';

const editions = plans.map(({ model }) => `/${folders.standalone}${model.id}.html`);

for (const { name, folder, base } of sites) {
  describe(`of the site ${name}`, () => {
    const file = readFileSync(join(folder, hostFiles.headers), 'utf8');
    const hashed = filesOf(folder).flatMap((one) => (one.startsWith(folders.hashed) ? [`/${one}`] : []));

    it('every page and file comes with a policy that lets nothing in and nobody frame it, and is kept as long as it holds', () => {
      assert.ok(hashed.length > 5);
      for (const path of [...pages, ...editions, ...hashed, '/pagefind/pagefind-worker.js', '/robots.txt', '/icon.svg']) {
        const { 'Content-Security-Policy': policy = '', 'Cache-Control': cache } = headersFor(file, base + path);
        assert.match(policy, /^default-src 'none'; .*frame-ancestors 'none'$/, path);
        const kept = hashed.includes(path) ? 'public, max-age=31536000, immutable' : 'private, max-age=60';
        assert.equal(cache, path.endsWith('/404.html') || editions.includes(path) ? 'no-cache' : kept, path);
      }
    });

    it('every page carries the policy itself, with Trusted Types, before anything that could run', () => {
      const strict = [
        "default-src 'none'",
        "base-uri 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ];
      for (const path of pages) {
        const tree = parse(pageAt(folder, path));
        const all = elements(tree, '*');
        const meta = all.findIndex(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'content-security-policy');
        const policy = all[meta]?.attribs['content'] ?? '';
        const directives = policy.split(';').map((directive) => directive.trim());
        for (const directive of strict) assert.ok(directives.includes(directive), `${path}: ${directive}`);
        assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/, path);
        // What stands before the policy is not bound by it.
        const before = all.slice(0, meta).filter(({ name, attribs }) => name === 'script' && attribs['type'] !== 'application/ld+json');
        assert.equal(before.length, 0, path);
      }
    });
  });
}
