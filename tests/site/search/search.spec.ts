import { expect, test, type Locator, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { en } from '../../../src/i18n/en.ts';
import { areLayersAgreed, firstResult } from '../../support/browser/search-queries.ts';
import { belowBase, catalog, on, plans } from '../../support/browser/sites.ts';

const field = (page: Page): Locator => page.getByRole('searchbox');
const results = (page: Page): Locator => page.getByRole('list', { name: 'Results' });
const status = (page: Page): Locator => page.getByRole('status');

/** Asks in the header of a page and waits until the page has answered just this. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(status(page)).toContainText(`“${query}”`);
}

// How good the answers are, tests/unit/domain/search/search-quality.test.ts measures.
const queries = ['no led on key', 'VL2020', 'seat memory', '315 mhz', 'fob wont lock', 'ingition posistion', 'how do i pair the 2nd fob'];

test('the page shows first what the search finds first', async ({ page }) => {
  await page.goto('/');
  const agreed = queries.filter(areLayersAgreed);
  expect(agreed.length).toBeGreaterThan(queries.length / 2);
  for (const query of agreed) {
    await ask(page, query);
    await expect.soft(results(page).getByRole('link').first(), query).toHaveAttribute('href', firstResult(query));
  }
});

test('nothing of the search is asked for before the field is first used, but on its own page @firefox', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => /pagefind|search-session|answers\.json|model\.json/.test(path));
  for (const path of ['/', '/e46/', '/faq/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(ofSearch(), path).toEqual([]);
  }
  await field(page).focus();
  await expect.poll(() => ofSearch().some((path) => path.endsWith('/pagefind.js'))).toBe(true);
});

test('results are a plain list of links, one item each, and their number is said @firefox', async ({ page }) => {
  await page.goto('/e46/');
  await ask(page, 'seat memory');
  const items = results(page).getByRole('listitem');
  const count = await items.count();
  expect(count).toBeGreaterThan(1);
  await expect(status(page)).toHaveText(`${count} results for “seat memory”`);
  expect(await results(page).locator(':scope > li').count()).toBe(count);
  for (const item of await items.all()) await expect(item.getByRole('link')).toHaveCount(1);
  await items.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(page.url()).not.toContain('/e46/');
});

test('what nothing here answers gets an honest “No answer” and the questions most asked, in a header and on /search/', async ({ page }) => {
  for (const [path, queries] of [
    ['/', ['asdfgh', 'pizza', 'oil filter torque']],
    ['/search/', ['xqzvw', 'carburetor jet size']],
  ] as const) {
    await page.goto(path);
    for (const query of queries) {
      await ask(page, query);
      await expect(status(page)).toContainText('No answer');
      await expect(results(page)).toHaveCount(0);
      await expect(page.locator('.results li')).toHaveCount(0);
      for (const { id } of catalog.mostAsked)
        await expect(page.locator(`a[href="/faq/${id}/"]`).filter({ visible: true }).first()).toBeVisible();
    }
  }
});

test('a new question takes the place of the old answer, a mended spelling is said, and an empty one clears all', async ({ page }) => {
  await page.goto('/');
  await ask(page, 'e60');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', '/not-covered/e60-e61/');
  await ask(page, 'pizza');
  await expect(results(page)).toHaveCount(0);
  await ask(page, 'imobilizer');
  await expect(status(page)).toContainText('Results for “immobili');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', firstResult('imobilizer'));
  await field(page).fill('');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('[role=status]')).toBeEmpty();
});

test(`a search has an address: it answers, and typing changes it @firefox`, async ({ page }) => {
  await page.goto(on(belowBase, '/search/?q=seat+memory'));
  await expect(field(page)).toHaveValue('seat memory');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', belowBase.base + firstResult('seat memory'));
  await field(page).fill('frequency');
  await expect(page).toHaveURL(on(belowBase, '/search/?q=frequency'));
  await expect(status(page)).toContainText('frequency');
  await page.reload();
  await expect(field(page)).toHaveValue('frequency');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', belowBase.base + firstResult('frequency'));
});

test(`Enter in a header leads to the address of that search`, async ({ page }) => {
  await page.goto(on(belowBase, '/e46/'));
  await field(page).fill('seat memory');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=seat(\+|%20)memory$/);
  expect(page.url()).toContain(belowBase.address);
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', belowBase.base + firstResult('seat memory'));
});

const strange: readonly (readonly [string, string])[] = [
  ['markup', '<img src=x onerror="window.injected=1"><script>window.injected=1</script>'],
  ['ten thousand characters', 'doors '.repeat(1667).slice(0, 10_000)],
  ['signs of a pattern', '.*+?^${}()|[]\\ {query} {n} $& (?<x>'],
  ['percent signs', '%E0%A4%A %'],
  ['names of an object', '__proto__ constructor toString'],
];

test('whatever is asked, there is an answer or none, no error, and nothing is run', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  for (const [name, query] of strange) {
    await page.goto('/search/');
    await field(page).fill(query);
    await expect(status(page), name).toHaveText(/result|No answer|Closest/);
    await expect(status(page), name).not.toContainText('could not be loaded');
    expect(await page.locator('main img, main script, [role=status] *').count(), name).toBe(0);
    // The field is cut to its length only by typing, so the address gives it whole.
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(status(page), name).toHaveText(/result|No answer|Closest/);
    expect(await page.evaluate(() => 'injected' in window), name).toBe(false);
    expect(errors, name).toEqual([]);
  }
});

test('when the full text cannot be loaded the answers go on, and the page says so @firefox', async ({ page }) => {
  for (const blocked of ['**/pagefind/pagefind.js', '**/pagefind/*.pagefind', '**/pagefind/pagefind-entry.json*']) {
    await page.unrouteAll();
    await page.route(blocked, (route) => route.abort());
    await page.goto(on(belowBase, '/e46/'));
    await ask(page, 'fob wont lock');
    await expect(status(page)).toContainText('Full-text search is off');
    await expect(results(page).getByRole('link').first()).toHaveAttribute('href', belowBase.base + firstResult('fob wont lock'));
    await ask(page, 'pizza');
    await expect(status(page)).toContainText('No answer');
    await expect(page.locator('site-search').getByRole('link', { name: 'All questions' })).toBeVisible();
  }
});

