import { expect, test } from '@playwright/test';
import type { PlanStep } from '../../../src/domain/catalog/plan-parts.ts';
import { durationText } from '../../../src/domain/time/duration.ts';
import { en } from '../../../src/i18n/en.ts';
import { VirtualScreenReader } from '../../support/browser/virtual-screen-reader.ts';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { button, cueText, nameLabel, phone, plan, schedule, stubWakeLock, words } from '../../support/browser/guide-page.ts';
import { faultsIn, firstMissing } from '../../support/browser/spoken-phrases.ts';
import { chooseKeys, confirmReady, advanceToQuestion, openGuide, advance } from '../../support/browser/guided-run.ts';
import { catalog } from '../../support/browser/sites.ts';
import { messages } from '../../support/content/site-messages.ts';
import { plainWords } from '../../support/browser/visible-text.ts';

// What a screen reader has to say, in its order, by the Plan and the words of the interface. It is a simulation: no real reader was asked.
test.use({ bypassCSP: true });

const heading = (name: string, level: number) => `heading, ${name}, level ${level}`;

/** A step: its warning before it, then what to do, its timers, and what answers. */
const stepAloud = ({ number, tag, warning, action, limits, keyAnswers, carAnswers, ifNot }: PlanStep): string[] => [
  ...(warning ? [warning] : []),
  `link, ${number ? en.stepLink(number) : en.afterLink(tag!)}`,
  heading(action, 3),
  ...limits.flatMap(({ timed, name, ms, label }) => [
    ...(timed ? [`timer, ${name}`] : []),
    durationText(ms, messages),
    label,
    ...(timed ? [`button, ${en.timer.start}: ${name}`] : []),
  ]),
  ...keyAnswers.map(({ text }) => text),
  ...(carAnswers && keyAnswers.length === 0 ? [carAnswers] : []),
  ...(ifNot ? [`link, ${ifNot.say}`] : []),
];

test('a model page makes sense read aloud', async ({ page }) => {
  await page.goto('/e46/');
  await expect(page.locator('step-timer button').last()).toBeVisible();
  const aloud = new VirtualScreenReader(page);
  await aloud.start('body');
  await aloud.toTheEnd();
  const heard = await aloud.heard();
  const { model, task, applicability, warning, prerequisites, steps, followUp, troubleshooting } = plan;
  const wanted = [
    `link, ${en.skip}`,
    'banner',
    `searchbox, ${en.search.label}`,
    `navigation, ${en.nav.site}`,
    heading(`${model.code} ${task}`, 1),
    ...[en.model.guide, en.model.rehearse].map((name) => `link, ${name}`),
    `navigation, ${en.model.onThisPage}`,
    heading(en.model.applicability, 2),
    ...applicability.flatMap((row) => [
      row.applies ? en.model.yes : en.model.no,
      row.lead,
      ...(row.link ? [`link, ${row.link.text}`] : []),
    ]),
    heading(en.model.prerequisites, 2),
    ...(warning ? [warning.lead, warning.text] : []),
    ...prerequisites.map(({ text }) => `checkbox, ${text}, not checked`),
    heading(en.model.steps(steps.length), 2),
    ...steps.flatMap(stepAloud),
    heading(messages.model.followUp, 2),
    ...followUp.flatMap(stepAloud),
    heading(en.model.troubleshooting, 2),
    ...troubleshooting.map(({ question }) => `link, ${question}`),
    catalog.site.rebuilt,
    `link, ${messages.model[catalog.disagreements.length > 0 ? 'restsOnAndDiffers' : 'restsOn']}`,
  ];
  expect(firstMissing(heard, wanted), heard.join('\n')).toBeUndefined();
  // A fold has its name in its summary.
  expect(faultsIn(heard.filter((one) => one !== 'group'))).toEqual([]);
});

