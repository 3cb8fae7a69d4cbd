import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { test } from '../support/browser-reader.ts';
import { catalog, on, pages, plain } from '../support/browser-sites.ts';
import { pattern, plainWords, visibleText } from '../support/browser-text.ts';

// What each answer has to hold, by its address.
const hold = JSON.parse(readFileSync(new URL('../answers-hold.json', import.meta.url), 'utf8')) as Record<string, readonly string[]>;

test('there are 41 answers, each with its page, and the table of what they hold names every one', () => {
  const built = pages.flatMap((path) => /^\/faq\/([^/]+)\/$/.exec(path)?.[1] ?? []);
  expect(built).toHaveLength(41);
  expect(Object.keys(hold).sort()).toEqual(built);
});

for (const [slug, words] of Object.entries(hold)) {
  test(`the answer ${slug} holds all that it is asked for`, async ({ reader }) => {
    await reader.goto(on(plain, `/faq/${slug}/`));
    const text = await visibleText(reader, 'main');
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect.soft(text, `“${word}” in ${slug}`).toMatch(pattern(word));
  });
}

test('the page of all questions holds every question and every answer’s words', async ({ reader }) => {
  await reader.goto(on(plain, '/faq/'));
  for (const { id, question } of catalog.answers) {
    const article = reader.locator(`[id="${id}"]`);
    const text = plainWords(await article.innerText());
    expect.soft(text, `the question of ${id}`).toContain(plainWords(question));
    for (const word of hold[id] ?? []) expect.soft(text, `“${word}” in ${id}`).toMatch(pattern(word));
  }
});
