import assert from 'node:assert/strict';
import { it } from 'node:test';
import { paths } from '../../src/views/paths.ts';
import { en } from '../../src/i18n/en.ts';
import { catalog, pages, plain } from '../support/browser/sites.ts';
import { plainWords } from '../support/browser/visible-text.ts';
import { pageAt, textOf } from '../support/html/built-pages.ts';

/** Words alone: tags between them leave spaces that no reader sees. */
const letters = (text: string) => plainWords(text).replaceAll(' ', '');

it('each answer has a page, with its question above its short answer', () => {
  const built = pages.filter((path) => /^\/faq\/[^/]+\/$/.test(path));
  assert.deepEqual(built, catalog.answers.map(({ id }) => paths.answer(id)).toSorted());
  for (const { id, question, short } of catalog.answers) {
    const [, heading = '', rest = ''] = /<h1\b[^>]*>([\s\S]*?)<\/h1>([\s\S]*)<\/main>/.exec(pageAt(plain.folder, paths.answer(id))) ?? [];
    assert.equal(letters(textOf(heading)), letters(question));
    assert.ok(letters(textOf(rest)).includes(letters(short)), id);
  }
});

it('every answer, and the page of keys, ends with the way to each model that it is for, by code and name', () => {
  for (const { path, models } of [
    ...catalog.answers.map((one) => ({ path: paths.answer(one.id), models: one.models })),
    { path: paths.keys, models: undefined },
  ]) {
    const [, ways = ''] = new RegExp(`<nav aria-label="${en.answer.now}">([\\s\\S]*?)</nav>`).exec(pageAt(plain.folder, path)) ?? [];
    const links = [...ways.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href, name]) => [
      href,
      plainWords(textOf(name!)),
    ]);
    const cars = catalog.models.filter((model) => models?.includes(model.id) ?? true);
    assert.deepEqual(
      links,
      cars.map(({ id, facts }) => [paths.model(id), plainWords(`${facts.code} ${facts.name}`)]),
      path,
    );
  }
});
