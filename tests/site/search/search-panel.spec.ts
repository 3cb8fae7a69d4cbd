import { expect, test, type Locator, type Page } from '@playwright/test';
import { paths } from '../../../src/views/paths.ts';
import { messages } from '../../support/content/site-messages.ts';
import { confirm, screen } from '../../support/browser/guide-page.ts';
import { completeFirstScreen } from '../../support/browser/guided-run.ts';
import { firstResult } from '../../support/browser/search-queries.ts';
import { openMostAsked } from '../../support/browser/search-panel.ts';
import { catalog, plans } from '../../support/browser/sites.ts';

const model = paths.model(plans[0]!.model.id);
const guide = paths.guide(plans.find((plan) => plan.model.id === 'e46')!.model.id);
const field = (page: Page): Locator => page.getByRole('searchbox');
const panel = (page: Page): Locator => page.locator('site-search .panel');
const results = (page: Page): Locator => page.getByRole('list', { name: messages.search.results });
const status = (page: Page): Locator => page.getByRole('status');
const close = (page: Page): Locator => page.getByRole('button', { name: messages.search.close });

/** Asks in the header and waits for the whole answer. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(panel(page).locator('[role=status]')).toContainText(`“${query}”`);
}

const entries = (page: Page): Promise<number> => page.evaluate(() => history.length);

/** Middle of a link of the page that can be seen and hit. */
const linkBeside = (page: Page): Promise<{ x: number; y: number; href: string }> =>
  page.evaluate(() => {
    const hit = [...document.querySelectorAll<HTMLAnchorElement>('main a[href], header a[href]')].flatMap((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
      const isLeaving = link.pathname !== location.pathname && !link.closest('site-search');
      return isLeaving && document.elementFromPoint(x, y) === link ? [{ x, y, href: link.href }] : [];
    });
    if (!hit[0]) throw new Error('No link can be hit');
    return hit[0];
  });

const tap = (page: Page, { x, y }: { x: number; y: number }, touch: boolean): Promise<void> =>
  touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);

test('Tab through the header meets the field and then what follows it, and opens nothing', async ({ page }) => {
  await page.goto(model);
  const loaded = page.waitForResponse('**/pagefind/pagefind.js');
  await field(page).focus();
  await loaded;
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: messages.nav.site }).getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field(page)).toBeFocused();
  await expect(panel(page)).toBeHidden();
});

test('ArrowDown in the empty field opens the questions most asked and goes to the first', async ({ page }) => {
  await page.goto(model);
  await openMostAsked(page);
  const links = panel(page).getByRole('link');
  await expect(links.first()).toBeFocused();
  await expect(links.first()).toHaveAttribute('href', paths.answer(catalog.mostAsked[0]!.id));
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
});

test('ArrowDown opens what Escape has closed, with its results', async ({ page }) => {
  await page.goto(model);
  await ask(page, 'doors');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(panel(page)).toBeHidden();
  await expect(field(page)).toHaveValue('doors');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('link').first()).toBeFocused();
});

