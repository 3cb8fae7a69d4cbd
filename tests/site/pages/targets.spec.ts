import { expect, test, type Page } from '@playwright/test';
import { en } from '../../../src/i18n/en.ts';
import { phone, screen } from '../../support/browser/guide-page.ts';
import { chooseKeys, openGuide } from '../../support/browser/guided-run.ts';
import { distinctPages } from '../../support/html/distinct-pages.ts';

/** CSS pixels that a finger needs, and a thumb that nobody looks at. */
const finger = 44;
const thumb = 64;

/** Every target that is too small, with its size; words in a row of links are as wide as they are: there the height counts. */
async function tooSmall(page: Page, least: number, selector = 'a[href], button, input, summary'): Promise<string[]> {
  return page.evaluate(
    ([size, all]) => {
      const area = (target: HTMLElement): DOMRect => {
        const label = target.matches('[type=checkbox], [type=radio]') ? target.closest('label') : null;
        // A row that is one link is as large as the row.
        const row = getComputedStyle(target, '::after').position === 'absolute' ? target.offsetParent : null;
        return (label ?? row ?? target).getBoundingClientRect();
      };
      // A link among words is as high as they are; in the fine print of sources one may stand alone.
      const among = (target: HTMLElement) =>
        target.matches('a') &&
        getComputedStyle(target).display === 'inline' &&
        (target.parentElement!.textContent.trim().length > target.textContent.trim().length || target.closest('.support') !== null);
      const shown = [...document.querySelectorAll<HTMLElement>(all)].filter(
        (target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip') && !among(target),
      );
      if (shown.length === 0) throw new Error(`There is no ${all}`);
      return shown.flatMap((target) => {
        const { width, height } = area(target);
        const small = height < size - 0.5 || (!target.matches('a') && width < size - 0.5);
        return small ? [`${target.tagName} “${target.textContent.trim().slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`] : [];
      });
    },
    [least, selector] as const,
  );
}

test(`every target is at least ${finger} px high, and no control is narrower, wherever a page has what no other has @both`, async ({
  page,
}) => {
  for (const path of distinctPages) {
    await page.goto(path);
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect.soft(await tooSmall(page, finger), path).toEqual([]);
  }
});

test('the open search with its results and what closes it, and its own page, are as large @both', async ({ page }) => {
  const results = page.getByRole('list', { name: 'Results' }).getByRole('link');
  await page.goto('/e46/');
  await page.getByRole('searchbox').fill('doors');
  await expect(results.first()).toBeVisible();
  await expect(page.getByRole('button', { name: en.search.close })).toBeVisible();
  expect.soft(await tooSmall(page, finger), 'in a header').toEqual([]);
  for (const query of ['', 'doors', 'pizza']) {
    await page.goto(`/search/?q=${query}`);
    if (query) await expect(page.getByRole('status')).toContainText(`“${query}”`);
    expect.soft(await tooSmall(page, finger), `its own page, “${query}”`).toEqual([]);
  }
});

test.describe('in the guided run', () => {
  test.use(phone);

  test(`every target is at least ${finger} px on each screen, and what matters most ${thumb} px`, async ({ page }) => {
    await openGuide(page);
    await chooseKeys(page);
    for (const act of ['confirm-ready', 'confirm-ready', 'heard', 'start', 'stop', 'go-on', 'stop', 'again']) {
      const control = screen(page).locator(`[data-action="${act}"]`);
      await expect(control).toBeVisible();
      expect.soft(await tooSmall(page, finger), `before ${act}`).toEqual([]);
      const main = screen(page).locator('.primary').filter({ visible: true });
      if ((await main.count()) > 0) expect.soft(await tooSmall(page, thumb, '.primary'), `before ${act}`).toEqual([]);
      await control.click();
    }
  });
});