for (const [what, blocked] of [
  ['its data', '**/answers.json'],
  ['its script', '**/search-session*'],
] as const) {
  // Older browsers remember for good that a script could not be loaded; there Enter leads to the page of the search.
  test(`when ${what} could not be loaded, typing on finds answers as soon as there is a network`, async ({ page }) => {
    await page.route(blocked, (route) => route.abort());
    await page.goto(on(belowBase, '/e46/'));
    await field(page).fill('seat');
    await expect(status(page)).toContainText('could not be loaded');
    await page.unrouteAll();
    await ask(page, 'seat memory');
    await expect(results(page).getByRole('link').first()).toHaveAttribute('href', `${belowBase.base}/faq/key-memory/`);
    await expect(status(page)).not.toContainText('could not be loaded');
  });

  test(`when ${what} could not be loaded, the field can be used when it is come back to`, async ({ page }) => {
    await page.route(blocked, (route) => route.abort());
    await page.goto('/e46/');
    await field(page).fill('seat');
    await expect(status(page)).toContainText('could not be loaded');
    await field(page).blur();
    await page.unrouteAll();
    await field(page).focus();
    await expect(status(page)).toContainText('“seat”');
    await ask(page, 'seat memory');
  });

  test(`when ${what} cannot be loaded, Tab through the header opens nothing`, async ({ page }) => {
    const failed = page.waitForEvent('requestfailed');
    await page.route(blocked, (route) => route.abort());
    await page.goto('/e46/');
    await field(page).focus();
    await failed;
    await expect(page.locator('site-search [role=status]')).toHaveText(en.search.off);
    await expect(page.locator('site-search .panel')).toBeHidden();
    await field(page).press('d');
    await expect(status(page)).toHaveText(en.search.off);
  });

  test(`when ${what} cannot be loaded the page says so and links to all questions @firefox`, async ({ page }) => {
    await page.route(blocked, (route) => route.abort());
    await page.goto(on(belowBase, '/e46/'));
    await field(page).fill('doors');
    await expect(status(page)).toContainText('could not be loaded');
    await expect(results(page)).toHaveCount(0);
    await page.locator('site-search').getByRole('link', { name: 'All questions' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All questions');
  });
}

test('the page of a model has one title among results, whether its code or only its text was found', async ({ page }) => {
  const title = new Map(plans.map(({ model }) => [paths.model(model.id), en.model.title(model.code, model.name, catalog.site.task)]));
  const { code, names } = plans[2]!.model;
  const found = new Set<string>();
  for (const query of [code, `${code} ${names[0]!}`, names.at(-2)!, names[4]!]) {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(status(page)).not.toHaveText('');
    for (const link of await results(page).getByRole('link').all()) {
      const path = (await link.getAttribute('href'))!.replace(/[?#].*$/, '');
      if (!title.has(path)) continue;
      found.add(query);
      await expect.soft(link.locator('strong'), query).toHaveText(title.get(path)!);
    }
  }
  expect(found.size).toBeGreaterThan(1);
});
