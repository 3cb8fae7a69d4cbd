import { expect, test, type Page } from '@playwright/test';
import { en } from '../../../src/i18n/en.ts';
import { button, phone } from '../../support/browser/guide-page.ts';
import { byKeyboard, presses } from '../../support/browser/pointers.ts';
import { largeTextScreens, showOn, layoutFaults } from '../../support/browser/overlap.ts';
import { evening } from '../../support/browser/guided-run.ts';

test.use(phone);

const { rehearsal: words } = en;

async function open(page: Page): Promise<void> {
  await page.clock.install({ time: evening });
  await page.goto('/e46/rehearse/');
  await page.clock.pauseAt(evening + 60_000);
  await expect(button(page, words.unlock)).toBeVisible();
}

for (const screen of largeTextScreens) {
  test(`every phase of the rehearsal can be read on ${screen[0]}`, async ({ page }) => {
    await showOn(page, screen);
    await open(page);
    const look = async (what: string) => expect.soft(await layoutFaults(page), what).toEqual([]);
    await look('before');
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await look('learned');
    await button(page, words.again).click();
    await presses(page, await byKeyboard(page), [1500, 250, 250, 4000]);
    await look('not learned');
    await page.getByRole('radio', { name: '2', exact: true }).check();
    await button(page, words.begin).click();
    await presses(page, await byKeyboard(page), [1500, 1500, 1500]);
    await look('with the clock of the next key');
    await button(page, words.next).click();
    await presses(page, await byKeyboard(page), [1500]);
    await look('a key forgotten');
    await button(page, words.again).click();
    await page.getByRole('radio').nth(1).check();
    await look('the other key');
  });
}