test('one letter opens nothing, and takes away what more of them had found', async ({ page }) => {
  await page.goto(model);
  await openMostAsked(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await field(page).pressSequentially('d');
  await expect(panel(page)).toBeHidden();
  await field(page).pressSequentially('o');
  await expect(status(page)).toContainText('“do”');
  await field(page).pressSequentially('ors');
  await expect(results(page)).toBeVisible();
  for (let letter = 0; letter < 4; letter += 1) await field(page).press('Backspace');
  await expect(results(page)).toHaveCount(0);
  await expect(status(page)).toBeEmpty();
});

test('a button closes the panel, and stays in sight while results are scrolled @both', async ({ page, hasTouch }) => {
  await page.goto(model);
  await ask(page, 'doors');
  await panel(page).evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(close(page)).toBeInViewport();
  if (hasTouch) await close(page).tap();
  else await close(page).click();
  await expect(panel(page)).toBeHidden();
  await expect(field(page)).not.toBeFocused();
  await expect(page).toHaveURL((url) => url.pathname === model && url.search === '');
});

test('the keyboard reaches the button too, and goes on from the field', async ({ page }) => {
  await page.goto(model);
  for (const key of ['Enter', 'Space', 'Escape']) {
    await field(page).fill('');
    await ask(page, 'doors');
    await page.keyboard.press('Tab');
    await expect(close(page)).toBeFocused();
    await page.keyboard.press(key);
    await expect(panel(page), key).toBeHidden();
    await expect(field(page), key).toBeFocused();
  }
});

test('from the button the arrows go to the results and to the field', async ({ page }) => {
  await page.goto(model);
  await ask(page, 'doors');
  await close(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('link').first()).toBeFocused();
  await close(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('a tap beside the panel closes it and does not follow the link that it hits; the next one does @both', async ({ page, hasTouch }) => {
  await page.goto(model);
  await ask(page, 'pizza');
  const link = await linkBeside(page);
  await tap(page, link, hasTouch);
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL((url) => url.pathname === model);
  // Without the field’s focus a phone’s header looks otherwise: the same place again.
  await tap(page, await linkBeside(page), hasTouch);
  await expect(page).toHaveURL((url) => url.pathname !== model);
});

test('a panel that was scrolled out of the window is closed, and takes no tap @both', async ({ page, hasTouch }) => {
  await page.goto(model);
  await ask(page, 'pizza');
  await page.evaluate(() => window.scrollTo(0, 3000));
  await expect(panel(page)).toBeHidden();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(1000);
  const { href, ...link } = await linkBeside(page);
  await tap(page, link, hasTouch);
  await expect(page).toHaveURL(href);
});

test('Back closes the panel and stays on the page; Back again leaves it; Forward opens it again @both', async ({ page }) => {
  await page.goto(paths.about);
  await page.goto(model);
  await ask(page, 'doors');
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL((url) => url.pathname === model && url.search === '');
  await page.goForward();
  await expect(results(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL((url) => url.pathname === paths.about);
});

test('however often it is opened and closed, the history has one entry more, and Back leaves the page @both', async ({ page }) => {
  await page.goto(paths.about);
  await page.goto(model);
  const before = await entries(page);
  for (const query of ['doors', 'seat memory', 'frequency']) {
    await ask(page, query);
    expect(await entries(page), query).toBe(before + 1);
    await close(page).click();
    await expect(panel(page)).toBeHidden();
    await ask(page, `${query} key`);
    await field(page).press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect.poll(() => page.evaluate(() => history.state as unknown), query).toBeNull();
  }
  expect(await entries(page)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL((url) => url.pathname === paths.about);
});

test('typing on at once after closing keeps the panel, and Back closes it still', async ({ page }) => {
  await page.goto(paths.about);
  await page.goto(model);
  await ask(page, 'doors');
  // In one task: the browser has not yet gone back when the panel opens again.
  await field(page).evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    input.value = 'seat memory';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(status(page)).toContainText('“seat memory”');
  await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
  await expect(results(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL((url) => url.pathname === model);
});

test('closing does not scroll the page', async ({ page }) => {
  await page.goto(model);
  await ask(page, 'pizza');
  await page.evaluate(() => window.scrollTo(0, 60));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => history.state as unknown)).toBeNull();
  expect(await page.evaluate(() => scrollY)).toBe(60);
});

test('Back from a result shows the outcome, Back again the page without it, and then what came before @both', async ({ page }) => {
  await page.goto(paths.about);
  await page.goto(model);
  await ask(page, 'seat memory');
  await results(page).getByRole('link').first().click();
  await expect(page).toHaveURL((url) => url.pathname === firstResult('seat memory'));
  await page.goBack();
  await expect(field(page)).toHaveValue('seat memory');
  await expect(results(page).getByRole('link').first()).toHaveAttribute('href', firstResult('seat memory'));
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL((url) => url.pathname === model && url.search === '');
  await page.goBack();
  await expect(page).toHaveURL((url) => url.pathname === paths.about);
});

test('Back from the page of the search shows the outcome that Enter left', async ({ page }) => {
  await page.goto(model);
  await ask(page, 'seat memory');
  await field(page).press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === paths.search);
  await page.goBack();
  await expect(field(page)).toHaveValue('seat memory');
  await expect(results(page)).toBeVisible();
});

test('in the guide Back closes the panel first, then goes one screen back, also after a result was read @both', async ({ page }) => {
  await page.goto(guide);
  await expect(confirm(page)).toBeVisible();
  await completeFirstScreen(page);
  const sound = page.getByText(messages.guide.soundTitle);
  await expect(sound).toBeVisible();
  await ask(page, 'seat memory');
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(sound).toBeVisible();
  await ask(page, 'seat memory key');
  await close(page).click();
  await expect.poll(() => page.evaluate(() => Object.keys(history.state as object))).toEqual(['guide']);
  await field(page).fill('');
  await ask(page, 'seat memory');
  await results(page).getByRole('link').first().click();
  await expect(page).toHaveURL((url) => url.pathname === firstResult('seat memory'));
  await page.goBack();
  await expect(results(page)).toBeVisible();
  await expect(sound).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
  await expect(sound).toBeVisible();
  await page.goBack();
  await expect(confirm(page)).toBeVisible();
  await expect(screen(page)).toHaveCount(1);
});
