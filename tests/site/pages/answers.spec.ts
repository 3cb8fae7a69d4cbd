import { expect, test } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { catalog, on, plain } from '../../support/browser/sites.ts';
import { plainWords } from '../../support/browser/visible-text.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of all questions is a list of links to their pages, and shows no answer yet', async ({ page }) => {
    await page.goto(on(plain, paths.answers));
    for (const { id, question } of catalog.answers) {
      const link = page.locator(`[id="${id}"] h3 a`);
      expect.soft(plainWords(await link.innerText())).toBe(plainWords(question));
      expect.soft(await link.getAttribute('href')).toBe(paths.answer(id));
      expect.soft(plainWords(await page.locator(`[id="${id}"]`).innerText()), id).toBe(plainWords(question));
    }
  });

  test('an address that names a question shows its answer below it, and no other', async ({ page }) => {
    for (const [at, { id, short }] of catalog.answers.entries()) {
      // Another page in between makes a new visit of it; a change of the fragment alone shows the same sooner.
      if (at % 10 === 0) await page.goto(on(plain, paths.about));
      await page.goto(on(plain, `${paths.answers}#${id}`));
      expect.soft(plainWords(await page.locator(`[id="${id}"]`).innerText()), id).toContain(plainWords(short));
      await expect.soft(page.locator(`[id="${id}"] h3`)).toBeInViewport();
      await expect.soft(page.locator('article .prose > :first-child').filter({ visible: true })).toHaveCount(1);
    }
  });
});

test('a group that an address names stays a list, and a question opens when its address follows @firefox', async ({ page }) => {
  const { id: group, answers } = catalog.groups.at(-1)!;
  const { id, short } = answers.at(-1)!;
  await page.goto(`${paths.answers}#${group}`);
  const shown = page.locator('article .prose > :first-child').filter({ visible: true });
  await expect(shown).toHaveCount(0);
  await page.goto(`${paths.answers}#${id}`);
  await expect(shown).toHaveCount(1);
  expect(plainWords(await page.locator(`[id="${id}"]`).innerText())).toContain(plainWords(short));
});

test('words that a search in the page finds are shown where they stand @firefox', async ({ page }) => {
  const { id, short } = catalog.groups.at(-1)!.answers[0]!;
  // Text named in an address is revealed as the browser’s own search reveals it.
  const [words] = /^.{30,}?(?= |$)/.exec(short)!;
  await page.goto(`${paths.answers}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
  const first = page.locator(`[id="${id}"] .prose > p`).first();
  await expect(first).toBeVisible();
  await expect(first).toBeInViewport();
});
