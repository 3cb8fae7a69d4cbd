import { expect, test } from '@playwright/test';
import { inLanguage, paths } from '../../../src/views/paths.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { catalogOf, languagesIn, realContent } from '../../support/content/content-folders.ts';

const languages = languagesIn();

for (const language of languages)
  test(`the search of pages in ${language} finds answers, and pages in that language alone @firefox`, async ({ page }) => {
    const [answer] = catalogOf(realContent, language).answers;
    await page.goto(inLanguage(languages, language, paths.search));
    await page.getByRole('searchbox').fill(answer!.question);
    const links = page.getByRole('list', { name: messagesFor(language).search.results }).getByRole('link');
    // Announced once the pages of the full text are there.
    await expect(page.getByRole('status')).toContainText(/\p{L}/u);
    const found = await links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(found.length).toBeGreaterThan(0);
    const languageOf = (path: string) => languages.find((other, at) => at > 0 && path.includes(`/${other}/`)) ?? languages[0];
    expect(found.filter((path) => languageOf(path) !== language)).toEqual([]);
    expect(found[0]).toContain(inLanguage(languages, language, paths.answer(answer!.id)));
  });
