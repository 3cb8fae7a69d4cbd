import { expect, test, type Page } from '@playwright/test';
import { minutesText } from '../../../src/views/minutes.ts';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { plans } from '../../support/browser/sites.ts';
import { messages } from '../../support/content/site-messages.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';

const screens: readonly (readonly [name: string, size: { width: number; height: number }, most: number])[] = [
  ['a small phone', { width: 360, height: 640 }, 600],
  ['a phone with the bars of its browser', { width: 390, height: 664 }, 664],
  ['a phone on its side', { width: 844, height: 390 }, 390],
];

const start = (page: Page) => page.getByRole('main').getByRole('link', { name: en.model.guide });
const fold = (page: Page) => page.locator('.hero details');

for (const [name, size, most] of screens)
  test(`the first screen of ${name} has the car, what the run takes, and its start`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const { model, warning, steps } of plans) {
      await page.goto(paths.model(model.id));
      const { y, height } = (await start(page).boundingBox())!;
      expect.soft(y + height, model.code).toBeLessThanOrEqual(most);
      const above = await visibleText(page, '.which-car');
      for (const words of [model.name, model.notNamed?.lead, warning?.lead, minutesText([{ steps }], messages)])
        if (words) expect.soft(above, model.code).toContain(plainWords(words));
      expect.soft((await page.locator('.which-car').boundingBox())!.y, model.code).toBeLessThan(y);
    }
  });

test('which cars a model is, in full, unfolds on the screen, and never stands on paper', async ({ page }) => {
  for (const { model } of plans) {
    await page.goto(paths.model(model.id));
    const inFull = page.locator('.hero details > p');
    await expect.soft(inFull.first(), model.code).toBeHidden();
    await fold(page).getByText(messages.model.whichModel).click();
    for (const part of await inFull.all()) await expect.soft(part, model.code).toBeVisible();
    const text = await visibleText(page, '.hero details');
    for (const words of [...model.names, model.notNamed?.text]) if (words) expect.soft(text, model.code).toContain(plainWords(words));
    await page.emulateMedia({ media: 'print' });
    await expect.soft(fold(page), model.code).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

test('every sign under “Is this your problem?” begins with its verdict, and no verdict is denied by its sign', async ({ page }) => {
  const [{ model, applicability }] = plans as [(typeof plans)[number]];
  await page.goto(paths.model(model.id));
  const rows = page.locator('.verdicts li');
  await expect(rows).toHaveCount(applicability.length);
  for (const [at, row] of applicability.entries()) {
    await expect(rows.nth(at)).toContainText(new RegExp(`^\\s*${row.applies ? en.model.yes : en.model.no}`));
    expect(row.applies || !/\b(not?|never|cannot|will not|does not)\b/i.test(row.lead), row.lead).toBe(true);
  }
});
