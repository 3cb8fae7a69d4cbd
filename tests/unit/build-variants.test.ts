import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { changedContent } from '../support/changed-content.ts';
import { built } from '../support/command.ts';
import { readContent } from '../../src/build/content.ts';
import { placesOf, type PageWithPlaces } from '../../src/domain/anchors.ts';
import { smallContent } from '../support/content.ts';
import { pageFaults, placesIn } from '../support/page-faults.ts';
import { deadLinks, filesOf, isBuilt, pageAt, pagesOf, structuredData, valuesOf, wordsOf } from '../support/pages.ts';

// All builds stand in this one file: two at a time would share what Astro keeps between builds.

const models = ['/e38/', '/e39/', '/e46/', '/e53/', '/e85/', '/e86/'];

describe('other content, of another make, with four steps and other limits,', () => {
  let dist = '';
  before(() => ({ dist } = built({ CONTENT_DIR: smallContent })));

  it('has its own pages, and a search index', () => {
    const paths = pagesOf(dist).map(({ path }) => path);
    for (const path of '/ /a1/ /b2/ /faq/ /faq/no-blink/ /faq/how-long/ /faq/lost-card/ /keys/ /search/ /sources/ /about/ /404.html'.split(
      ' ',
    )) {
      assert.ok(paths.includes(path), path);
    }
    assert.ok(isBuilt(dist, '/pagefind/pagefind.js'));
  });

  it('has its steps, its limits as text and as timers, and a sheet of paper', () => {
    const html = pageAt(dist, '/a1/');
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((n) => html.includes(`id="step-${n}"`)),
      [true, true, true, true, false],
    );
    assert.deepEqual(valuesOf(html, 'datetime'), ['PT4S', 'PT20S', 'PT45S']);
    assert.deepEqual(valuesOf(html, 'data-ms'), ['4000', '20000']);
    assert.deepEqual(valuesOf(html, 'data-count-in'), ['2000']);
    const text = wordsOf(html);
    for (const words of ['Aurora Dawn', '4 s', '20 s', '45 s', 'All cards, two at most.', 'Revision 7, 4 March 2025'])
      assert.ok(text.includes(words), words);
    // One line a key on the sheet.
    assert.equal([...html.matchAll(/class="line"/g)].length, 2);
  });

  it('is nowhere called by the name of the first make or one of its models', () => {
    const leaks = pagesOf(dist).flatMap(({ path, html }) =>
      [...html.matchAll(/.{0,40}\b(?:BMW|E38|E39|E46|E53|E85|E86)\b.{0,20}/g)].map(([found]) => `${path}: ${found}`),
    );
    assert.deepEqual(leaks, []);
  });

  it('has no link that leads nowhere', () => assert.deepEqual(deadLinks(dist), []));

  it('has no place twice on a page, and no two words in one', () => assert.deepEqual(pageFaults(dist), []));
});

