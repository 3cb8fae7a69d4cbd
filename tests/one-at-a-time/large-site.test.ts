import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { isKeptWhole, pageCounts } from '../../src/domain/routes.ts';
import { maxCloudflareRules } from '../../src/hosting/headers-file.ts';
import { filesOfCopy } from '../../src/integrations/precache.ts';
import { isPage } from '../../src/offline/install.ts';
import { modelPart, type CopyPart } from '../../src/offline/copy-parts.ts';
import { brotliBytes } from '../../src/tools/compress-folder.ts';
import { writeBenchContent, writeModelBenchContent } from '../../src/tools/bench/bench-content.ts';
import { maxModelRows, maxWholeAnswers } from '../../src/views/list-limits.ts';
import { paths } from '../../src/views/paths.ts';
import { buildSite } from '../support/commands/run-command.ts';
import { catalogOf, exampleContents, temporaryFolder } from '../support/content/content-folders.ts';
import { brokenLinks, pageAt, pagesOf, textOf } from '../support/html/built-pages.ts';
import { emptyParts } from '../support/html/empty-parts.ts';
import { pageFaults } from '../support/html/page-faults.ts';

/** An example with more models and answers than are listed whole. */
function largeContent(): string {
  const [models, content] = [join(temporaryFolder(), 'models'), join(temporaryFolder(), 'content')];
  writeModelBenchContent(join(exampleContents, 'two-keys'), models, maxModelRows + 1);
  const others = readdirSync(join(models, 'not-covered')).length;
  writeBenchContent(models, content, pageCounts.fixed + pageCounts.perModel * (maxModelRows + 1) + others + maxWholeAnswers + 1);
  return content;
}

describe('a site of more pages than are listed and kept whole', () => {
  const content = largeContent();
  const { models, answers, sources } = catalogOf(content);
  let dist = '';
  before(() => {
    ({ dist } = buildSite({ CONTENT_DIR: content }));
  });
  const first = models[0]!.id;
  const ownPages = [paths.model(first), paths.guide(first)].map((path) => path.slice(1));

  it('lists the questions, each with its address and without its answer', () => {
    assert.ok(!isKeptWhole(pagesOf(dist).length));
    const html = pageAt(dist, paths.answers);
    for (const { id } of answers) assert.ok(html.includes(`href="${paths.answer(id)}"`), id);
    assert.ok(!html.includes('until-found'));
    // A question and its address, with room for what stands once.
    assert.ok(html.length < 400 * answers.length + 40_000, `${html.length}`);
  });

  it('lists the models on the home page by code and name, and on the page of missing ones not at all', () => {
    const home = pageAt(dist, paths.home);
    for (const { id } of models) assert.ok(home.includes(`href="${paths.model(id)}">`), id);
    assert.ok(!home.includes('<table'));
    const notFound = pageAt(dist, '/404.html');
    assert.ok(models.every(({ id }) => !notFound.includes(`href="${paths.model(id)}"`)));
    assert.ok(notFound.includes(`href="${paths.home}"`));
  });

  it('says what the facts of a model rest on, on its own page and not on that of the sources', () => {
    const named = `Model ${maxModelRows}`;
    assert.ok(!textOf(pageAt(dist, paths.sources)).includes(named));
    const own = pageAt(dist, paths.model(`m${maxModelRows}`));
    const claims = own.slice(own.indexOf('id="claim-cars"'));
    assert.ok(claims.includes(named));
    assert.ok(sources.some(({ id }) => claims.includes(`href="${paths.source(id)}"`)));
  });

  it('gives the search every question and model at once, in few bytes for each', () => {
    const file = readFileSync(join(dist, 'search/answers.json'));
    const data = JSON.parse(file.toString()) as { answers: { excerpt: string }[]; carPages: { excerpt: string }[] };
    assert.deepEqual([data.answers.length >= answers.length, data.carPages.length >= models.length], [true, true]);
    assert.ok(data.answers.every(({ excerpt }) => excerpt === ''));
    assert.ok(brotliBytes(file) < 8000 + 30 * (answers.length + models.length), `${brotliBytes(file)}`);
  });

  it('keeps the pages of the model that was opened, and no other’s', () => {
    const kept = filesOfCopy(dist).map(([path]) => path);
    assert.deepEqual(
      kept.filter((path) => models.some(({ id }) => path.startsWith(`${id}/`))),
      [],
    );
    for (const path of [paths.home, paths.offline, paths.search]) assert.ok(kept.includes(path.slice(1)), path);
    assert.ok(kept.some((path) => isPage(path) && path.startsWith('faq/')));
    const own = JSON.parse(readFileSync(join(dist, modelPart(first)), 'utf8')) as CopyPart;
    assert.deepEqual(own.files.map(([path]) => path).toSorted(), ownPages.toSorted());
  });

  it('has no more rules of headers than Cloudflare reads', () => {
    const rules = readFileSync(join(dist, '_headers'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    assert.ok(rules.length <= maxCloudflareRules, `${rules.length}`);
  });

  it('has no link that leads nowhere, no place twice on a page, and nothing empty on the pages that list', () => {
    assert.deepEqual([...brokenLinks(dist), ...pageFaults(dist)], []);
    for (const path of [paths.home, paths.answers, paths.sources, paths.model(first)])
      assert.deepEqual(emptyParts(pageAt(dist, path)), [], path);
  });
});
