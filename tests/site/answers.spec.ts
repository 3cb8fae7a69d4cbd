import { expect } from '@playwright/test';
import { paths } from '../../src/views/paths.ts';
import { test } from '../support/browser-reader.ts';
import { catalog, on, pages, plain } from '../support/browser-sites.ts';
import { plainWords } from '../support/browser-text.ts';

test('each answer has a page, with its question above its short answer', async ({ reader }) => {
  const built = pages.filter((path) => /^\/faq\/[^/]+\/$/.test(path));
  expect(built).toEqual(catalog.answers.map(({ id }) => paths.answer(id)).toSorted());
  for (const { id, question, short } of catalog.answers) {
    await reader.goto(on(plain, paths.answer(id)));
    expect.soft(plainWords(await reader.locator('h1').innerText())).toBe(plainWords(question));
    expect.soft(plainWords(await reader.locator('main').innerText()), id).toContain(plainWords(short));
  }
});

test('the page of all questions holds every question with its short answer', async ({ reader }) => {
  await reader.goto(on(plain, paths.answers));
  for (const { id, question, short } of catalog.answers) {
    const text = plainWords(await reader.locator(`[id="${id}"]`).innerText());
    expect.soft(text, `the question of ${id}`).toContain(plainWords(question));
    expect.soft(text, `the answer of ${id}`).toContain(plainWords(short));
  }
});
