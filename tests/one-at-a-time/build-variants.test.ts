import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { sitePictures } from '../../src/domain/content/site-pictures.ts';
import { paths } from '../../src/views/paths.ts';
import { runBuild } from '../support/commands/run-command.ts';
import { en } from '../../src/i18n/en.ts';
import { catalogOf, copyOf, root, smallContent, temporaryFolder } from '../support/content/content-folders.ts';
import { emptyParts } from '../support/html/empty-parts.ts';
import { pageFaults } from '../support/html/page-faults.ts';
import { brokenLinks, isBuilt, pageAt, pagesOf, valuesOf, textOf } from '../support/html/built-pages.ts';

/** The small content as an editor on Windows saves it, beside a file of a Mac. */
function savedOnWindows(): string {
  const copy = copyOf(smallContent)
    .write('.DS_Store', '\0')
    .replace(
      'en/faq/lost-card.mdx',
      /^Then/m,
      'The <Phrase lang="he" dir="rtl">שלט</Phrase>, or <Phrase lang="pt-BR">cartão</Phrase>, is lost: then',
    );
  for (const file of ['en/faq/no-blink.mdx', 'procedure.yaml', 'models/b2.yaml', 'en/procedure/tap.mdx', 'en/site.yaml'])
    copy.write(file, `\ufeff${copy.read(file).replaceAll('\n', '\r\n')}`);
  return copy.folder;
}

it('a new site is built as it is written, and has no link that leads nowhere', () => {
  const [folder, dist] = [join(temporaryFolder(), 'new'), join(temporaryFolder(), 'dist')];
  for (const { status, printed } of [
    runBuild({}, undefined, 'new', 'site', folder),
    runBuild({ CONTENT_DIR: folder, OUT_DIR: dist }),
    runBuild({ CONTENT_DIR: folder }, undefined, 'lint-content'),
  ])
    assert.equal(status, 0, printed);
  assert.deepEqual(brokenLinks(dist), []);
  assert.deepEqual(pageFaults(dist), []);
});

describe('other content, of another make, with four steps and other limits,', () => {
  const out = temporaryFolder();
  const dist = join(out, 'dist');
  let printed = '';
  before(() => {
    // An earlier site.
    cpSync(smallContent, dist, { recursive: true });
    const ended = runBuild({ CONTENT_DIR: savedOnWindows(), OUT_DIR: dist });
    ({ printed } = ended);
    assert.equal(ended.status, 0, printed);
  });

  it('marks phrases of other languages, and leaves their words in plain texts', () => {
    const html = pageAt(dist, paths.answer('lost-card'));
    assert.match(html, /The <span lang="he" dir="rtl">שלט<\/span>, or <span lang="pt-BR">cartão<\/span>, is lost/);
    const [short] = /The שלט[^"<]*/.exec(readFileSync(join(dist, 'search/answers.json'), 'utf8')) ?? [];
    assert.match(short ?? '', /^The שלט, or cartão, is lost: then wait/);
  });

  it('takes the place of the earlier site whole', () => {
    assert.deepEqual(readdirSync(out), ['dist']);
    assert.ok(!existsSync(join(dist, 'procedure.yaml')));
  });

  it('suffers no harm by a byte-order mark, Windows line ends and a hidden file', () => {
    assert.ok(textOf(pageAt(dist, '/faq/no-blink/')).includes('The card was probably empty. Charge it for 40 minutes'));
    assert.ok(textOf(pageAt(dist, '/a1/')).includes('Slowly, all within 20 s.'));
  });

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
    const text = textOf(html);
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

  it('has icons and a social picture of its own, and none of the first content', () => {
    for (const name of Object.keys(sitePictures)) {
      const [own, first] = [readFileSync(join(dist, name)), readFileSync(join(root, 'content', name))];
      assert.ok(own.length > 0 && !own.equals(first), name);
    }
  });

  it('leads on from an answer that is for some models only to these', () => {
    const waysOn = (answer: string) => valuesOf(pageAt(dist, paths.answer(answer)), 'data-model');
    assert.deepEqual(waysOn('lost-card'), ['b2']);
    assert.deepEqual(waysOn('no-blink'), ['a1', 'b2']);
  });

  it('shows its keys, which have no drawings, by their words, and leaves nothing empty in place of a drawing', () => {
    for (const path of ['/', '/a1/', '/keys/']) {
      const html = pageAt(dist, path);
      assert.ok(textOf(html).includes('Flat.') || textOf(html).includes('A flat card.'), path);
      assert.ok(!html.includes('<figure'), path);
    }
    for (const { path, html } of pagesOf(dist)) assert.deepEqual(emptyParts(html), [], path);
  });

  it('counts its kinds of key', () => assert.ok(textOf(pageAt(dist, '/keys/')).includes('The two kinds of key')));

  it('does not speak of mistakes where it has no address for them', () => {
    for (const { path, html } of pagesOf(dist)) assert.ok(!textOf(html).includes(en.footer.mistake), path);
  });

  it('says when it is built that nobody said where it is published', () =>
    assert.match(
      printed,
      /SITE_URL is not set: pages have no canonical URL, the site no sitemap, and printed sheets no address or QR code/,
    ));

  it('has no link that leads nowhere', () => assert.deepEqual(brokenLinks(dist), []));

  it('has no place twice on a page, and no two words in one', () => assert.deepEqual(pageFaults(dist), []));
});
