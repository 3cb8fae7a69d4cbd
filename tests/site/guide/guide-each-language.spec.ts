import { expect, test, type Page } from '@playwright/test';
import { paceFor } from '../../../src/domain/run/pace.ts';
import { countInId } from '../../../src/domain/reserved-acts.ts';
import { paths } from '../../../src/views/paths.ts';
import { confirm, ledger, phone, plan, screen } from '../../support/browser/guide-page.ts';
import { advance, openGuide } from '../../support/browser/guided-run.ts';
import { languages, pathIn } from '../../support/browser/sites.ts';

const sizes = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 568, height: 320 },
] as const;
/** Least height of the clock in portrait, in CSS pixels: it is read at arm’s length. */
const minClockPx = 160;
const [first, next] = paceFor(plan, 2).schedule!.segments as [Segment, Segment];
type Segment = NonNullable<ReturnType<typeof paceFor>['schedule']>['segments'][number];

/** What the device is asked to say, with a voice of its own in one language. */
async function withVoice(page: Page, language: string): Promise<() => Promise<{ text: string; lang: string }[]>> {
  await page.addInitScript((lang) => {
    const said: { text: string; lang: string }[] = [];
    const voice = { localService: true, lang: `${lang}-XX`, name: 'At home' };
    const speech = {
      getVoices: () => [voice],
      cancel: () => undefined,
      speak: (words: { text: string; lang: string }) => said.push(words),
    };
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), speech) });
    const utterance = function (this: { text: string }, text: string) {
      this.text = text;
    };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: utterance });
    Object.assign(window, { said });
  }, language);
  return () =>
    page.evaluate(() => (window as unknown as { said: { text: string; lang: string }[] }).said.map(({ text, lang }) => ({ text, lang })));
}

/** Lines of the cue as they are broken, and what of the page lies outside the window. */
function layoutOf(page: Page) {
  return page.evaluate(() => {
    const element = [...document.querySelectorAll('[data-cue]')].find((one) => one.checkVisibility())!;
    const node = element.firstChild as Text;
    const lines: string[] = [];
    let top = -Infinity;
    for (let at = 0; at < node.data.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.height > 0 && box.top > top + box.height / 2) {
        lines.push('');
        top = box.top;
      }
      lines.push((lines.pop() ?? '') + node.data[at]!);
    }
    const { scrollHeight, scrollWidth } = document.documentElement;
    const clock = document.querySelector('.run .clock')?.getBoundingClientRect().height ?? 0;
    return { lines, over: scrollHeight - innerHeight, aside: scrollWidth - innerWidth, clock };
  });
}

async function prepareKeys(page: Page, isVoiceOffered: boolean): Promise<void> {
  await page.locator('input[name=keys][value="2"]').check();
  for (const box of await screen(page).locator('[data-tick]').all()) await box.check();
  await confirm(page).click();
  await expect(page.locator('[data-needs=voice]')).toBeVisible({ visible: isVoiceOffered });
  await screen(page).locator('[data-action=heard]').click();
  await screen(page).locator('[data-action=start]').click();
}

for (const { language, messages } of languages)
  for (const viewport of sizes)
    // What is shown is the same without a voice.
    for (const voiced of viewport === sizes[0] ? [true, false] : [true])
      test.describe(`in ${language}, on ${viewport.width} × ${viewport.height}, ${voiced ? 'with the voice' : 'without a voice'}`, () => {
        test.use({ ...phone, viewport });

        test('a run goes from Start to the list of keys: each cue whole, broken between words, and said', async ({ page }) => {
          const said = await withVoice(page, voiced ? language : 'xx');
          await openGuide(page, pathIn(language, paths.guide(plan.model.id)));
          await prepareKeys(page, voiced);
          for (const [key, segment] of [first, next].entries()) {
            let atMs = 0;
            for (const { id, number, atMs: due } of segment.cues.slice(0, -1)) {
              await advance(page, due - atMs);
              atMs = due;
              const what = `key ${key + 1}, ${id} ${number ?? ''}`;
              const { lines, over, aside, clock } = await layoutOf(page);
              expect.soft(over, `scrolls at ${what}`).toBeLessThanOrEqual(0);
              expect.soft(aside, `scrolls sideways at ${what}`).toBeLessThanOrEqual(0);
              for (const line of lines.slice(0, -1))
                expect.soft(line, `broken inside a word at ${what}: ${lines.join('|')}`).toMatch(/[\s-]$/);
              for (const line of lines.slice(1)) expect.soft(line, `broken before a number at ${what}`).not.toMatch(/^\d/);
              if (viewport.height > viewport.width && id !== countInId)
                expect.soft(clock, `clock at ${what}`).toBeGreaterThanOrEqual(minClockPx);
            }
            await advance(page, segment.endMs - atMs);
            await screen(page).locator('[data-action=yes]').click();
          }
          await expect(ledger(page)).toHaveCount(2);
          const spoken = await said();
          expect(new Set(spoken.map(({ lang }) => lang))).toEqual(new Set(voiced ? [`${language}-XX`] : []));
          if (!voiced) return;
          const texts = spoken.map(({ text }) => text).join('\n');
          const acts = new Set([...first.cues, ...next.cues].slice(0, -1).map(({ id }) => id));
          for (const id of acts) if (messages.guide.cues[id]) expect.soft(texts, id).toContain(messages.guide.cues[id].split('{')[0]!);
        });
      });
