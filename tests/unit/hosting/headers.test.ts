import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersFile, headersFor, maxCloudflareRules, ruleCount } from '../../../src/hosting/headers-file.ts';
import { headerTable } from '../../../src/hosting/headers.ts';
import { nginxConfig } from '../../../src/hosting/nginx.ts';
import { noInlineHashes, pagePolicy } from '../../../src/hosting/security-policy.ts';

const pages = { scripts: ['sha256-PPP='], styles: ['sha256-QQQ='] };
const table = headerTable({ pages, editions: { scripts: ['sha256-AAA='], styles: ['sha256-BBB=', 'sha256-CCC='] } });
const names = [
  '_astro/',
  '_headers',
  '_nginx.conf',
  'download/',
  'e46/',
  'faq/',
  'index.html',
  'offline-worker.js',
  'pagefind/',
  'robots.txt',
  'version.json',
];

const policyOfPages = `${pagePolicy(pages)}; frame-ancestors 'none'`;
const editionPolicy =
  "default-src 'none'; script-src 'sha256-AAA='; style-src 'sha256-BBB=' 'sha256-CCC='; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";
const briefly = 'private, max-age=60';
const forever = 'public, max-age=31536000, immutable';

const cases = [
  ['', policyOfPages, briefly],
  ['index.html', policyOfPages, briefly],
  ['e46/', policyOfPages, briefly],
  ['e46/guide/', policyOfPages, briefly],
  ['faq/which-doors/', policyOfPages, briefly],
  ['offline-worker.js', policyOfPages, 'no-cache'],
  ['version.json', policyOfPages, 'no-cache'],
  ['pagefind/pagefind-worker.js', policyOfPages, briefly],
  ['_astro/Page.CqMrQ-Ae.css', policyOfPages, forever],
  ['download/e46.html', editionPolicy, 'no-cache'],
  // Nothing is known of an address that is not there: its page carries its policy itself.
  ['no-such-page/', undefined, undefined],
] as const;

for (const base of ['/', '/guide/']) {
  describe(`the headers of a site below ${base}, by the file that hosts read,`, () => {
    const file = headersFile(table, base, names);
    for (const [path, policy, cache] of cases) {
      it(`for “${path}”`, () => {
        const headers = headersFor(file, base + path);
        assert.equal(headers['Content-Security-Policy'], policy);
        assert.equal(headers['Cache-Control'], cache);
        assert.equal(headers['X-Content-Type-Options'], 'nosniff');
        assert.equal(headers['X-Frame-Options'], 'DENY');
        assert.equal(headers['Referrer-Policy'], 'no-referrer');
        assert.match(headers['Permissions-Policy']!, /camera=\(\), .*microphone=\(\).*screen-wake-lock=\(self\)$/);
        assert.equal(headers['Cross-Origin-Opener-Policy'], 'same-origin');
        assert.equal(headers['Cross-Origin-Resource-Policy'], 'same-origin');
      });
    }

    it('say nothing of what is outside', () => assert.deepEqual(headersFor(file, base === '/' ? 'elsewhere' : '/e46/'), {}));
  });
}

it('no field is set twice for one path, as hosts differ in what they make of it', () => {
  const file = headersFile(table, '/', names);
  for (const [path] of cases)
    for (const value of Object.values(headersFor(file, `/${path}`)))
      assert.doesNotMatch(value, /, (?:nosniff|DENY|no-referrer|same-origin|no-cache|private|default-src)/, path);
});

describe('the headers of a site of a thousand models', () => {
  const models = Array.from({ length: 1000 }, (_, number) => `m${number}/`);
  const others = ['about/', 'keys/', 'not-covered/', 'offline/', 'offline-models/', 'search/', 'sources/'];
  const many = [...names, ...others, ...models];

  it('have no more rules than hosts read, as have those of any number', () => {
    assert.ok(ruleCount(many) < maxCloudflareRules / 2, String(ruleCount(many)));
    assert.equal(ruleCount([...many, 'n1/']), ruleCount(many));
  });

  it('are those of a small site, for every kind of address', () => {
    for (const base of ['/', '/guide/']) {
      const [large, small] = [many, [...names, ...others, 'm7/']].map((found) => headersFile(table, base, found));
      const addresses = [
        'm7/',
        'm7/guide/',
        'm7/rehearse/',
        'about/',
        'keys/',
        'faq/',
        'not-covered/e60/',
        'search/',
        'search/answers.json',
      ];
      for (const path of [...cases.map(([known]) => known).filter((known) => known !== 'no-such-page/'), ...addresses])
        assert.deepEqual(headersFor(large!, base + path), headersFor(small!, base + path), path);
    }
  });
});