describe('the same content with every duration of the procedure changed, with the least of an answer and of a model, and a contact,', () => {
  const copy = changedContent();
  let dist = '';
  before(() => {
    copy
      .replace('site.yaml', 'publisher:', 'contact: https://keys.test/report\npublisher:')
      .write(
        'en/faq/where-to-ask.mdx',
        `---\nquestion: Where?\naliases: []\nown: true\n---\nHere.\n\n## Before\n\nAsk.\n\n### Steps\n\nAsk on.\n`,
      );
    assert.doesNotMatch(copy.read('procedure.yaml'), /: (?:1|2|3|5|10|30)s\b/);
    ({ dist } = built({ CONTENT_DIR: copy.folder }));
  });

  it('shows no old value on any page of a model, its sheet, its timers or its structured data', () => {
    const old = [
      /\b(?:5|10|30)(?:\s|&nbsp;|&#xA0;)?s\b/,
      /\b(?:5|10|30|five|ten|thirty)(?:\s|-|&nbsp;)seconds?\b/i,
      /\bPT(?:5|10|30)S\b/,
      /\b(?:5|10|30)_?000\b/,
      /\b(?:1 to 2|3000)\b/,
    ];
    const pages = pagesOf(dist).filter(({ path }) => models.some((model) => path.startsWith(model)));
    assert.ok(pages.length >= models.length);
    const left = pages.flatMap(({ path, html }) =>
      old.flatMap((pattern) => [html, wordsOf(html)].flatMap((text) => pattern.exec(text)?.[0] ?? []).map((found) => `${path}: ${found}`)),
    );
    assert.deepEqual(left, []);
  });

  it('shows no old value in any answer, but for what other guides say', () => {
    const pages = pagesOf(dist).filter(({ path }) => path.startsWith('/faq/') || path === '/keys/' || path === '/');
    const left = pages.flatMap(({ path, html }) =>
      [...wordsOf(html.replace(/<q>.*?<\/q>/gs, '')).matchAll(/\b(?:5|10|30) s\b/g)].map(([found]) => `${path}: ${found}`),
    );
    assert.deepEqual(left, []);
  });

  it('shows the new ones everywhere on the page of a model', () => {
    for (const model of models) {
      const html = pageAt(dist, model);
      assert.deepEqual(valuesOf(html, 'data-ms'), ['7000', '41000', '12000', '37000'], model);
      assert.deepEqual(valuesOf(html, 'data-count-in'), ['4000'], model);
      assert.deepEqual(valuesOf(html, 'datetime'), ['PT7S', 'PT41S', 'PT12S', 'PT37S', 'PT37S'], model);
      const times = [...JSON.stringify(structuredData(html)).matchAll(/PT[\d.]+S/g)].map(([time]) => time);
      assert.deepEqual(times, ['PT7S', 'PT41S', 'PT12S'], model);
      for (const words of ['7 s', '41 s', '12 s', '37 s', '1.2 to 2.2 s']) assert.ok(wordsOf(html).includes(words), `${model}: ${words}`);
    }
    assert.ok(wordsOf(pageAt(dist, '/e46/')).includes('up to 13 s'));
  });

  it('has a page for the least of an answer, last in the last group, and for the least of a model', () => {
    const all = pageAt(dist, '/faq/');
    assert.ok(wordsOf(pageAt(dist, '/faq/valet/')).includes('Yes, any key.'));
    const ids = [...all.matchAll(/ id="([a-z0-9-]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids.slice(ids.indexOf('other-models'), ids.indexOf('valet') + 1), ['other-models', 'valet']);
    assert.match(wordsOf(pageAt(dist, '/e52/')), /BMW Z8/);
    assert.ok(pageAt(dist, '/e52/').includes('id="step-5"'));
  });

  it('says where mistakes are reported', () => {
    const about = pageAt(dist, '/about/');
    assert.ok(about.includes('<a href="https://keys.test/report">https://keys.test/report</a>'));
  });

  it('has no place twice on a page, also by headings of texts, and no two words in one', () => assert.deepEqual(pageFaults(dist), []));

  it('has on each page the places that the content check knows there, and no others', () => {
    const places = placesOf(readContent(copy.folder).raw, 'en');
    const pages: Record<PageWithPlaces, string> = { model: '/e52/', answers: '/faq/', keys: '/keys/', sources: '/sources/' };
    for (const [page, path] of Object.entries(pages)) {
      const { own, named } = places[page as PageWithPlaces];
      assert.deepEqual(placesIn(pageAt(dist, path)).toSorted(), [...own, ...named.map(({ anchor }) => anchor)].toSorted(), path);
    }
  });
});

describe('a site of which nobody said where it is published', () => {
  let dist = '';
  let printed = '';
  before(() => ({ dist, printed } = built({})));

  it('has no canonical address, no sitemap, no QR code and no printed address', () => {
    assert.deepEqual(
      filesOf(dist).filter((file) => /sitemap/.test(file)),
      [],
    );
    for (const { path, html } of pagesOf(dist)) {
      assert.doesNotMatch(
        html,
        /rel="canonical"|property="og:|QR code|"@id"|"item":|"url":"(?!https:\/\/(?:creativecommons|opensource))|class="on-paper address"/,
        path,
      );
    }
    assert.doesNotMatch(readFileSync(join(dist, 'robots.txt'), 'utf8'), /Sitemap/);
  });

  it('says so when it is built', () =>
    assert.match(printed, /SITE_URL is not set: no canonical address, no sitemap, no address and no QR code on paper/));

  it('names no host that it made up', () => {
    // Pagefind’s own code holds examples of addresses, which nothing asks for.
    const texts = filesOf(dist).filter((file) => /\.(html|xml|txt|css|js|svg|json)$/.test(file) && !/^pagefind\/pagefind/.test(file));
    assert.ok(texts.length > 60);
    assert.deepEqual(
      texts.filter((file) => /localhost|127\.0\.0\.1|example\.(?:org|com|net)/.test(readFileSync(join(dist, file), 'utf8'))),
      [],
    );
  });

  it('has no link that leads nowhere', () => assert.deepEqual(deadLinks(dist), []));

  it('has no place twice on a page, and no two words in one', () => assert.deepEqual(pageFaults(dist), []));
});

describe('a site that is published below a path', () => {
  let dist = '';
  before(() => ({ dist } = built({ SITE_URL: 'https://keys.test', BASE_PATH: '/guide' })));
  const address = (path: string) => `https://keys.test/guide${path}`;

  it('names the one address of each page, and a picture that is there', () => {
    for (const { path, html } of pagesOf(dist).filter((page) => page.path !== '/404.html')) {
      const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, href]) => href);
      assert.deepEqual(canonical, [address(path)], path);
      assert.ok(html.includes(`<meta property="og:url" content="${address(path)}"`), path);
      assert.ok(html.includes(`<meta property="og:image" content="${address('/social.png')}"`), path);
    }
    assert.ok(isBuilt(dist, '/social.png'));
    assert.doesNotMatch(pageAt(dist, '/404.html'), /rel="canonical"/);
  });

  it('has every page but the missing one in its sitemap, which robots.txt names', () => {
    const listed = [...readFileSync(join(dist, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
    const pages = pagesOf(dist).filter(({ path }) => path !== '/404.html');
    assert.deepEqual(listed.toSorted(), pages.map(({ path }) => address(path)).toSorted());
    assert.ok(readFileSync(join(dist, 'sitemap-index.xml'), 'utf8').includes(`<loc>${address('/sitemap-0.xml')}</loc>`));
    assert.match(readFileSync(join(dist, 'robots.txt'), 'utf8'), /^Sitemap: https:\/\/keys\.test\/guide\/sitemap-index\.xml$/m);
  });

  it('names each step of the trail by its address, which is a page', () => {
    for (const path of [...models, '/faq/which-doors/']) {
      const trail = structuredData(pageAt(dist, path)).find((item) => item['@type'] === 'BreadcrumbList')!['itemListElement'] as {
        item: string;
      }[];
      assert.equal(trail.at(0)!.item, address('/'));
      assert.equal(trail.at(-1)!.item, address(path));
      for (const { item } of trail) assert.ok(isBuilt(dist, item.slice(address('').length)), item);
    }
  });

  it('prints its address and a QR code on the sheet of each model', () => {
    for (const model of models) {
      const html = pageAt(dist, model);
      assert.ok(html.includes(`aria-label="QR code of ${address(model)}"`), model);
      assert.ok(wordsOf(html).includes(`keys.test/guide${model.replace(/\/$/, '')} `), model);
    }
  });

  it('has every link and file below that path, and none that leads nowhere', () => assert.deepEqual(deadLinks(dist, '/guide/'), []));
});
