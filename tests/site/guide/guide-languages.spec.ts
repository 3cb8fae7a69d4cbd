import { expect, test } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { paths } from '../../../src/views/paths.ts';
import { languages, pathIn } from '../../support/browser/sites.ts';
import { button, cue, cueText, oneKey, phone, plan, words } from '../../support/browser/guide-page.ts';
import { advance, dueMs, start } from '../../support/browser/guided-run.ts';

const [first, second] = languages;
test.skip(!second, 'the site is in one language');
test.use(phone);

const other = second ?? first!;
const guide = pathIn(other.language, paths.guide(plan.model.id));
const hold = 'hold-unlock';
/** Spaces of a text as the page shows them, whatever their kind. */
const pattern = (text: string) => new RegExp(`^${RegExp.escape(text).replace(/\\x20|\\xa0|\u00a0/g, '\\s')}$`);

test('a run opened in another language is the same run in its words: it only watches, and leads on when the first tab closes', async ({
  page,
  context,
}) => {
  await start(page);
  await advance(page, dueMs(oneKey, hold));
  await expect(cue(page)).toHaveText(cueText(hold));
  const watching = await context.newPage();
  await watching.goto(guide);
  const its = other.messages.guide;
  await expect(watching.getByText(its.elsewhere)).toBeVisible();
  await expect(cue(watching)).toHaveText(pattern(interpolate(its.cues[hold]!, {})));
  await expect(button(watching, its.stop)).toBeDisabled();
  await page.close();
  await expect(button(watching, its.stop)).toBeEnabled();
  await expect(watching.getByText(its.elsewhere)).toBeHidden();
});

test('its bar stands on pages of other languages in its own, and not on its guide', async ({ page, context }) => {
  await start(page);
  await advance(page, dueMs(oneKey, hold));
  const elsewhere = await context.newPage();
  await elsewhere.clock.install({ time: await page.evaluate(() => Date.now()) });
  await elsewhere.goto(pathIn(other.language, paths.home));
  await elsewhere.clock.pauseAt(await page.evaluate(() => Date.now() + 5000));
  const back = elsewhere.getByRole('link', { name: words.underWay.back });
  await expect(back).toHaveAttribute('href', paths.guide(plan.model.id));
  await expect(elsewhere.locator('aside[lang]')).toHaveAttribute('lang', first!.language);
  await elsewhere.goto(guide);
  await elsewhere.clock.fastForward(5000);
  await expect(elsewhere.locator('[data-running]')).toHaveCount(1);
  await expect(back).toHaveCount(0);
});
