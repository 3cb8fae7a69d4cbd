import { expect, test, type Page } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { button, causes, oneKey, phone, phrase, plan, schedule, screen, timer, words } from '../../support/browser/guide-page.ts';
import { advanceToQuestion, openGuide, advance, prepare, start } from '../../support/browser/guided-run.ts';
import { belowBase, on, plain, type Site } from '../../support/browser/sites.ts';

test.use(phone);

/** Every cause leads to an answer that exists. */
async function expectAnswers(page: Page, { base }: Site): Promise<void> {
  const links = await causes(page).evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  expect(links.length).toBeGreaterThan(0);
  for (const path of new Set(links)) {
    expect.soft(path).toMatch(new RegExp(`^${base}/faq/[a-z-]+/$`));
    expect.soft((await page.request.get(path.startsWith('/') ? new URL(path, page.url()).href : path)).status(), path).toBe(200);
  }
}

test('a Yes that comes too late says so, names the keys probably forgotten, and links what it may have been', async ({ page }) => {
  const { segments, latestAnswerMs } = schedule(3);
  await start(page, { names: ['Red', 'Blue', 'Green'] });
  await advanceToQuestion(page, segments[0]!);
  // From here on the cues of the next key would end after its window.
  await advance(page, latestAnswerMs - (segments[0]!.endMs - segments[0]!.answerMs));
  await button(page, 'Yes').click();
  await expect(page.getByRole('heading', { name: words.ended.late })).toBeFocused();
  await expect(screen(page)).toContainText(interpolate(words.forgotten, { names: phrase(['Blue', 'Green']) }));
  await expect(screen(page)).toContainText(words.startAgain);
  await expect(causes(page).first()).toHaveText(words.causes['next-key-late']!);
  await expectAnswers(page, plain);
});

for (const site of [plain, belowBase]) {
  test(`No leads to what it may have been, each with an answer, ${site.name}`, async ({ page }) => {
    await start(page, { names: ['Red'] }, on(site, '/e46/guide/'));
    await advanceToQuestion(page, oneKey);
    await button(page, 'No').click();
    await expect(page.getByRole('heading', { name: interpolate(words.ended.no, { name: 'Red' }) })).toBeFocused();
    await expect(screen(page)).toContainText(interpolate(words.uncertain, { names: 'Red' }));
    // The timing was good: a door first.
    await expect(causes(page).first()).toHaveText(words.causes['doors']!);
    await expectAnswers(page, site);
  });
}

const taps = oneKey.taps.map((act) => words.taps[act]!);

test('at one’s own pace, presses that took too long point first to that, with their figures', async ({ page }) => {
  await start(page, { mode: 'own' });
  const limitMs = plan.limits['presses']!.ms;
  const tookMs = limitMs + 1800;
  const gaps = [1500, 9000, tookMs];
  for (const [index, { do: act, done }] of taps.entries()) {
    await expect(screen(page).locator('[data-cue]')).toHaveText(act.replace('{presses}', 'three'));
    await button(page, done).click();
    // The presses themselves are nobody’s to tap: the question follows them.
    if (index < 3) await advance(page, gaps[index]!);
  }
  await button(page, 'No').click();
  const first = screen(page).locator('[data-causes] > li').first();
  await expect(first).toHaveText(`${words.causes['too-slow']}: ${tookMs / 1000} s of ${limitMs / 1000} s`);
  await expectAnswers(page, plain);
});

test('at one’s own pace each tap opens the window that the car counts, and one that is over says so', async ({ page }) => {
  await openGuide(page);
  await prepare(page, { mode: 'own' });
  await button(page, 'Start').click();
  await expect(timer(page)).toBeHidden();
  for (const [id, { done }] of [
    ['ignition', taps[0]!],
    ['begin', taps[1]!],
    ['presses', taps[2]!],
  ] as const) {
    const limitMs = plan.limits[id]!.ms;
    await button(page, done).click();
    await expect(timer(page)).toHaveText(String(limitMs / 1000));
    await expect(screen(page).getByText(words.over)).toBeHidden();
    await advance(page, limitMs);
    await expect(timer(page)).toHaveText('0');
    await expect(screen(page).getByText(words.over)).toBeVisible();
  }
});
