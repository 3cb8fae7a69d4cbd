import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { AnswerData } from '../../src/domain/search/answer-data.ts';
import { createSearch } from '../../src/domain/search/query.ts';
import { en } from '../../src/i18n/en.ts';
import { paths } from '../../src/views/paths.ts';
import { buildSite, runBuild } from '../support/commands/run-command.ts';
import { bareContent } from '../support/content/bare-content.ts';
import { catalogOf, temporaryFolder } from '../support/content/content-folders.ts';
import { brokenLinks, isBuilt, pageAt, pagesOf, textOf } from '../support/html/built-pages.ts';
import { emptyParts } from '../support/html/empty-parts.ts';
import { pageFaults } from '../support/html/page-faults.ts';
import { shownTexts } from '../support/html/shown-text.ts';

describe('content without keys, symptoms, disagreements, a guided run and whatever else may be left out', () => {
  const dist = join(temporaryFolder(), 'dist');
  before(() => {
    const { status, printed } = runBuild({ CONTENT_DIR: bareContent().folder, OUT_DIR: dist });
    assert.equal(status, 0, printed);
  });
  const texts = () => pagesOf(dist).map(({ path, html }) => ({ path, text: textOf(html) }));

  it('has no page of keys and no link to it', () => {
    assert.ok(!isBuilt(dist, paths.keys));
    for (const { path, html } of pagesOf(dist)) assert.ok(!html.includes(paths.keys), path);
  });

  it('has no heading, column or row for what it lacks', () => {
    const { home, model, sheet, sources, answers, footer } = en;
    const absent = [
      ...[home.built, home.modelYears, home.key, home.whichKey, home.whatIsWrong, home.notNeeded, home.notSure],
      ...[model.applicability, model.prerequisites, model.followUp, model.troubleshooting, model.whichModel],
      ...[sheet.ledger, sheet.learned, sources.disagreements, sources.before, answers.thing, answers.key, footer.keys],
    ];
    for (const { path, text } of texts())
      for (const words of absent) assert.doesNotMatch(text, new RegExp(`(?<![\\w“])${words.replaceAll('?', '\\?')}(?!\\w)`), path);
  });

  it('promises no guided run, no rehearsal, no founding document and no disagreement', () => {
    for (const { path, text } of texts()) assert.doesNotMatch(text, /guided|rehears|practi[cs]|founding|disagree/i, path);
  });

  it('is called by no word of the subject of another content', () => {
    for (const { path, text } of texts())
      assert.doesNotMatch(text, /\b(cars?|keys?|remotes?|lock|unlock|ignition|garage|doors?|resync)\b/i, path);
  });

  it('leaves no list, table, section or heading empty', () => {
    for (const { path, html } of pagesOf(dist)) assert.deepEqual(emptyParts(html), [], path);
  });

  it('has no link that leads nowhere, and no place twice on a page', () =>
    assert.deepEqual([...brokenLinks(dist), ...pageFaults(dist)], []));
});

describe('content without answers', () => {
  const content = bareContent().remove('en/faq/how-long.mdx');
  let dist = '';
  before(() => {
    ({ dist } = buildSite({ CONTENT_DIR: content.folder }));
  });

  it('has no page of answers, no link to it, and no word of questions', () => {
    assert.ok(!isBuilt(dist, paths.answers));
    for (const { path, html } of pagesOf(dist)) assert.ok(!html.includes(paths.answers), path);
    for (const { file, text } of shownTexts(dist)) assert.doesNotMatch(text, /\bquestions?\b/i, file);
  });

  it('finds its models and its procedure', () => {
    const { messages: _messages, ...data } = JSON.parse(pageAt(dist, paths.searchData)) as AnswerData & { messages: unknown };
    const { search } = createSearch(data);
    const [model] = catalogOf(content.folder).models;
    assert.equal(search(model!.facts.code).answers[0]!.address, paths.model(model!.id).slice(1));
    assert.doesNotThrow(() => search('fill the boiler'));
  });

  it('leaves nothing empty, and has no link that leads nowhere', () => {
    for (const { path, html } of pagesOf(dist)) assert.deepEqual(emptyParts(html), [], path);
    assert.deepEqual([...brokenLinks(dist), ...pageFaults(dist)], []);
  });
});
