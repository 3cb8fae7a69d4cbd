import { expect, test } from '@playwright/test';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { button, confirm, nameLabel, phone, schedule, words } from '../../support/browser/guide-page.ts';
import { largeTextScreens, showOn, layoutFaults } from '../../support/browser/overlap.ts';
import { chooseKeys, confirmReady, openGuide, advance } from '../../support/browser/guided-run.ts';

test.use(phone);

const { segments } = schedule(3);
const names = ['Red', 'Scratched', 'Valet key with blue tape'];

for (const screen of largeTextScreens) {
  test(`every screen of a run can be read on ${screen[0]}`, async ({ page }) => {
    await showOn(page, screen);
    await openGuide(page);
    const look = async (what: string) => expect.soft(await layoutFaults(page), what).toEqual([]);
    await look('the first screen');
    await chooseKeys(page, names.length);
    for (const [index, name] of names.entries()) await page.getByRole('textbox', { name: nameLabel(index + 1) }).fill(name);
    await confirm(page).click();
    await look('not everything is ticked');
    await confirmReady(page);
    await look('the sounds');
    await button(page, words.heard).click();
    await look('before the start');
    await button(page, words.start).click();
    for (const [key, segment] of segments.entries()) {
      let atMs = 0;
      // Each act once: the beats that lead in and the presses look alike.
      for (const { id, number = 1, atMs: due } of segment.cues.slice(0, -1)) {
        await advance(page, due - atMs);
        atMs = due;
        if (number === 1) await look(`${id} of key ${key + 1}`);
      }
      await advance(page, segment.endMs - atMs);
      await look(`the question of key ${key + 1}`);
      if (key === 1) {
        await button(page, words.stop).click();
        await look('after Stop');
        await button(page, words.goOn).click();
      }
      await button(page, words.yes).click();
    }
    await expect(page.getByRole('heading', { name: words.finished })).toBeVisible();
    await look('the end');
  });

  test(`a run at one’s own pace, and its end by No, can be read on ${screen[0]}`, async ({ page }) => {
    await showOn(page, screen);
    await openGuide(page);
    const look = async (what: string) => expect.soft(await layoutFaults(page), what).toEqual([]);
    await chooseKeys(page, 2);
    await page.getByRole('radio', { name: words.own }).check();
    await confirmReady(page);
    await look('before the start');
    await button(page, words.start).click();
    const tap = page.locator('[data-tap]');
    while (await tap.isVisible()) {
      await look(await tap.innerText());
      await advance(page, 1000);
      await tap.click();
    }
    await button(page, words.no).click();
    await expect(page.getByRole('heading', { name: interpolate(words.ended.no, { name: 'Key 1' }) })).toBeVisible();
    await look('after No');
  });
}
