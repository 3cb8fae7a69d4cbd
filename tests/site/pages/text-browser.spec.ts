import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { w3m } from '../../../src/tools/browser.ts';
import { durationText } from '../../../src/domain/time/duration.ts';
import type { PlanStep } from '../../../src/domain/catalog/plan-parts.ts';
import { plainText } from '../../../src/domain/content/inline-markdown.ts';
import { paths } from '../../../src/views/paths.ts';
import { messages } from '../../support/content/site-messages.ts';
import { catalog, pages, plain, plans } from '../../support/browser/sites.ts';
import { plainWords } from '../../support/browser/visible-text.ts';
import { realContent } from '../../support/content/content-folders.ts';
import { filesOf, textOf as wordsIn } from '../../support/html/built-pages.ts';

// One file in one worker: each page is dumped once.
test.describe.configure({ mode: 'default' });

const missing = 'w3m is not installed, so the pages are not read in a text browser. On Debian: apt-get install w3m';
const readable = existsSync(w3m);
/** Whatever the language of this machine. */
const inUtf8 = ['-I', 'UTF-8', '-O', 'UTF-8'];
// The report counts what is skipped and does not say why: once, before the workers start, this does.
if (!readable && process.env['TEST_WORKER_INDEX'] === undefined) console.log(missing);
test.beforeEach(() => test.skip(!readable, missing));

const fileOf = (path: string): string => join(plain.folder, path.replace(/\/$/, '/index.html'));
const dumps = new Map<string, string>();

/** A page as w3m shows it: neither styles nor scripts, and what is hidden shows too. */
function dumped(path: string): string {
  const text =
    dumps.get(path) ?? execFileSync(w3m, ['-dump', '-cols', '100', '-T', 'text/html', ...inUtf8, fileOf(path)], { encoding: 'utf8' });
  dumps.set(path, text);
  return text;
}

/** A text by its words alone: lines break and quotations are marked as each reader does. */
const wordsAlone = (text: string): string => plainWords(text).replace(/[\s"“”'`]/g, '');

/** The first of the words that does not stand in a page after the one before it; undefined when all do. */
function missingInOrder(path: string, words: readonly string[]): string | undefined {
  const text = wordsAlone(dumped(path));
  let from = 0;
  return words.find((one) => {
    const at = text.indexOf(wordsAlone(plainText(one)), from);
    from = Math.max(from, at);
    return at < 0;
  });
}

const wordsOf = ({ warning, action, limits, reassurance, keyAnswers, carAnswers, ifNot }: PlanStep): string[] =>
  [
    warning,
    action,
    ...limits.map(({ ms, label }) => `${durationText(ms, messages)} ${label}`),
    reassurance?.text,
    ...(keyAnswers.length > 0 ? [] : [carAnswers]),
    ...keyAnswers.map(({ text }) => text),
    ifNot?.say,
  ].filter((words) => words !== undefined);

for (const plan of plans) {
  test(`the text of ${plan.model.code} has what to have ready, then each step in order: its warning before it, its limits in it`, () => {
    const words = [...plan.applicability.map(({ lead }) => lead), ...plan.prerequisites.map(({ text }) => text)];
    if (plan.warning) words.splice(plan.applicability.length, 0, plan.warning.lead, plan.warning.text);
    for (const step of [...plan.steps, ...plan.followUp]) words.push(...wordsOf(step));
    expect(missingInOrder(paths.model(plan.model.id), words)).toBeUndefined();
  });

  test(`the text of the guided run of ${plan.model.code} is its steps, with their warnings and limits`, () => {
    const steps = plan.steps.flatMap(({ action, warning, limits }) => [
      action,
      ...(warning ? [warning] : []),
      ...limits.map(({ ms, name }) => `${name}: ${durationText(ms, messages)}`),
    ]);
    expect(missingInOrder(paths.guide(plan.model.id), [messages.guide.noScript, ...steps])).toBeUndefined();
  });
}

test('the text of each answer is its question, then its paragraphs in order', () => {
  for (const { id, question, short } of catalog.answers) {
    // Cells of a table stand side by side, line by line.
    const [, main = ''] = /<main\b[^>]*>([\s\S]*?)<aside/.exec(readFileSync(fileOf(paths.answer(id)), 'utf8')) ?? [];
    const paragraphs = [...main.matchAll(/<(p|li|h2)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([html]) => wordsIn(html));
    expect.soft(missingInOrder(paths.answer(id), [question, short, ...paragraphs.slice(1)]), id).toBeUndefined();
  }
});

test('no text has a field or a button that does nothing, or an alarm that has not rung', () => {
  const alarms = [
    messages.guide.over,
    messages.guide.timeUnknown,
    messages.guide.question,
    ...plans.flatMap(({ limits }) => Object.values(limits).map(({ over }) => over)),
  ];
  for (const path of pages) {
    const text = dumped(path);
    // A box to tick is drawn as [ ] or [X]; on a list to tick with a pencil it is right.
    expect.soft(text.match(/\[ {2,}\]|\( \)|\(\*\)/g), `fields of ${path}`).toBeNull();
    for (const alarm of alarms) if (alarm) expect.soft(plainWords(text), path).not.toContain(plainWords(plainText(alarm)));
  }
});

test('no text has words run together', () => {
  // A name that an author writes so.
  const authored = filesOf(realContent)
    .map((file) => readFileSync(join(realContent, file), 'utf8'))
    .join('\n');
  for (const path of pages) {
    const glued = dumped(path).match(/\S*([a-z][.:!?]?[A-Z][a-z]|[a-z]{3}[A-Z]{3}|\d s[A-Z])\S*/g) ?? [];
    const names = (one: string) => /JavaScript|WebKit|iPhone|iPad/.test(one) || authored.includes(one.replace(/^\W+|\W+$/g, ''));
    expect
      .soft(
        glued.filter((one) => !names(one)),
        path,
      )
      .toEqual([]);
  }
});
