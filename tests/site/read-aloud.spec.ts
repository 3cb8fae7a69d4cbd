import { expect, test } from '@playwright/test';
import { ReadingAloud } from '../support/browser-aloud.ts';
import { button, keepsScreenOn, phone, schedule, words } from '../support/browser-guide.ts';
import { lead, openGuide, pass } from '../support/browser-run.ts';

// What a screen reader says stands in read-aloud/*.txt. After a change of words or of HTML, look at what is said now:
//   npm run build && npx playwright test --config tests/playwright.config.ts read-aloud.spec --update-snapshots
// and read the difference as somebody who hears it and sees nothing. It is a simulation: no real reader was asked.
test.use({ bypassCSP: true });

test('a model page makes sense read aloud', async ({ page }) => {
  await page.goto('/e46/');
  await expect(page.locator('step-timer button').last()).toBeVisible();
  const aloud = new ReadingAloud(page);
  await aloud.start('body');
  await aloud.toTheEnd();
  expect(`${(await aloud.heard()).join('\n')}\n`).toMatchSnapshot('model.txt');
});

test.describe('the guided run', () => {
  test.use(phone);

  test('makes sense read aloud, with two keys that answer', async ({ page }) => {
    const script: string[] = [];
    const aloud = new ReadingAloud(page);
    // Below each screen stand the same steps.
    const screenToItsEnd = () => aloud.toTheEnd(`heading, ${words.steps}, level 2`);
    const stage = async (title: string) => void script.push(...(await aloud.heard()), '', `# ${title}`);
    await page.addInitScript(keepsScreenOn);
    await openGuide(page);
    await aloud.start('main');
    await aloud.heard();
    await stage('The first screen');
    await aloud.toTheEnd();
    await stage('Two keys are chosen and named');
    await page.getByRole('radio', { name: '2', exact: true }).check();
    for (const [index, name] of ['Red', 'Blue'].entries()) {
      await page.getByRole('textbox', { name: words.name(index + 1) }).focus();
      await page.keyboard.type(name);
    }
    await stage(words.confirm);
    await button(page, words.confirm).click();
    await screenToItsEnd();
    await stage(words.voices.reader);
    await page.getByRole('radio', { name: words.voices.reader }).check();
    await stage(words.heard);
    await button(page, words.heard).click();
    await screenToItsEnd();
    await stage(words.start);
    await button(page, words.start).click();
    for (const segment of schedule(2).segments) {
      await lead(page, segment);
      await stage('The question, a little later');
      await pass(page, 6000);
      await screenToItsEnd();
      await stage(words.yes);
      await button(page, words.yes).click();
    }
    await stage('The end, a little later');
    await pass(page, 6000);
    await screenToItsEnd();
    script.push(...(await aloud.heard()));
    expect(`${script.join('\n').trim()}\n`).toMatchSnapshot('guide.txt');
  });
});
