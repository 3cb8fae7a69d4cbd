import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { rewriteLinks } from '../../../src/integrations/standalone-html/standalone-links.ts';
import { standalonePage, type StandaloneParts } from '../../../src/integrations/standalone-html/standalone-page.ts';
import { standaloneScript } from '../../../src/integrations/standalone-html/standalone-script.ts';
import { cspHashes, withCspMeta } from '../../../src/hosting/csp-hashes.ts';
import { noInlineHashes, pagePolicy } from '../../../src/hosting/security-policy.ts';
import { htmlOf, parse } from '../../../src/integrations/standalone-html/html-dom.ts';

const mended = (html: string, site?: string): string => {
  const tree = parse(html);
  rewriteLinks(tree, { path: '/guide/e46/', site });
  return htmlOf(tree);
};

describe('a link of a page that leaves its site', () => {
  const site = 'https://keys.test';
  const cases = [
    [
      'within the page stays',
      '<p><a href="#step-1">1</a></p><i id="step-1"></i>',
      undefined,
      '<p><a href="#step-1">1</a></p><i id="step-1"></i>',
    ],
    [
      'to the page itself becomes one within it',
      '<p><a href="/guide/e46/#step-1">1</a></p><i id="step-1"></i>',
      site,
      '<p><a href="#step-1">1</a></p><i id="step-1"></i>',
    ],
    [
      'to the site leads there where its address is known',
      '<p><a href="/guide/faq/">All</a></p>',
      site,
      '<p><a href="https://keys.test/guide/faq/">All</a></p>',
    ],
    ['to elsewhere stays', '<p><a href="https://other.test/">Other</a></p>', undefined, '<p><a href="https://other.test/">Other</a></p>'],
    [
      'within a sentence leaves its words where no address is known',
      '<p>Keys <a class="a" href="/guide/keys/">without buttons</a> do not count.</p>',
      undefined,
      '<p>Keys <span class="a">without buttons</span> do not count.</p>',
    ],
    [
      'at the beginning of a sentence leaves them too',
      '<p><a href="/guide/faq/a/">They did not?</a> Start again.</p>',
      undefined,
      '<p><span>They did not?</span> Start again.</p>',
    ],
    ['at the end of one too', '<p>It is <a href="/guide/faq/a/">not covered</a></p>', undefined, '<p>It is <span>not covered</span></p>'],
    [
      'that is a sentence of its own goes',
      '<p>Suspect the car. <span><a href="/guide/faq/a/">Receiver, fuse</a></span></p>',
      undefined,
      '<p>Suspect the car. </p>',
    ],
    [
      'that stands alone goes, with what is empty without it',
      '<main><ul><li><a href="/guide/a/">A</a></li><li> <a href="/guide/b/">B</a></li></ul>x</main>',
      undefined,
      '<main>x</main>',
    ],
    [
      'beside other links and buttons is no sentence with them',
      '<div><a href="/guide/a/">A</a><a href="/guide/b/">B</a> <button>Print</button></div>',
      undefined,
      '<div> <button>Print</button></div>',
    ],
    [
      'takes its section along when that has only a heading left, and the links to it',
      '<nav><a href="#more">More</a><a href="#rest">Rest</a></nav><section id="more"><h2>More</h2><ul><li><a href="/guide/a/">A</a></li></ul></section><section id="rest">Rest</section>',
      undefined,
      '<nav><a href="#rest">Rest</a></nav><section id="rest">Rest</section>',
    ],
  ] as const;
  for (const [name, before, known, after] of cases) it(name, () => assert.equal(mended(before, known), after));
});

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'"><meta property="og:url" content="x"><link rel="icon" href="/icon.svg"><link rel="apple-touch-icon" href="/a.png"><link rel="manifest" href="/m.json"><link rel="stylesheet" href="/print.css" media="print"><script type="application/ld+json">{}</script><style>@layer a{b{width:1px}}</style></head><body data-pagefind-body><site-search><form></form></site-search><div class="actions"></div><p><a href="/download/e46.html" download>Save</a></p><p>10&nbsp;s &lt; “UNLOCK”</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><script type="module">b()</script><script type="module" src="/a.js"></script></body></html>`;
const files: Readonly<Record<string, string>> = {
  '/icon.svg': '<svg/>\n',
  '/print.css': 'a>b{color:#000}',
};
const parts: StandaloneParts = {
  path: '/e46/',
  site: undefined,
  readFile: (address) => files[address]!,
  embedPicture: (address) => `data:image/webp;base64,${btoa(address)}`,
  script: 'if(1<2)alert("a")',
  note: '<p>Revision 1</p>',
};
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a page as one file', () => {
  it('holds its styles, its icon and one script, names them in its policy, and has nothing else that would be asked for', () => {
    const policy = `default-src 'none'; script-src ${hash(parts.script)}; style-src ${['@layer a{b{width:1px}}', files['/print.css']!].map(hash).toSorted().join(' ')}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    assert.equal(
      standalonePage(page, parts),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><meta name="robots" content="noindex"><link rel="icon" href="data:image/svg+xml,%3Csvg%2F%3E"><style media="print">a>b{color:#000}</style><style>@layer a{b{width:1px}}</style></head><body><div class="actions"></div><p>Revision 1</p><p>10&nbsp;s &lt; “UNLOCK”</p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg><script>if(1<2)alert("a")</script></body></html>`,
    );
  });

  it('offers nothing to save that would not be beside it', () => {
    const further = '<a href="/download/e46-a4.pdf" download>A4</a><a href="/download/e46-letter.pdf" download>Letter</a></p>';
    assert.equal(standalonePage(page.replace('Save</a></p>', `Save</a>${further}`), parts), standalonePage(page, parts));
  });

  it('leaves out what is of the site only', () => {
    const marked = page.replace('<svg', '<section data-site-only><p>Sources</p></section><svg');
    assert.equal(standalonePage(marked, parts), standalonePage(page, parts));
  });

  it('holds its pictures', () => {
    const pictured = standalonePage(page.replace('<svg', '<img src="/a.webp" alt="A lock"><svg'), parts);
    assert.match(pictured, new RegExp(`<img src="data:image/webp;base64,${btoa('/a.webp')}" alt="A lock">`));
  });

  const refused = [
    [
      'a style that asks for another file',
      { readFile: () => 'a{background:url(x.png)}' },
      'A stylesheet references another file, which a single-file edition cannot contain. Inline it in the page or remove it. Found: url(x.png)}',
    ],
    [
      'a script that would end itself',
      { script: 'x="</script>"' },
      'A script contains “</script”, which would end the element in a single-file edition. Split the string.',
    ],
  ] as const;
  for (const [name, change, message] of refused)
    it(`cannot be made of ${name}`, () => assert.throws(() => standalonePage(page, { ...parts, ...change }), { message }));

  it('cannot be made of a page that needs another file', () =>
    assert.throws(() => standalonePage(page.replace('<svg', '<audio src="/a.png"></audio><svg'), parts), {
      message: 'A single-file edition would request /a.png. Remove or inline it in src/integrations/standalone-html/standalone-page.ts.',
    }));
});

it('the hashes are of what stands in the files, each once, and of no data', () => {
  const data = '<script type="application/json" data-client-only>["c"]</script><script src="/d.js"></script>';
  assert.deepEqual(
    cspHashes('<style>a</style><style media="print">a</style><script>b</script>', `${data}<script type="module">b</script>`),
    {
      scripts: [hash('b').slice(1, -1)],
      styles: [hash('a').slice(1, -1)],
    },
  );
});

it('a page allows what stands in it, and keeps what else its policy says', () => {
  const written = `<meta content="${pagePolicy(noInlineHashes)}"><style>$&</style>`;
  const allowed = `<meta content="${pagePolicy({ scripts: [], styles: [hash('$&').slice(1, -1)] })}"><style>$&</style>`;
  assert.equal(withCspMeta(written), allowed);
});

it('the script is one classic script, with nothing that only a module may say', async () => {
  const script = await standaloneScript();
  assert.match(script, /customElements\.define\(`?"?step-timer/);
  assert.doesNotMatch(script, /\b(?:import|export)\b|__VITE|sourceMappingURL/);
  assert.equal(await standaloneScript(), script);
});
