import { expect, test } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import {
  button,
  confirm,
  countIn,
  cue,
  cueText,
  ledger,
  locks,
  nameLabel,
  phone,
  phrase,
  plan,
  schedule,
  screen,
  words,
} from '../../support/browser/guide-page.ts';
import { dueMs, advanceToQuestion, followCues, openGuide, advance, prepare, start } from '../../support/browser/guided-run.ts';

test.use(phone);

const names = ['Blue tape', 'Scratched', 'Spare', 'Valet'];

const presses = [...countIn, cueText('hold-unlock'), ...locks, cueText('let-go')];
const pickUp = (name: string) => interpolate(words.shown['pick-up']!, { key: name });
const firstKey = [...countIn, cueText('position-1'), cueText('switch-off'), cueText('take-out'), pickUp(names[0]!), ...presses];
const furtherKey = (name: string) => [pickUp(name), ...presses];

test('four named keys are led to the ledger: every cue in its order and at its time', async ({ page }) => {
  const { segments } = schedule(4);
  await openGuide(page);
  await expect(page.getByRole('radio', { name: /^[1-9]$/ })).toHaveCount(4);
  await prepare(page, { names });
  await button(page, 'Start').click();
  for (const [key, { cues, endMs }] of segments.entries()) {
    const expected = key === 0 ? firstKey : furtherKey(names[key]!);
    // The last cue is the question itself.
    expect(expected).toHaveLength(cues.length - 1);
    await expect(cue(page)).toHaveText(expected[0]!);
    await expect(screen(page).locator('[data-key]')).toHaveText(interpolate(words.key, { n: key + 1, of: names.length }));
    await expect(screen(page).locator('[data-name]')).toHaveText(names[key]!);
    await followCues(page, { cues, endMs }, expected, `key ${key + 1}`);
    await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
    await expect(ledger(page).nth(key)).toContainText(words.statuses['your-answer']);
    if (key + 1 < names.length)
      await expect(screen(page).locator('[data-unit]')).toHaveText(`${interpolate(words.begin, { n: key + 2 })}, ${names[key + 1]}`);
    await button(page, 'Yes').click();
  }
  await expect(page.getByRole('heading', { name: words.finished })).toBeVisible();
  await expect(ledger(page)).toHaveText(names.map((name, key) => `${key + 1}${name}${words.statuses.learned}`));
  // What to do last, and the way back.
  await expect(screen(page).getByRole('link', { name: plan.model.code })).toBeVisible();
  await expect(button(page, words.again)).toBeVisible();
});

test('Stop between the presses of the first key says that this key may not work, and that nothing in the car is damaged', async ({
  page,
}) => {
  const { segments } = schedule(3);
  await start(page, { names: ['Red', 'Blue', 'Green'] });
  await advance(page, dueMs(segments[0]!, 'lock', 2));
  await expect(cue(page)).toHaveText(cueText('lock', 2));
  await button(page, 'Stop').click();
  await expect(page.getByRole('heading', { name: interpolate(words.ended.stop, { name: 'Red' }) })).toBeFocused();
  await expect(screen(page)).toContainText(interpolate(words.uncertain, { names: 'Red' }));
  await expect(screen(page)).toContainText(words.startAgain);
  await expect(ledger(page)).toHaveText(['1Redmay not work', '2Bluenot done', '3Greennot done']);
});

test('Stop after the first key names the keys that are probably forgotten, and what to do', async ({ page }) => {
  const { segments } = schedule(3);
  await start(page, { names: ['Red', 'Blue', 'Green'] });
  await advanceToQuestion(page, segments[0]!);
  // Said before it is done, too.
  await expect(screen(page)).toContainText(interpolate(words.ifOpen.answered, { forgotten: phrase(['Blue', 'Green']) }));
  await expect(screen(page)).toContainText(interpolate(words.ifOpen.uncertain, { uncertain: 'Red' }));
  await button(page, 'Yes').click();
  await advance(page, 1000);
  await button(page, 'Stop').click();
  await expect(page.getByRole('heading', { name: interpolate(words.ended.stop, { name: 'Blue' }) })).toBeFocused();
  await expect(screen(page)).toContainText(interpolate(words.forgotten, { names: phrase(['Blue', 'Green']) }));
  await expect(screen(page)).toContainText(words.startAgain);
  await expect(ledger(page)).toHaveText(['1Redlearned', '2Blueprobably forgotten', '3Greenprobably forgotten']);
  await button(page, words.again).click();
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: nameLabel(2) })).toHaveValue('Blue');
});
