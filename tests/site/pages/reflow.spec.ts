import { expect, test, type Page } from '@playwright/test';
import { onePageOfEachKind } from '../../../src/tools/page-kinds.ts';
import { paths } from '../../../src/views/paths.ts';
import { button, oneKey, words } from '../../support/browser/guide-page.ts';
import { dueMs, openGuide, advance, prepare } from '../../support/browser/guided-run.ts';
import { catalog, pages } from '../../support/browser/sites.ts';
import { openPaused, timer } from '../../support/browser/timer-page.ts';

/** How far a page, or any box that cuts what it holds, is too narrow for its content: nothing when all can be read. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const whole = scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((box) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      const cuts = overflowX === 'hidden' || overflowX === 'clip' || overflowY === 'hidden' || overflowY === 'clip';
      return (
        cuts &&
        clipPath === 'none' &&
        !box.closest('svg') &&
        (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
      );
    });
    return [...whole, ...cut.map((box) => `${box.tagName}.${box.className} cuts its content`)];
  });
}

/** What a reader may set for the spacing of text, by a style of the reader’s own. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

const windows: readonly (readonly [string, { width: number; height: number }])[] = [
  ['320 px wide', { width: 320, height: 640 }],
  ['at 400 % zoom', { width: 320, height: 256 }],
  ['at 200 % zoom', { width: 640, height: 450 }],
  ['on a tablet', { width: 768, height: 1024 }],
  ['where the columns begin', { width: 1100, height: 800 }],
];

const kinds = onePageOfEachKind(pages.map((path) => path.slice(1))).map((path) => `/${path}`);
const answers = catalog.answers.map(({ id }) => paths.answer(id));
const others = pages.filter((path) => !kinds.includes(path) && !answers.includes(path));

for (const [which, group, sizes] of [
  ['kind of page scrolls sideways in any window', kinds, windows],
  // What fits there has more room in every other; answers in the first language are read with larger text elsewhere.
  ['other page scrolls sideways at 320 px', others, windows.slice(0, 1)],
] as const) {
  test(`no ${which}, nor with wider text`, async ({ page }) => {
    for (const path of group) {
      await page.goto(path);
      const look = async (how: string) => {
        for (const [name, size] of sizes) {
          await page.setViewportSize(size);
          expect.soft(await tooWide(page), `${path} ${name}${how}`).toEqual([]);
        }
      };
      await look('');
      await spaceText(page);
      await look(', text spaced');
    }
  });
}

test('no page scrolls sideways on a desk where the browser writes twice as large', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await (await context.newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const path of kinds) {
    await page.goto(path);
    expect.soft(await tooWide(page), path).toEqual([]);
  }
});

test('the open search and running timers need no scrolling sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openPaused(page);
  for (const id of ['ignition', 'begin', 'presses', 'next-key']) await timer(page, id).button.click();
  expect(await tooWide(page)).toEqual([]);
  await page.clock.runFor(31_000);
  await spaceText(page);
  expect(await tooWide(page)).toEqual([]);
  await page.clock.resume();
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
  expect(await tooWide(page)).toEqual([]);
});

test('no phase of the guided run needs scrolling sideways at 320 px, nor with wider text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  // No name: the one at the head may be shortened, for it stands whole in its cue and in the list of keys.
  const names = [''];
  await openGuide(page);
  await spaceText(page);
  await prepare(page, { names });
  expect.soft(await tooWide(page), 'ready').toEqual([]);
  await button(page, words.start).click();
  for (const id of ['position-1', 'pick-up', 'lock'] as const) {
    await advance(page, dueMs(oneKey, id) - (id === 'position-1' ? 0 : dueMs(oneKey, id === 'lock' ? 'pick-up' : 'position-1')));
    expect.soft(await tooWide(page), id).toEqual([]);
  }
  await advance(page, oneKey.endMs - dueMs(oneKey, 'lock'));
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
  expect.soft(await tooWide(page), 'the question').toEqual([]);
  await button(page, words.no).click();
  expect.soft(await tooWide(page), 'after No').toEqual([]);
});

test('at 400 % zoom the open search leaves its last link within reach', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/e46/');
  await page.getByRole('searchbox').fill('doors');
  await expect(page.getByRole('status')).toContainText('“doors”');
  const last = page.getByRole('list', { name: 'Results' }).getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});
