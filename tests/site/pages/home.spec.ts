import { expect, test, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { paperSizes } from '../../../src/views/paper-sizes.ts';
import { catalog, plans } from '../../support/browser/sites.ts';
import { plainWords } from '../../support/browser/visible-text.ts';
import { pagesIn, printToPdf, hasPoppler, skipReason } from '../../support/paper/printed-pdf.ts';

const phone = { width: 360, height: 640 };
const { site, symptoms } = catalog;
const { home } = paths;

/** How far down something ends, px. */
async function end(page: Page, text: string): Promise<number> {
  const box = await page.getByText(text, { exact: true }).first().boundingBox();
  return box!.y + box!.height;
}

test('the first screen of a small phone says whose trouble it is and what it takes, leads to the signs, and begins the cars', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto(home);
  const table = (await page.getByRole('table').boundingBox())!.y;
  for (const text of [site.trouble!, site.lead]) expect(await end(page, text)).toBeLessThan(table);
  await expect(page.locator('main header')).toContainText(en.takes.free);
  await expect(page.locator('main header').getByRole('link', { name: en.takes.offline })).toHaveAttribute('href', paths.offline);
  expect(table).toBeLessThan(phone.height / 1.5);
  const toSigns = page.getByRole('link', { name: en.home.symptoms(symptoms.length) });
  expect((await toSigns.boundingBox())!.y).toBeLessThan(table);
  await toSigns.click();
  await expect(page.getByRole('heading', { name: en.home.whatIsWrong })).toBeInViewport();
});

test('the link of each car says its code, its name and its years to whoever listens', async ({ page }) => {
  await page.goto(home);
  for (const { id, facts } of catalog.models) {
    const link = page.locator(`main a.code[href="${paths.model(id)}"]`);
    await expect.soft(link).toHaveAccessibleName(new RegExp(`^${facts.code}, ${facts.name}`));
    for (const time of Object.values(facts.built ?? {})) await expect.soft(link).toHaveAccessibleName(new RegExp(time.slice(0, 4)));
  }
});

test('each row shows before it is touched that it is a link, and its name stands right above what the car is called @both', async ({
  page,
}) => {
  await page.goto(home);
  const rows = await page.locator('tbody tr:not(.mark)').evaluateAll((all) =>
    all.map((row) => {
      const [name, names] = ['strong', '.names'].map((one) => row.querySelector(one)!);
      const gap = names!.getBoundingClientRect().top - name!.getBoundingClientRect().bottom;
      return { line: getComputedStyle(name!).textDecorationLine, gap };
    }),
  );
  expect(rows).toHaveLength(catalog.models.length);
  for (const { line, gap } of rows) {
    expect.soft(line).toBe('underline');
    expect.soft(gap).toBeLessThan(8);
  }
});

test('on paper the home page takes two sheets, A4 and Letter, and breaks before the signs', async ({ page }) => {
  test.skip(!hasPoppler, skipReason);
  await page.goto(home);
  for (const paper of paperSizes) {
    const sheets = pagesIn(await printToPdf(page, paper));
    expect(sheets, paper).toHaveLength(2);
    expect(
      sheets.map((sheet) => sheet.includes(en.home.whatIsWrong)),
      paper,
    ).toEqual([false, true]);
  }
});

test('a row of its table leads to the page of the car from anywhere in it', async ({ page }) => {
  await page.goto(home);
  const { model } = plans[0]!;
  const { x, y, width, height } = (await page.getByRole('row', { name: model.code }).boundingBox())!;
  await page.mouse.click(x + width - 4, y + height - 4);
  await expect(page).toHaveURL(paths.model(model.id));
  expect(plainWords(await page.locator('h1').innerText())).toContain(model.code);
});
