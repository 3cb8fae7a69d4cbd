import { expect, test, type Locator, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { belowBase, catalog, on, sites } from '../../support/browser/sites.ts';
import { messages } from '../../support/content/site-messages.ts';
import { plainWords, visibleText } from '../../support/browser/visible-text.ts';

const field = (page: Page): Locator => page.getByRole('searchbox');
const results = (page: Page): Locator => page.getByRole('list', { name: en.search.results });
const status = (page: Page): Locator => page.getByRole('status');
const heading = (page: Page, name: string): Locator => page.getByRole('main').getByRole('heading', { level: 2, name, exact: true });
const mostAsked = (page: Page): Locator => heading(page, en.search.mostAsked);

/** Whether the groups of questions are all shown, or none. */
async function expectGroups(page: Page, shown: boolean): Promise<void> {
  for (const { title } of catalog.groups) await expect(heading(page, title)).toHaveCount(shown ? 1 : 0);
}

test('the page of the search has one field, its own, and every other page has one in its header @firefox', async ({ page }) => {
  await page.goto(paths.search);
  await expect(field(page)).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  const own = (await field(page).boundingBox())!;
  for (const path of [paths.home, paths.model(catalog.models[0]!.id), paths.answers, '/404.html']) {
    await page.goto(path);
    await expect(field(page)).toHaveCount(1);
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeVisible();
    const other = (await field(page).boundingBox())!;
    expect(own.height, path).toBeGreaterThan(other.height);
    expect(own.width, path).toBeGreaterThan(other.width);
  }
});

test('its header is as high as that of another page, and its links stand where they stand there @both', async ({ page }) => {
  const places = async (path: string) => {
    await page.goto(path);
    await expect(field(page)).toBeVisible();
    const nav = (await page.getByRole('navigation', { name: en.nav.site }).boundingBox())!;
    return [(await page.getByRole('banner').boundingBox())!.height, nav.x, nav.y];
  };
  expect(await places(paths.search)).toEqual(await places(paths.about));
});

test('results stand right below the field that asked for them @both', async ({ page }) => {
  await page.goto(`${paths.search}?q=doors`);
  await expect(status(page)).toContainText('“doors”');
  const asked = (await field(page).boundingBox())!;
  const said = (await status(page).boundingBox())!;
  const found = (await results(page).boundingBox())!;
  const end = asked.y + asked.height;
  expect(said.y - end).toBeLessThan(24);
  expect(found.y - (said.y + said.height)).toBeLessThan(24);
  expect(found.x).toBe(asked.x);
});

for (const site of sites) {
  test(`with nothing asked, ${site.name}, questions stand there in their groups, each with the way to all of it @firefox`, async ({
    page,
  }) => {
    await page.goto(on(site, paths.search));
    await expectGroups(page, true);
    await expect(mostAsked(page)).toHaveCount(0);
    for (const { id, title, answers } of catalog.groups) {
      const group = page
        .getByRole('main')
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
      const links = await group.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      const place = site.base + paths.answerGroup(id);
      expect(links[0], title).toBe(place);
      const questions = links.slice(1).filter((link) => link !== place);
      expect(questions, title).toEqual(answers.slice(0, questions.length).map((answer) => site.base + paths.answer(answer.id)));
      expect(questions.length, title).toBeGreaterThanOrEqual(Math.min(3, answers.length));
      if (questions.length === answers.length) continue;
      expect(links.at(-1), title).toBe(place);
      await expect(group.getByRole('link').last()).toHaveText(en.search.allOfGroup(answers.length, title).join(''));
    }
    const { id, title } = catalog.groups.at(-1)!;
    await heading(page, title).getByRole('link').click();
    await expect(page).toHaveURL(on(site, paths.answerGroup(id)));
    await expect(heading(page, title)).toBeInViewport();
  });
}

test('the groups go when something is typed, and come back when the field is emptied @firefox', async ({ page }) => {
  await page.goto(paths.search);
  await field(page).fill('doors');
  await expect(results(page)).toBeVisible();
  await expectGroups(page, false);
  await expect(mostAsked(page)).toHaveCount(0);
  await field(page).fill('');
  await expectGroups(page, true);
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
  // Browsers limit how often the address changes, so it waits until nothing was typed for a moment.
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('where nothing is found, the questions most asked take the place of the groups', async ({ page }) => {
  await page.goto(`${paths.search}?q=pizza`);
  await expect(mostAsked(page)).toBeVisible();
  await expectGroups(page, false);
  await field(page).fill('');
  await expect(mostAsked(page)).toHaveCount(0);
  await expectGroups(page, true);
});

test('an address that asks shows no groups first, unless the search cannot be loaded', async ({ page }) => {
  await page.route('**/answers.json', async (route) => {
    await expectGroups(page, false);
    await route.abort();
  });
  await page.goto(on(belowBase, `${paths.search}?q=doors`));
  await expect(status(page)).toHaveText(en.search.off);
  await expectGroups(page, true);
  await expect(page.getByRole('main').getByRole('link', { name: en.search.allQuestions })).toBeVisible();
});

test('one letter asks for nothing: no result, and nothing is said', async ({ page }) => {
  await page.goto(`${paths.search}?q=e`);
  await expect(field(page)).toHaveValue('e');
  await field(page).fill('doors');
  await expect(status(page)).toContainText('“doors”');
  await field(page).fill('d');
  await expect(results(page)).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.search === '');
  await expect(status(page)).toBeEmpty();
  await field(page).fill('do');
  await expect(status(page)).toContainText('“do”');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what the search needs, and shows the groups', async ({ page }) => {
    await page.goto(paths.search);
    await expect(field(page)).toHaveCount(0);
    const text = await visibleText(page, 'main');
    expect.soft(text).toContain(plainWords(en.search.noScript));
    expect(text).not.toContain(plainWords(messages.search.hint));
    await expectGroups(page, true);
  });
});