test.describe('the guided run', () => {
  test.use(phone);

  const names = ['Red', 'Blue'];
  const ledgerAloud = (...statuses: string[]) => names.flatMap((name, key) => [`item ${key + 1} of ${names.length}`, name, statuses[key]!]);
  const { statuses } = words;

  test('makes sense read aloud, with two keys that answer', async ({ page }) => {
    const aloud = new VirtualScreenReader(page);
    /** Expects to have heard, since the last time, these words in their order. */
    const hears = async (what: string, ...wanted: string[]) => {
      const heard = await aloud.heard();
      expect.soft(firstMissing(heard, wanted), `${what}\n${heard.join('\n')}`).toBeUndefined();
      expect.soft(faultsIn(heard), what).toEqual([]);
      return heard;
    };
    // Below each screen stand the same steps.
    const screenToItsEnd = () => aloud.toTheEnd(heading(words.steps, 2));
    await page.addInitScript(stubWakeLock);
    await openGuide(page);
    await aloud.start('main');
    await aloud.heard();
    await aloud.toTheEnd();
    await hears(
      'the first screen',
      heading(words.title, 1),
      ...(plan.warning ? [plan.warning.lead, plan.warning.text] : []),
      `group, ${words.howMany}`,
      ...Array.from({ length: plan.counts['keys']! }, (_, index) => `radio, ${index + 1}, `),
      `group, ${words.mode}`,
      `group, ${words.ready}`,
      ...plan.prerequisites.map(({ text }) => `checkbox, ${text}, not checked`),
      `button, ${words.confirm.none}`,
      heading(words.steps, 2),
      ...plan.steps.flatMap(({ action, warning, limits }) => [
        `link, ${action}`,
        ...(warning ? [warning] : []),
        ...limits.map(({ name, ms }) => `${name}: ${durationText(ms, messages)}`),
      ]),
    );
    await chooseKeys(page, names.length);
    for (const [index, name] of names.entries()) {
      await page.getByRole('textbox', { name: nameLabel(index + 1) }).focus();
      await page.keyboard.type(name);
    }
    await hears('two keys are named', ...names.map((_, index) => `textbox, ${nameLabel(index + 1)}`));
    await confirmReady(page);
    await screenToItsEnd();
    const { voice } = words;
    await hears('the sounds', heading(words.soundTitle, 2), ...[words.play, words.heard, words.notHeard].map((name) => `button, ${name}`));
    await page.getByRole('radio', { name: words.voices.reader }).check();
    await hears(voice, `radio, ${words.voices.reader}`);
    await button(page, words.heard).click();
    await screenToItsEnd();
    await hears(
      'before the start',
      heading(interpolate(words.readyTitle, { key: names[0]! }), 2),
      interpolate(words.order, { names: en.list(names) }),
      words.wake.held,
      ...[words.start, words.change].map((name) => `button, ${name}`),
    );
    await button(page, words.start).click();
    for (const [key, segment] of schedule(names.length).segments.entries()) {
      await advanceToQuestion(page, segment);
      const heard = await hears(`the cues of key ${key + 1}`, heading(words.question, 2));
      const live = heard.flatMap((one) => /^(?:polite|assertive): (.*)/.exec(one)?.[1] ?? []);
      // Each cue by itself; with the last, what is left to begin the next key.
      expect(live.slice(0, segment.cues.length - 1)).toEqual(
        segment.cues.slice(0, -1).map(({ id, number }) => plainWords(cueText(id, number))),
      );
      expect(firstMissing(live.slice(segment.cues.length - 1), [words.cues['watch']!, ...names.slice(key + 1)])).toBeUndefined();
      await advance(page, 6000);
      await screenToItsEnd();
      const asked = key === 0 ? [statuses['your-answer'], statuses.next] : [statuses.learned, statuses['your-answer']];
      await hears('the question', `button, ${words.yes}`, `button, ${words.no}`, ...ledgerAloud(...asked), `button, ${words.stop}`);
      await button(page, words.yes).click();
    }
    await advance(page, 6000);
    await screenToItsEnd();
    await hears(
      'the end',
      heading(`${words.finished} ${interpolate(words.finishedKeys.other, { n: names.length, of: names.length })}`, 2),
      ...plan.followUp.filter(({ id }) => id !== 'next-key').map(({ action }) => action),
      ...names.flatMap((name) => [`checkbox, ${name}, not checked`, statuses.learned]),
      `button, ${words.again}`,
    );
  });
});