describe('the headers of a site of several languages', () => {
  const others = ['de', 'pt-br'];
  const shared = ['_astro/', '_headers', '_nginx.conf', 'offline-worker.js', 'pagefind/', 'robots.txt'];
  const ownNames = (count: number) => [
    ...['404.html', 'download/', 'e46/', 'faq/', 'index.html', 'search/', 'version.json'],
    ...Array.from({ length: count }, (_, number) => `m${number}/`),
  ];
  const namesOf = (count: number) => [
    ...shared,
    ...['', ...others.map((other) => `${other}/`)].flatMap((prefix) => ownNames(count).map((name) => prefix + name)),
  ];
  const addresses = [
    '',
    'index.html',
    'e46/',
    'e46/guide/',
    'faq/which-doors/',
    'search/answers.json',
    'version.json',
    '404.html',
    'download/e46.html',
  ];
  for (const count of [1, 100]) {
    it(`are in the folder of a language those of the root, with ${count} models more`, () => {
      for (const base of ['/', '/guide/']) {
        const file = headersFile(table, base, namesOf(count), others);
        for (const other of others)
          for (const path of addresses)
            assert.deepEqual(headersFor(file, `${base}${other}/${path}`), headersFor(file, base + path), `${other}/${path}`);
        assert.equal(headersFor(file, `${base}de/version.json`)['Cache-Control'], 'no-cache');
        assert.equal(headersFor(file, `${base}de/download/e46.html`)['Content-Security-Policy'], editionPolicy);
        for (const path of ['de/', 'de/e46/', 'de/e46/guide/', 'de/m0/', 'm0/'])
          assert.equal(headersFor(file, base + path)['Cache-Control'], briefly, path);
      }
      assert.ok(ruleCount(namesOf(count), others) < maxCloudflareRules, String(ruleCount(namesOf(count), others)));
    });
  }

  it('are sent by nginx with the page for wrong addresses of the language', () => {
    const config = nginxConfig(table, '/guide/', others);
    for (const other of others) {
      for (const path of ['', '404.html', 'version.json', 'download/']) {
        const [, fields = ''] = config.split(`location "/guide/${other}/${path}" {`);
        const [location = ''] = fields.split('}');
        assert.match(
          location,
          new RegExp(`error_page 404 "/guide/${other}/404.html";[^]*error_page 403 =404 "/guide/${other}/404.html";`),
          path,
        );
        assert.match(location, /add_header X-Frame-Options "DENY" always;/, path);
      }
    }
    assert.equal(config.match(/^error_page 404 .*$/gm)?.join(), 'error_page 404 "/guide/404.html";');
  });
});

it('no line is longer than hosts read, and the rules can be counted', () => {
  const file = headersFile(table, '/', names);
  assert.ok(Math.max(...file.split('\n').map((line) => line.length)) < 2000);
  assert.equal(ruleCount(names), file.split('\n').filter((line) => line.startsWith('/')).length);
  assert.ok(ruleCount(names) < maxCloudflareRules);
});

it('a page may run and show its own files and what is named by its hash, and nothing else inline', () => {
  assert.match(pagePolicy(pages), /; script-src 'self' 'wasm-unsafe-eval' 'sha256-PPP='; style-src 'self' 'sha256-QQQ='; /);
  assert.match(pagePolicy(noInlineHashes), /; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; /);
});

it('without single-file editions nothing inline is allowed in any', () => {
  const { standalone } = headerTable({ pages, editions: noInlineHashes });
  assert.match(standalone['Content-Security-Policy']!, /script-src 'none'; style-src 'none'/);
});

describe('the configuration of nginx', () => {
  it('says every header in each location, as none is inherited', () => {
    for (const base of ['/', '/guide/']) {
      const locations = nginxConfig(table, base)
        .split(/^location /m)
        .slice(1, -1);
      assert.deepEqual(
        locations.map((text) => /^"([^"]*)"/.exec(text)![1]),
        [base, ...['404.html', 'offline-worker.js', 'version.json', '_astro/', 'download/'].map((path) => base + path)],
      );
      const expected = [table.page, table.revalidated, table.revalidated, table.revalidated, table.hashed, table.standalone];
      for (const [index, text] of locations.entries()) {
        const headers = Object.fromEntries(
          [...text.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]),
        ) as Record<string, string>;
        assert.deepEqual(headers, { ...table.common, ...expected[index] });
      }
    }
  });

  it('says in which folder its files are expected', () => {
    assert.match(nginxConfig(table, '/'), /“root” the folder that this file is in:\n# {3}include <that folder>\/_nginx\.conf;/);
    assert.match(
      nginxConfig(table, '/guide/'),
      /“root” the folder in which \/guide\/ is this file’s folder:\n# {3}include <that folder>\/guide\/_nginx\.conf;/,
    );
  });

  it('is refused for a path that nginx would read as more than text', () => {
    assert.throws(() => nginxConfig(table, '/$host/'), {
      name: 'RangeError',
      message: 'nginx cannot be given "/$host/": it may hold no quotation mark, backslash, dollar sign or new line',
    });
  });
});
