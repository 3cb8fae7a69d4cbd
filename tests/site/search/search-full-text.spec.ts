import { expect, test, type Page, type Route } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { en } from '../../../src/i18n/en.ts';
import {
  betterAnswered,
  certainQueries,
  firstResult,
  synonymQuery,
  limitedAnswer,
  rareWord,
} from '../../support/browser/search-queries.ts';
import { openMostAsked } from '../../support/browser/search-panel.ts';
import { belowBase, on } from '../../support/browser/sites.ts';
import { plainWords } from '../../support/browser/visible-text.ts';

const field = (page: Page) => page.getByRole('searchbox');
const links = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('link');
const status = (page: Page) => page.getByRole('status');
const addresses = (page: Page) => links(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));

/** The held request for the full model, with time standing still and the first answers shown on a page. */
async function askBeforeModel(page: Page, path: string, query: string): Promise<Route> {
  const held: Route[] = [];
  await page.route('**/search/model.json', (route) => void held.push(route));
  await page.clock.install({ time: 0 });
  await page.goto(path);
  await field(page).waitFor();
  await page.clock.pauseAt(60_000);
  await field(page).fill(query);
  await links(page).first().waitFor();
  await expect.poll(() => held.length).toBe(1);
  return held[0]!;
}

/** Keeps the full text back until it is let go. */
async function holdFullText(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let free = false;
  await page.route('**/pagefind/**', (route) => (free ? route.continue() : void held.push(route)));
  return async () => {
    free = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test(`answers stand there before the full text has come, which only adds to them @firefox`, async ({ page }) => {
  const release = await holdFullText(page);
  await page.route('**/search/model.json', (route) => route.abort());
  await page.goto(on(belowBase, '/e46/'));
  await field(page).fill('central locking receiver');
  await expect(links(page).first()).toHaveAttribute('href', belowBase.base + firstResult('central locking receiver'));
  await expect(status(page)).toBeEmpty();
  const before = await addresses(page);
  const place = await links(page).first().boundingBox();
  await release();
  await expect(status(page)).toContainText('“central locking receiver”');
  const after = await addresses(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  expect(new Set(after).size).toBe(after.length);
  expect(await links(page).first().boundingBox()).toEqual(place);
});

test('the first answer costs one way to the host and back: a script and its data, side by side', async ({ page }) => {
  await holdFullText(page);
  await page.goto('/e46/');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await field(page).fill('doors');
  await links(page).first().waitFor();
  const first = asked.filter((path) => !/pagefind|own-scripts/.test(path));
  expect(first.slice(0, 2).map((path) => path.replace(/\.[\w-]{8}\./, '.'))).toEqual(['/search/answers.json', '/_astro/search-session.js']);
  // What makes it better is asked for once the first two are there.
  expect(first.slice(2)).toEqual(['/search/model.json']);
});

for (const [when, rests, change] of [
  ['that has stood there for a moment', true, 'moves no answer'],
  ['that came just now', false, 'puts the better answer before one'],
] as const)
  test(`what makes the search better ${change} ${when} @firefox`, async ({ page }) => {
    const { query, first, better } = betterAnswered();
    const model = await askBeforeModel(page, '/search/', query);
    await expect(links(page).first()).toHaveAttribute('href', first);
    const before = await addresses(page);
    if (rests) await page.clock.runFor(1000);
    await expect(status(page)).toBeEmpty();
    await model.continue();
    if (!rests) await expect(links(page).first()).toHaveAttribute('href', better);
    await page.clock.runFor(1000);
    await expect(status(page)).not.toBeEmpty();
    if (rests) expect((await addresses(page)).slice(0, before.length)).toEqual(before);
  });

test('what makes the search better opens no panel that was closed a moment ago', async ({ page }) => {
  const model = await askBeforeModel(page, '/e46/', betterAnswered().query);
  await field(page).press('Escape');
  await expect(links(page).first()).toBeHidden();
  const loaded = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/search/model.json'));
  await model.continue();
  await loaded;
  await page.clock.runFor(1000);
  // Hidden as it is, the outcome says that all has come.
  await expect(page.locator('site-search [role=status]')).not.toBeEmpty();
  await expect(links(page).first()).toBeHidden();
});

test('without it, the first answers are announced all the same @firefox', async ({ page }) => {
  await page.route('**/search/model.json', (route) => route.abort());
  await page.goto('/e46/');
  await field(page).fill('doors closed');
  await expect(links(page).first()).toBeVisible();
  await expect(status(page)).toContainText('“doors closed”');
});

test('a question that is not answered exactly says so above the closest; an exact one shows its short answer on the search page', async ({
  page,
}) => {
  const { unsure, sure, short } = certainQueries();
  await page.goto('/search/');
  await field(page).fill(unsure);
  await expect(status(page)).toContainText(en.search.unsure.split('.')[0]!);
  await expect(links(page).first()).toBeVisible();
  await field(page).fill(sure);
  await expect.poll(async () => plainWords(await links(page).first().innerText())).toContain(plainWords(short));
});

test('a finger on the field is enough for it to be asked for, before the field has the focus', async ({ page }) => {
  await page.goto('/e46/');
  await field(page).waitFor();
  const data = page.waitForRequest('**/search/answers.json');
  await field(page).dispatchEvent('pointerdown');
  await data;
  await expect(field(page)).not.toBeFocused();
  await expect(page.locator('site-search .panel')).toBeHidden();
});

test('what only the text of a page says is found too', async ({ page }) => {
  await page.goto('/');
  const { query, path } = rareWord();
  await field(page).fill(query);
  await expect(status(page)).toContainText(`“${query}”`);
  expect(await addresses(page)).toContain(path);
});

test('while one types, what is unfinished is answered, and nothing is said before one rests', async ({ page }) => {
  await page.goto('/');
  await openMostAsked(page);
  await field(page).focus();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const place = document.querySelector('[role=status]')!;
    new MutationObserver(() => place.textContent && said.push(place.textContent)).observe(place, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (const letter of 'immob') await page.keyboard.type(letter);
  await expect(links(page).first()).toHaveAttribute('href', firstResult('immob'));
  await expect(status(page)).toContainText('“immob”');
  await page.keyboard.type('ilizer');
  await expect(status(page)).toContainText('“immobilizer”');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((one) => one.includes('“immobilizer”'))).toHaveLength(1);
  expect(said.filter((one) => one.includes('“immob”')).length).toBeLessThanOrEqual(1);
  expect(said).toHaveLength(said.filter((one) => /“immob(ilizer)?”/.test(one)).length);
});

test('a result shows the question, the first sentence of its answer with the words marked, and what it is about only', async ({ page }) => {
  await page.goto('/');
  const { query, path, only } = limitedAnswer();
  await field(page).fill(query);
  const first = links(page).first();
  await expect(first).toHaveAttribute('href', path);
  await expect(first.locator('mark').first()).toBeVisible();
  const [question, sentence] = [plainWords(await first.locator('strong').innerText()), plainWords(await first.locator('span').innerText())];
  await expect(first.locator('small')).toHaveText(interpolate(en.answer.about, { names: only }));
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
  expect(plainWords(await page.locator('main').innerText())).toContain(sentence);
});

test(`the page of a result has the words marked until they are unmarked; the back button returns to the outcome @firefox`, async ({
  page,
}) => {
  await page.goto(on(belowBase, '/e46/'));
  const { query, path, word } = synonymQuery();
  await field(page).fill(query);
  await links(page).first().click();
  await expect(page).toHaveURL(on(belowBase, path));
  const text = async () =>
    plainWords(
      await page
        .locator('main > :not(.unmark)')
        .allInnerTexts()
        .then((all) => all.join(' ')),
    );
  await expect(page.locator('main mark').first()).toBeVisible();
  expect(await page.locator('main mark').allInnerTexts()).toContainEqual(expect.stringMatching(new RegExp(`^${word}`, 'i')));
  await expect(page.locator('main aside mark')).toHaveCount(0);
  const marked = await text();
  await page.getByRole('button', { name: 'Remove the marks' }).click();
  await expect(page.locator('main mark')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove the marks' })).toHaveCount(0);
  expect(await text()).toBe(marked);
  await page.goBack();
  await expect(page).toHaveURL((url) => url.href.startsWith(on(belowBase, '/e46/?q=')) && url.searchParams.get('q') === query);
  await expect(field(page)).toHaveValue(query);
  await expect(links(page).first()).toHaveAttribute('href', belowBase.base + path);
});

test('what takes the marks away has the lower edge of the window to itself, and covers nothing at the end of the page @both', async ({
  page,
}) => {
  await page.goto('/');
  await field(page).fill(synonymQuery().query);
  await links(page).first().click();
  const button = page.getByRole('button', { name: en.search.unmark });
  await expect(button).toBeVisible();
  const { width, height } = page.viewportSize()!;
  const bar = (await button.boundingBox())!;
  expect([bar.x, bar.width, bar.y + bar.height]).toEqual([0, width, height]);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const end = (await page.locator('.site-footer').boundingBox())!;
  expect(end.y + end.height).toBeLessThanOrEqual(bar.y + 0.5);
});

test('a page that is opened anew, or not from a result, has no marks', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('boot open');
  await links(page).first().click();
  await expect(page.locator('main mark').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main mark')).toHaveCount(0);
});

test('the panel closes with a tap beside it, and the address of the page is its own again', async ({ page }) => {
  await page.goto('/e46/?q=doors');
  await expect(links(page).first()).toBeVisible();
  await page.mouse.click(5, (await page.evaluate(() => innerHeight)) - 5);
  await expect(links(page)).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
});
