import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ContentFolder } from '../../src/content-reader/content-folder.ts';
import { anchorsOf, type AnchoredRoute } from '../../src/domain/content/anchors.ts';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { durationText, isoDuration, nbsp, secondsText } from '../../src/domain/time/duration.ts';
import { planFor, type Plan } from '../../src/domain/catalog/plan.ts';
import { paths } from '../../src/views/paths.ts';
import { messages } from '../support/content/site-messages.ts';
import { minimal, withChangedDurations, withMinimalEntries } from '../support/content/changed-durations.ts';
import { buildSite } from '../support/commands/run-command.ts';
import { catalogOf } from '../support/content/content-folders.ts';
import { pageFaults, idsIn } from '../support/html/page-faults.ts';
import { pageAt, pagesOf, structuredData, valuesOf, textOf } from '../support/html/built-pages.ts';

const plansOf = (catalog: Catalog): Plan[] => catalog.models.map(({ id }) => planFor(catalog, id));
const plainSpaces = (text: string): string => text.replaceAll(nbsp, ' ');

describe('the same content with every duration of the procedure changed, with the least of an answer and of a model, and a contact,', () => {
  let dist = '';
  let catalog: Catalog;
  let gone: readonly number[] = [];
  let folder = '';
  const contact = 'https://keys.test/report';
  before(() => {
    const other = withChangedDurations();
    ({ gone } = other);
    assert.ok(gone.length > 0);
    ({ folder } = withMinimalEntries(other.copy)
      .replace('site.yaml', /^(# )?contact: .*$/m, `contact: ${contact}`)
      .write(
        'en/faq/headings-in-an-answer.mdx',
        '---\nquestion: Which headings?\naliases: [headings in an answer]\nown: true\n---\nThese.\n\n## Before\n\nAsk.\n\n### Steps\n\nAsk on.\n',
      ));
    catalog = catalogOf(folder);
    ({ dist } = buildSite({ CONTENT_DIR: folder }));
  });

  it('shows no old value on any page of a model, its sheet, its timers or its structured data', () => {
    const old = gone.flatMap((seconds) => [
      new RegExp(`\\b(?:${seconds}|${messages.guide.numbers[seconds - 1] ?? seconds})(?:\\s|-|&nbsp;|&#xA0;)?(?:s\\b|seconds?\\b)`, 'i'),
      new RegExp(`\\bPT${seconds}S\\b`),
      new RegExp(`\\bms(?:"?[:=]"?)${seconds * 1000}\\b`),
    ]);
    const pages = pagesOf(dist).filter(({ path }) => catalog.models.some(({ id }) => path.startsWith(`/${id}/`)));
    assert.ok(pages.length >= catalog.models.length);
    const left = pages.flatMap(({ path, html }) =>
      old.flatMap((pattern) => [html, textOf(html)].flatMap((text) => pattern.exec(text)?.[0] ?? []).map((found) => `${path}: ${found}`)),
    );
    assert.deepEqual(left, []);
  });

  it('shows no old value in any answer, but for what other guides say', () => {
    const pages = pagesOf(dist).filter(({ path }) => path.startsWith('/faq/') || path === '/keys/' || path === '/');
    const old = new RegExp(`\\b(?:${gone.join('|')}) s\\b`, 'g');
    const left = pages.flatMap(({ path, html }) =>
      [...textOf(html.replace(/<q>.*?<\/q>/gs, '')).matchAll(old)].map(([found]) => `${path}: ${found}`),
    );
    assert.deepEqual(left, []);
  });

  it('shows the new ones everywhere on the page of a model', () => {
    for (const { model, steps, followUp, spans } of plansOf(catalog)) {
      const html = pageAt(dist, paths.model(model.id));
      const limits = [...steps, ...followUp].flatMap((step) => step.limits);
      const timed = limits.filter((limit) => limit.timed);
      assert.deepEqual(
        valuesOf(html, 'data-ms'),
        timed.map(({ ms }) => String(ms)),
        model.id,
      );
      assert.deepEqual(valuesOf(html, 'data-count-in'), timed.flatMap(({ countInMs }) => countInMs || []).map(String), model.id);
      assert.deepEqual(
        valuesOf(html, 'datetime'),
        limits.map(({ ms }) => isoDuration(ms)),
        model.id,
      );
      const times = [...JSON.stringify(structuredData(html)).matchAll(/PT[\d.]+S/g)].map(([time]) => time);
      assert.deepEqual(
        times,
        steps.flatMap((step) => step.limits.map(({ ms }) => isoDuration(ms))),
        model.id,
      );
      const said = [
        ...limits.map(({ ms }) => durationText(ms, messages)),
        ...Object.values(spans).map(({ fromMs, toMs }) => messages.values.span(String(fromMs / 1000), secondsText(toMs, messages))),
        ...steps.flatMap(({ keyAnswers }) => keyAnswers.map(({ text }) => text)),
      ];
      for (const words of said) assert.ok(textOf(html).includes(plainSpaces(words)), `${model.id}: ${words}`);
    }
  });

  it('has a page for the least of an answer, last in the last group, and for the least of a model', () => {
    assert.ok(textOf(pageAt(dist, paths.answer(minimal.answer))).includes('Yes, any key.'));
    const ids = valuesOf(pageAt(dist, paths.answers), 'id').filter((id) => catalog.answers.some((answer) => answer.id === id));
    assert.deepEqual(
      ids,
      catalog.answers.map(({ id }) => id),
    );
    assert.equal(ids.at(-1), minimal.answer);
    const page = pageAt(dist, paths.model(minimal.model));
    assert.ok(textOf(page).includes(`${catalog.site.make} Least`));
    assert.ok(page.includes(`id="step-${catalog.procedure.steps.length}"`));
  });

  it('says where mistakes are reported', () => {
    assert.ok(pageAt(dist, paths.about).includes(`<a href="${contact}">${contact}</a>`));
    for (const path of [paths.home, paths.about]) assert.ok(pageAt(dist, path).includes(`<a href="${paths.mistake}">`), path);
  });

  it('has no place twice on a page, also by headings of texts, and no two words in one', () => assert.deepEqual(pageFaults(dist), []));

  it('has on each page the places that the content check knows there, and no others', () => {
    const places = anchorsOf(new ContentFolder(folder).content.raw, 'en');
    const pages: Record<AnchoredRoute, string> = {
      model: paths.model(minimal.model),
      answers: paths.answers,
      keys: paths.keys,
      sources: paths.sources,
    };
    for (const [page, path] of Object.entries(pages)) {
      const { staticAnchors, contentAnchors } = places[page as AnchoredRoute];
      assert.deepEqual(
        idsIn(pageAt(dist, path)).toSorted(),
        [...staticAnchors, ...contentAnchors.map(({ anchor }) => anchor)].toSorted(),
        path,
      );
    }
  });
});
