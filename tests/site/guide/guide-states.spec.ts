import { expect, test, type Page } from '@playwright/test';
import { faultsInEveryScheme } from '../../support/browser/axe.ts';
import {
  button,
  confirm,
  cue,
  cueText,
  nameLabel,
  oneKey,
  phone,
  plan,
  schedule,
  screen,
  tapButton,
  words,
} from '../../support/browser/guide-page.ts';
import { chooseKeys, confirmReady, dueMs, advanceToQuestion, openGuide, advance, start } from '../../support/browser/guided-run.ts';

const { segments, nextKeyMs } = schedule(2);
const first = segments[0]!;

/** No fault by axe in any scheme, and every text at 7:1: it is read from the seat, at a glance. */
async function look(page: Page, what: string): Promise<void> {
  expect.soft(await faultsInEveryScheme(page, { text: '7:1' }), what).toEqual([]);
}

test.describe('on a phone', () => {
  test.use(phone);

  test('a run led by cues: no fault in any phase, and text at 7:1', async ({ page }) => {
    await openGuide(page);
    await chooseKeys(page, 2);
    for (const n of [1, 2]) await page.getByRole('textbox', { name: nameLabel(n) }).fill(`Tape ${n}`);
    await look(page, 'setup');
    await confirm(page).click();
    await look(page, 'setup, with boxes that are not ticked');
    await confirmReady(page);
    await look(page, 'sound');
    await button(page, words.notHeard).click();
    await look(page, 'ready, by sight');
    await button(page, 'Start').click();
    await expect(cue(page)).toHaveText('3');
    await look(page, 'count-in');
    await advance(page, dueMs(first, 'lock', 2));
    await expect(cue(page)).toHaveText(cueText('lock', 2));
    await look(page, 'a window');
    await advance(page, first.endMs - dueMs(first, 'lock', 2));
    await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
    await look(page, 'the question');
    await advance(page, nextKeyMs);
    await expect(screen(page).getByText(words.over)).toBeVisible();
    await look(page, 'the question, when its time is up');
    await button(page, 'Yes').click();
    await expect(page.getByRole('heading', { name: words.ended.late })).toBeVisible();
    await look(page, 'too late');
  });
});

test('at one’s own pace, made dark, in a second tab, after No and at the end: no fault, and text at 7:1', async ({ page, context }) => {
  await start(page, { mode: 'own', names: ['Red'] });
  await look(page, 'before the first act');
  await page.locator('html').evaluate((html) => (html.dataset['theme'] = 'night'));
  await look(page, 'made dark');
  await page.locator('html').evaluate((html) => delete html.dataset['theme']);
  for (const act of ['position-1', 'switch-off']) await button(page, tapButton(act)).click();
  await advance(page, plan.limits['begin']!.ms + 1000);
  await expect(screen(page).getByText(words.over)).toBeVisible();
  await look(page, 'an act whose time is up');
  const second = await context.newPage();
  await second.goto('/e46/guide/');
  await expect(second.getByText(words.elsewhere)).toBeVisible();
  await look(second, 'a second tab');
  await second.close();
  for (const act of ['hold-unlock', 'let-go']) await button(page, tapButton(act)).click();
  await button(page, 'No').click();
  await look(page, 'after No');
  await button(page, words.again).click();
  await confirm(page).click();
  await button(page, 'Start').click();
  for (const act of oneKey.taps) await button(page, tapButton(act)).click();
  await button(page, 'Yes').click();
  await expect(page.getByRole('heading', { name: words.finished })).toBeVisible();
  await look(page, 'the end');
});

/** What is drawn and says something, and each line that bounds a control, with the color that it has. */
const drawn = [
  ['.ring .coming', 'stroke'],
  ['.ring .spare', 'stroke'],
  ['.ring .start', 'stroke'],
  ['.ring .end', 'stroke'],
  ['.ring .now', 'stroke'],
  ['.ring text', 'fill'],
  ['.stop button', 'borderTopColor'],
  ['.level', 'borderTopColor'],
] as const;

/** The contrast of each drawn thing with the page it stands on; of one that is not drawn there, none. */
async function contrasts(page: Page): Promise<Record<string, number>> {
  return page.evaluate((parts) => {
    const channels = (color: string) =>
      color
        .match(/[\d.]+/g)!
        .slice(0, 3)
        .map((part) => Number(part) / 255);
    const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const light = (color: string) => {
      const [red, green, blue] = channels(color).map(linear) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const ground = [...document.querySelectorAll('main, body, html')].map((box) => getComputedStyle(box).backgroundColor);
    const paper = light(ground.find((color) => !/, 0\)$/.test(color)) ?? 'rgb(255, 255, 255)');
    const found = parts.flatMap(([selector, property]) => {
      const part = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
      const ratio = part && light(getComputedStyle(part)[property]) / paper;
      return ratio === undefined ? [] : [[selector, Math.max(ratio, 1 / ratio)] as const];
    });
    return Object.fromEntries(found);
  }, drawn);
}

test.describe('what is drawn', () => {
  test.use(phone);

  test('stands out at 3:1 from its ground by day, by night, chosen or not, and in forced colors', async ({ page }) => {
    await start(page, { names: ['Red', 'Blue'] });
    const seen = new Set<string>();
    const expectSeen = async (what: string) => {
      for (const night of [false, true]) {
        await page.locator('html').evaluate((html, on) => (on ? (html.dataset['theme'] = 'night') : delete html.dataset['theme']), night);
        for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
          for (const [part, ratio] of Object.entries(await contrasts(page))) {
            seen.add(part);
            expect.soft(ratio, `${part}, ${what}, ${JSON.stringify(media)}, night ${night}`).toBeGreaterThanOrEqual(3);
          }
        }
      }
    };
    await advance(page, dueMs(first, 'lock', 2));
    await expectSeen('a window');
    await advanceToQuestion(page, { ...first, endMs: first.endMs - dueMs(first, 'lock', 2) });
    await expectSeen('the question');
    expect([...seen].sort()).toEqual(drawn.map(([part]) => part).sort());
  });
});
