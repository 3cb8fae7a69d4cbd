import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { elements, parse } from '../../src/integrations/standalone-html/html-dom.ts';
import { pagePathsOf } from '../../src/views/kept-whole.ts';
import { paths } from '../../src/views/paths.ts';
import { belowBase, languages, pages, pathIn, plain, sites } from '../support/browser/sites.ts';
import { filesOf, pageAt, structuredData } from '../support/html/built-pages.ts';

const { folder, base, site } = belowBase;
const [first] = languages;
const address = (path: string) => `${site}${base}${path}`;

/** Every page of every language, with the languages that have it. */
const all = languages.flatMap(({ language, catalog }) =>
  pagePathsOf(catalog).map((path) => ({
    language,
    path,
    built: pathIn(language, path),
    having: languages.filter((other) => pagePathsOf(other.catalog).includes(path)).map((other) => other.language),
  })),
);

/** The alternates that a page, or an entry of the sitemap, has to have: its languages, then whoever reads none of them. */
const expectedAlternates = (path: string, having: readonly string[]) =>
  having.length < 2
    ? []
    : [...having, 'x-default'].map((one) => [one, address(pathIn(one === 'x-default' ? having[0]! : one, path))]).toSorted();

it('every language has its pages below its code, the first one at the root, and each says its language', () => {
  assert.deepEqual(pages.filter((path) => !path.endsWith('404.html')).toSorted(), all.map(({ built }) => built).toSorted());
  for (const { language, built } of all) assert.match(pageAt(plain.folder, built), new RegExp(`<html lang="${language}"`), built);
});

it('each page names itself in every language that has it, and no other, where its address is known', () => {
  for (const { path, built, having } of all) {
    const links = elements(parse(pageAt(folder, built)), 'link', ({ rel }) => rel === 'alternate');
    assert.deepEqual(
      links.map(({ attribs }) => [attribs['hreflang'], attribs['href']]).toSorted(),
      expectedAlternates(path, having),
      built,
    );
    assert.doesNotMatch(pageAt(plain.folder, built), /rel="alternate"|og:locale/, built);
  }
});

it('the sitemap names the same', () => {
  const map = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  for (const { path, built, having } of all) {
    const [, entry = ''] = new RegExp(`<loc>${address(built)}</loc>(.*?)</url>`).exec(map) ?? [];
    const links = [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, href]) => [language, href]);
    assert.deepEqual(links.toSorted(), expectedAlternates(path, having), built);
  }
});

it('the page of missing pages and the single files are in no set of languages', () => {
  const others = filesOf(folder).filter((file) => /(^|\/)404\.html$|(^|\/)download\/.*\.html$/.test(file));
  assert.ok(others.length > languages.length);
  for (const file of others) assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /rel="alternate"|og:locale|property="og:/, file);
});

it('each page begins its footer with links to itself in the other languages, by their own names', () => {
  for (const { folder: dist, base: below } of sites)
    for (const { language, path, built, having } of all) {
      const [, footer = ''] = /(<footer\b[\s\S]*<\/footer>)/.exec(pageAt(dist, built)) ?? [];
      const links = elements(parse(footer), 'a').map(({ attribs, children }) => ({
        attribs,
        text: 'data' in children[0]! ? children[0].data : '',
      }));
      const others = languages.filter((other) => other.language !== language && having.includes(other.language));
      assert.deepEqual(
        links.slice(0, others.length).map(({ attribs: { href, lang, hreflang }, text }) => [href, lang, hreflang, text]),
        others.map((other) => [below + pathIn(other.language, path), other.language, other.language, other.messages.name]),
        built,
      );
      assert.ok(
        links.slice(others.length).every(({ attribs }) => !attribs['hreflang']),
        built,
      );
    }
});

it('the article of a model says its language, and which one it translates', () => {
  for (const { language, plans } of languages)
    for (const { model } of plans) {
      const path = paths.model(model.id);
      const article = structuredData(pageAt(folder, pathIn(language, path))).find((data) => data['@type'] === 'TechArticle')!;
      const original = language === first!.language ? undefined : { '@type': 'TechArticle', '@id': address(path) };
      assert.deepEqual([article['inLanguage'], article['translationOfWork']], [languages.length > 1 ? language : undefined, original]);
    }
});

it('each language has a single file of each model, which leads back to its own page', () => {
  for (const { language, plans } of languages)
    for (const { model } of plans) {
      const file = join(folder, pathIn(language, paths.standalone(model.id)));
      assert.ok(existsSync(file), file);
      const html = readFileSync(file, 'utf8');
      assert.match(html, new RegExp(`<html lang="${language}"`), file);
      assert.ok(html.includes(`<a href="${address(pathIn(language, paths.model(model.id)))}">`), file);
      assert.ok(
        pageAt(folder, pathIn(language, paths.model(model.id))).includes(
          `href="${base}${pathIn(language, paths.standalone(model.id))}" download`,
        ),
      );
    }
});
