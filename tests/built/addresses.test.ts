import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pagePathsOf } from '../../src/views/kept-whole.ts';
import { paths } from '../../src/views/paths.ts';
import { belowBase, languages, pages, pathIn, plain, sites } from '../support/browser/sites.ts';
import { filesOf, isBuilt, pageAt, pagesOf, structuredData } from '../support/html/built-pages.ts';

const address = (path: string) => `${belowBase.site}${belowBase.base}${path}`;
const withAddress = pages.filter((path) => !path.endsWith('/404.html'));

describe('a site of which nobody said where it is published', () => {
  const { folder } = plain;

  it('has no canonical address, no sitemap, no QR code and no printed address', () => {
    assert.deepEqual(
      filesOf(folder).filter((file) => /sitemap/.test(file)),
      [],
    );
    for (const { path, html } of pagesOf(folder)) {
      assert.doesNotMatch(
        html,
        /rel="canonical"|property="og:|QR code|"@id"|"item":|"url":"(?!https:\/\/(?:creativecommons|opensource))|class="print-only address"/,
        path,
      );
    }
    assert.doesNotMatch(readFileSync(join(folder, 'robots.txt'), 'utf8'), /Sitemap/);
  });

  it('names no host that it made up', () => {
    // Pagefind’s own code holds examples of addresses, which nothing asks for.
    const texts = filesOf(folder).filter((file) => /\.(html|xml|txt|css|js|svg|json)$/.test(file) && !/^pagefind\/pagefind/.test(file));
    assert.ok(texts.length > 60);
    assert.deepEqual(
      texts.filter((file) => /localhost|127\.0\.0\.1|keys\.test|example\.(?:org|com|net)/.test(readFileSync(join(folder, file), 'utf8'))),
      [],
    );
  });
});

it('the pages from which a site says what is kept offline are those by whose number it is kept', () => {
  const counted = languages.flatMap(({ language, catalog: own }) => pagePathsOf(own).map((path) => pathIn(language, path)));
  assert.deepEqual(counted.toSorted(), withAddress.toSorted());
});

describe('a site that is published below a path', () => {
  const { folder } = belowBase;

  it('names the one address of each page, and a picture that is there', () => {
    for (const path of withAddress) {
      const html = pageAt(folder, path);
      const canonical = [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map(([, href]) => href);
      assert.deepEqual(canonical, [address(path)], path);
      assert.ok(html.includes(`<meta property="og:url" content="${address(path)}"`), path);
      assert.ok(html.includes(`<meta property="og:image" content="${address('/social.png')}"`), path);
    }
    assert.ok(isBuilt(folder, '/social.png'));
    assert.doesNotMatch(pageAt(folder, '/404.html'), /rel="canonical"/);
  });

  it('has every page but the missing one in its sitemap, which robots.txt names', () => {
    const listed = [...readFileSync(join(folder, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
    assert.deepEqual(listed.toSorted(), withAddress.map(address).toSorted());
    assert.ok(readFileSync(join(folder, 'sitemap-index.xml'), 'utf8').includes(`<loc>${address('/sitemap-0.xml')}</loc>`));
    assert.match(readFileSync(join(folder, 'robots.txt'), 'utf8'), /^Sitemap: https:\/\/keys\.test\/guide\/sitemap-index\.xml$/m);
  });

  it('names each step of every trail by its address, which is a page, from the first page to the page itself', () => {
    const trails = pagesOf(folder).flatMap(({ path, html }) =>
      structuredData(html)
        .filter((data) => data['@type'] === 'BreadcrumbList')
        .map((data) => ({ path, items: data['itemListElement'] as readonly { position: number; name: string; item: string }[] })),
    );
    for (const { path, items } of trails) {
      const home = languages.map(({ language }) => pathIn(language, paths.home)).findLast((one) => path.startsWith(one))!;
      assert.deepEqual([items.at(0)!.item, items.at(-1)!.item], [address(home), address(path)]);
      for (const { name, item } of items) assert.ok(name && isBuilt(folder, item.slice(address('').length)), item);
    }
    const deep = languages.flatMap(({ language, catalog: own }) =>
      [...own.models.map(({ id }) => paths.model(id)), ...own.answers.map(({ id }) => paths.answer(id))].map((path) =>
        pathIn(language, path),
      ),
    );
    assert.deepEqual(
      deep.filter((path) => !trails.some((one) => one.path === path)),
      [],
    );
  });
});

// What else it says is told by structured-data.test.ts, its times by changed-durations.test.ts.
it('the article of each model and its steps have addresses where they are known', () => {
  for (const { folder, site } of sites)
    for (const { steps, path } of languages.flatMap((own) =>
      own.plans.map((plan) => ({ ...plan, path: pathIn(own.language, paths.model(plan.model.id)) })),
    )) {
      const article = structuredData(pageAt(folder, path)).find((data) => data['@type'] === 'TechArticle')!;
      const { step } = article['mainEntity'] as { step: readonly { url?: string }[] };
      assert.deepEqual(
        [article['url'], ...step.map(({ url }) => url)],
        [path, ...steps.map(({ number }) => `${path}#step-${number}`)].map((one) => (site ? address(one) : undefined)),
      );
    }
});
