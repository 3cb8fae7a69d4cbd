import { expect, test, type Page } from '@playwright/test';
import { plans } from '../../support/browser/sites.ts';

const model = `/${plans[0]!.model.id}/`;

/** The sections of the page by their names, each with whether something in it waits to be laid out. */
const sections = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.model > section')].map((section) => ({
      id: section.id,
      waits: [...section.querySelectorAll('*')].some(
        (part) => part.checkVisibility() && !part.checkVisibility({ contentVisibilityAuto: true }),
      ),
    })),
  );
const waiting = async (page: Page) => (await sections(page)).filter(({ waits }) => waits).map(({ id }) => id);

/** Where on the screen a place is, once two frames have been shown. */
const topOf = (page: Page, id: string) =>
  page.evaluate(async (name) => {
    for (let frames = 0; frames < 2; frames++) await new Promise((shown) => requestAnimationFrame(shown));
    return Math.round(document.getElementById(name)!.getBoundingClientRect().top);
  }, id);

/** Keeps every page as its first frame is. */
const staysAtFirstFrame = (page: Page) =>
  page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { animation-play-state: paused !important }');
    document.adoptedStyleSheets.push(sheet);
  });

test('the first frame of a model’s page lays out what is on the screen or near it, and not what is far below; paper holds all', async ({
  page,
}) => {
  await staysAtFirstFrame(page);
  await page.goto(model);
  const first = await sections(page);
  expect(first.at(0)?.waits).toBe(false);
  expect(first.at(-1)?.waits).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await waiting(page)).toEqual([]);
});

test('from then on all of a model’s page is there, and is as high as if it had never waited @both', async ({ page }) => {
  await page.goto(model);
  await topOf(page, 'main');
  expect(await waiting(page)).toEqual([]);
  const [asIs, without] = await page.evaluate(() => {
    const heights = () => [...document.querySelectorAll('.model > section')].map((section) => section.getBoundingClientRect().height);
    const before = heights();
    for (const section of document.querySelectorAll<HTMLElement>('.model > section'))
      Object.assign(section.style, { animation: 'none', containIntrinsicBlockSize: 'none' });
    return [before, heights()];
  });
  expect(asIs).toEqual(without);
});

test('a place that an address names, and the place that one was at, are where they were @both', async ({ page }) => {
  await page.goto(model);
  const ids = (await sections(page)).map(({ id }) => id).filter(Boolean);
  for (const id of ids) {
    await page.goto(model);
    await topOf(page, id);
    await page.evaluate((name) => document.getElementById(name)!.scrollIntoView(), id);
    const there = await topOf(page, id);
    await page.reload({ waitUntil: 'load' });
    expect.soft(await topOf(page, id), `${id} after a reload`).toBe(there);
    await page.goto('about:blank');
    await page.goto(`${model}#${id}`, { waitUntil: 'load' });
    expect.soft(await topOf(page, id), `#${id}`).toBe(there);
  }
});
