import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { planFor } from '../../../src/domain/catalog/plan.ts';
import { interpolate } from '../../../src/domain/interpolate.ts';
import { countInId } from '../../../src/domain/reserved-acts.ts';
import { paceFor } from '../../../src/domain/run/pace.ts';
import type { Segment } from '../../../src/domain/run/pace-layout.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { startServer } from '../../../src/tools/site-server.ts';
import { paths } from '../../../src/views/paths.ts';
import { button, causes, confirm, ledger, phone, screen } from '../../support/browser/guide-page.ts';
import { advance, chooseKeys, confirmReady, followCues, openGuide } from '../../support/browser/guided-run.ts';
import { copyOfProject, runBuild } from '../../support/commands/run-command.ts';
import { catalogOf, exampleContents, temporaryFolder } from '../../support/content/content-folders.ts';

// One file in one worker: the example is built once, in a copy, as another test may build at the same time.
test.describe.configure({ mode: 'default' });
test.use(phone);

const content = join(exampleContents, 'two-keys');
const catalog = catalogOf(content);
const { guide: words } = messagesOf(catalog);
const { run } = catalog.procedure;
const [model] = catalog.models.map(({ id }) => id);
const schedule = paceFor(planFor(catalog, model!), 3).schedule!;
const names = ['Red', 'Blue', 'Green'];

let site: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  const dist = join(temporaryFolder(), 'dist');
  const { status, printed } = runBuild({ OUT_DIR: dist, CONTENT_DIR: content }, copyOfProject('second-run'));
  expect(status, printed).toBe(0);
  site = await startServer(dist, '/');
});
test.afterAll(() => site.close());

/** Texts of the cues of a key: it is in the hand, and the other one in the ignition. */
function textsOf({ cues }: Segment, key: string, other: string): string[] {
  return cues
    .slice(0, -1)
    .map(({ id, number = 1 }) =>
      id === countInId ? String(number) : interpolate(words.cues[id]!, { key, other, number: words.numbers[number - 1]! }),
    );
}

async function start(page: Page): Promise<void> {
  await openGuide(page, new URL(paths.guide(model!), site.address).href);
  await chooseKeys(page, names.length);
  for (const [index, name] of names.entries())
    await page.getByRole('textbox', { name: interpolate(words.name, { n: index + 1 }) }).fill(name);
  await confirmReady(page);
  await button(page, words.heard).click();
  await button(page, words.start).click();
  await expect(button(page, words.stop)).toBeVisible();
}

/** Follows the cues of a key to its question. */
async function follow(page: Page, key: number): Promise<void> {
  const [name, other] = [names[key]!, names[key === 0 ? 1 : 0]!];
  const texts = textsOf(schedule.segments[key]!, name, other);
  expect(texts.filter((text) => text.includes(name)).length, name).toBeGreaterThan(0);
  expect(texts.filter((text) => text.includes(other)).length, other).toBeGreaterThan(0);
  await expect(screen(page).locator('[data-key]')).toHaveText(interpolate(words.key, { n: key + 1, of: names.length }));
  // A name is shown as it was written, also at the start of what comes next.
  await expect(screen(page).locator('[data-next]')).toHaveText(interpolate(words.then, { cue: texts[1]!, lowered: texts[1]! }));
  await followCues(page, schedule.segments[key]!, texts, name);
  await expect(page.getByRole('heading', { name: words.question })).toBeVisible();
}

/** Causes of a No as the content lists them, for the first key or a further one. */
const causesOfNo = (key: 'first' | 'further'): string[] =>
  run!.causes.filter((cause) => cause.when === 'no-answer' && [undefined, key].includes(cause.key)).map(({ id }) => words.causes[id]!);

test('a run of two keys at once names both in its cues, keeps to its own times, and ends with the list of keys', async ({ page }) => {
  await start(page);
  for (const key of names.keys()) {
    await follow(page, key);
    await button(page, words.yes).click();
  }
  await expect(page.getByRole('heading', { name: words.finished })).toBeVisible();
  await expect(ledger(page)).toHaveText(names.map((name, key) => `${key + 1}${name}${words.statuses.learned}`));
});

test('there is no hurry between two keys where no limit is set for the next one', async ({ page }) => {
  await start(page);
  await follow(page, 0);
  await advance(page, 600_000);
  await expect(screen(page).getByText(words.over)).toBeHidden();
  await button(page, words.yes).click();
  await expect(screen(page).locator('[data-name]')).toHaveText(names[1]!);
});

test('a No leads to the causes of this content, and loses none of the keys left out', async ({ page }) => {
  await start(page);
  await follow(page, 0);
  await button(page, words.no).click();
  await expect(page.getByRole('heading', { name: interpolate(words.ended.no, { name: names[0]! }) })).toBeFocused();
  await expect(causes(page)).toHaveText(causesOfNo('first'));
  for (const path of await causes(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
    expect.soft((await page.request.get(path)).status(), path).toBe(200);
  await expect(ledger(page)).toHaveText(
    names.map((name, key) => `${key + 1}${name}${key === 0 ? words.statuses.uncertain : words.statuses.unchanged}`),
  );
  await button(page, words.again).click();
  await expect(confirm(page)).toBeVisible();
});

test('a No to a further key leads to causes of further keys', async ({ page }) => {
  await start(page);
  await follow(page, 0);
  await button(page, words.yes).click();
  await follow(page, 1);
  await button(page, words.no).click();
  await expect(causes(page)).toHaveText(causesOfNo('further'));
  expect(causesOfNo('further')).not.toEqual(causesOfNo('first'));
});
