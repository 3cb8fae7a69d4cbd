import { expect, test } from '@playwright/test';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { paperSizes } from '../../../src/views/paper-sizes.ts';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { catalog, on, pages, sites } from '../../support/browser/sites.ts';
import { plainWords } from '../../support/browser/visible-text.ts';
import { linesIn, type Line } from '../../support/paper/printed-lines.ts';
import { pagesIn, printToPdf, hasPoppler, skipReason } from '../../support/paper/printed-pdf.ts';

test.skip(!hasPoppler, skipReason);

test('all questions print whole: every question, and every paragraph of its answer in one piece @print', async ({ page }) => {
  await page.goto('/faq/');
  const asked = await page.locator('article h3').allInnerTexts();
  expect(asked.map(plainWords)).toEqual(catalog.groups.flatMap(({ answers }) => answers.map(({ question }) => plainWords(question))));
  const paragraphs = await page.locator('article .prose').locator('p, li, td, figcaption, text').allTextContents();
  expect(paragraphs.length).toBeGreaterThan(asked.length * 2);
  for (const paper of paperSizes) {
    const words = bare(pagesIn(await printToPdf(page, paper)).join(' '));
    for (const said of [...asked, ...paragraphs].map(plainWords)) expect.soft(words, paper).toContain(bare(said));
  }
});

test('each page of all questions is numbered, and no question or heading ends a page or a column', async ({ page }) => {
  await page.goto('/faq/');
  const headings = (await page.locator('main').locator('h2, h3').allInnerTexts()).map(plainWords);
  for (const paper of paperSizes) {
    const all = linesIn(await printToPdf(page, paper));
    const count = all.at(-1)!.page;
    expect(count).toBeGreaterThan(4);
    const isNumber = ({ text, page: on }: (typeof all)[number]) => text === `${on} / ${count}`;
    for (let number = 1; number <= count; number += 1)
      expect(
        all.filter((line) => line.page === number && isNumber(line)),
        `${paper}, page ${number}`,
      ).toHaveLength(1);
    const lines = all.filter((line) => !isNumber(line));
    const found = headings.map((heading) => ({ heading, ...placeOf(heading, lines) }));
    expect(found.filter(({ last }) => last === undefined)).toEqual([]);
    // Its own lines and the first of what follows, without a break among them.
    const parted = found.filter(({ first = 0, last = 0 }) =>
      lines.slice(first, last + 1).some(({ page: on, top }, index) => {
        const next = lines[first + index + 1];
        return next?.page !== on || next.top < top;
      }),
    );
    expect(parted, paper).toEqual([]);
  }
});

test('answers, keys and sources number their pages too', async ({ page }) => {
  for (const path of ['/faq/which-doors/', '/keys/', '/sources/']) {
    await page.goto(path);
    const pages = pagesIn(await printToPdf(page, 'A4'));
    pages.forEach((words, index) => expect.soft(words, path).toContain(`${index + 1} / ${pages.length}`));
  }
});

/** One page of each kind that is text and nothing else. */
const texts = onePageOfEachKind(pages.map((path) => path.slice(1)))
  .map((path) => `/${path}`)
  .filter((path) => path === paths.offline || ['faq', 'keys', 'sources', 'about', 'not-covered'].includes(path.split('/')[1]!));

for (const site of sites) {
  test(`what is printed of a text ${site.name} says whose it is, which revision, and where it stands if that is known`, async ({
    page,
  }) => {
    expect(texts.length).toBeGreaterThan(5);
    for (const path of texts) {
      await page.goto(on(site, path));
      const [first = ''] = pagesIn(await printToPdf(page, 'A4')).map((words) => words.replace(/^1 \/ \d+ /, ''));
      const { revision, revised } = catalog.procedure;
      const whose = `${catalog.site.name} ${plainWords(en.sheet.revision(revision, en.date(revised)))}`;
      const where = site.site ? ` ${new URL(site.site).host}${site.base}${path.replace(/\/$/, '')}` : '';
      const heading = plainWords(await page.locator('h1').innerText());
      expect.soft(first.startsWith(`${whose}${where} ${heading}`), `${path}: ${first.slice(0, 200)}`).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect.soft(await page.locator('button, input, form').filter({ visible: true }).count(), path).toBe(0);
      await page.emulateMedia({ media: null });
      await expect.soft(page.locator('.imprint'), path).toBeHidden();
    }
  });
}

/** A text without the marks of quotations, which come from styles, and with words whole that a line broke at their hyphen. */
const bare = (text: string): string => text.replace(/[“”]/g, '').replace(/- /g, '-');

/** The lines of which a heading is made. */
function placeOf(heading: string, lines: readonly Line[]): { first?: number; last?: number } {
  for (let first = 0; first < lines.length; first += 1) {
    let said = '';
    for (let last = first; last < lines.length && heading.startsWith(said); last += 1) {
      said = `${said} ${lines[last]!.text}`.trim();
      if (said === heading) return { first, last };
    }
  }
  return {};
}
