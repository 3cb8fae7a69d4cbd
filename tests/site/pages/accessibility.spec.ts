import { expect, test, type Page } from '@playwright/test';
import { plans } from '../../support/browser/sites.ts';
import { distinctPages } from '../../support/html/distinct-pages.ts';
import { messages } from '../../support/content/site-messages.ts';
import { faultsInEveryScheme } from '../../support/browser/axe.ts';

const { home } = messages;

/** Lists drawn without their marks in a way that makes Safari forget that they are lists. */
const forgottenLists = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('ol, ul')]
      .filter((list) => list.getAttribute('role') !== 'list' && getComputedStyle(list).listStyleType === 'none')
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );

test('axe finds no fault by day, by night and in forced colors, and every list is one in Safari, wherever a page has what no other has', async ({
  page,
}) => {
  for (const path of distinctPages) {
    await page.goto(path);
    expect.soft(await forgottenLists(page), path).toEqual([]);
    expect.soft(await faultsInEveryScheme(page), path).toEqual([]);
  }
});

/** What a browser tells a screen reader about a page: each thing by its role and name. */
async function told(page: Page): Promise<readonly (readonly [role: string, name: string])[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => [String(role?.value), String(name?.value ?? '').trim()] as const);
}

for (const [device, width, columns] of [
  ['a phone', 390, [home.code, home.model, home.built]],
  ['a desk', 1280, [home.code, home.model, home.built, home.modelYears, home.key]],
] as const) {
  test(`the cars are a table on ${device}, each row named by its code and each column by its head`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/');
    const all = await told(page);
    const named = (role: string) => all.filter(([one]) => one === role).map(([, name]) => name);
    expect(named('table')).toHaveLength(1);
    expect(named('columnheader')).toEqual(columns);
    // A heading stands above the cars that the founding document does not name.
    const mark = plans.find(({ model }) => model.notNamed)?.model.notNamed?.lead;
    const rows = plans.flatMap(({ model }, at) => [...(model.notNamed && !plans[at - 1]?.model.notNamed ? [mark] : []), model.code]);
    // The name of a row begins with what is seen of it, and goes on for who only hears it.
    expect(named('rowheader').map((name) => name.split(',')[0])).toEqual(rows);
    expect(named('row')).toHaveLength(rows.length + 1);
    expect(named('cell').length + named('gridcell').length).toBe(plans.length * (columns.length - 1));
  });
}

test('in forced colors, what colors say stands there without them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/e46/');
  // A ticked box is drawn by the browser there, and the limit is told from its label by a line.
  await page.getByRole('checkbox').first().check();
  expect(
    await page
      .getByRole('checkbox')
      .first()
      .evaluate((box) => getComputedStyle(box).appearance),
  ).toBe('auto');
  expect(
    await page
      .locator('.limit > time')
      .first()
      .evaluate((time) => parseFloat(getComputedStyle(time).borderRightWidth)),
  ).toBeGreaterThan(0);
});
