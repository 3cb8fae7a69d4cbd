import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { paths } from '../../../src/views/paths.ts';
import { built } from '../../support/commands/run-command.ts';
import { en } from '../../../src/i18n/en.ts';
import { catalogOf, smallContent } from '../../support/content/content-folders.ts';
import { pageFaults } from '../../support/html/page-faults.ts';
import { deadLinks, filesOf, isBuilt, pageAt, pagesOf, structuredData, valuesOf, wordsOf } from '../../support/html/built-pages.ts';

// Builds of the content of the site stand in this one file: two at a time would share what Astro keeps between builds.

const models = catalogOf().models.map(({ id }) => paths.model(id));

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
    const { site, models: cars } = catalogOf();
    const names = new RegExp(`.{0,40}\\b(?:${[site.make, ...cars.map(({ facts }) => facts.code)].join('|')})\\b.{0,20}`, 'g');
    const leaks = pagesOf(dist).flatMap(({ path, html }) => [...html.matchAll(names)].map(([found]) => `${path}: ${found}`));
    assert.deepEqual(leaks, []);
  });

  it('leads on from an answer that is for some models only to these', () => {
    const waysOn = (answer: string) => valuesOf(pageAt(dist, paths.answer(answer)), 'data-model');
    assert.deepEqual(waysOn('lost-card'), ['b2']);
    assert.deepEqual(waysOn('no-blink'), ['a1', 'b2']);
  });

  it('does not speak of mistakes where it has no address for them', () => {
    for (const { path, html } of pagesOf(dist)) assert.ok(!wordsOf(html).includes(en.footer.mistake), path);
  });

  it('has no link that leads nowhere', () => assert.deepEqual(deadLinks(dist), []));

  it('has no place twice on a page, and no two words in one', () => assert.deepEqual(pageFaults(dist), []));
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
        /rel="canonical"|property="og:|QR code|"@id"|"item":|"url":"(?!https:\/\/(?:creativecommons|opensource))|class="print-only address"/,
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

  it('names in each drawing of a key, for paper, which key it is', () => {
    const catalog = catalogOf();
    for (const { id } of catalog.models)
      for (const { kind, name } of planFor(catalog, id).keys.filter(({ hasButtons }) => hasButtons))
        assert.match(
          pageAt(dist, paths.model(id)),
          new RegExp(`<svg class="drawing"[^>]*>(?:(?!</svg>).)*print-only"[^>]*>${name}<`),
          `${id}: ${kind}`,
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
    for (const path of [...models, paths.answer(catalogOf().answers[0]!.id)]) {
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
