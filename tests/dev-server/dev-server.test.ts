import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { copyOf, replaced, smallContent, temporaryFolder } from '../support/content/content-folders.ts';
import { withDevServer } from '../support/commands/dev-server.ts';
import { answer } from '../support/content/error-table.ts';
import { textOf } from '../support/html/built-pages.ts';

const timeout = 120_000;

it(
  'while authors edit, a mistake is told in the terminal and in the browser, nothing of it runs, and mending it is enough',
  { timeout },
  async ({ signal }) => {
    const ran = join(temporaryFolder(), 'ran');
    const healthy = copyOf(smallContent);
    const right = healthy.read(answer);
    const copy = healthy.replace(answer, 'question:', 'questoin:');
    await withDevServer(copy.folder, signal, async ({ waitForOutput, page }) => {
      await waitForOutput(`${answer}, line 2\n  field   questoin\n  found   the unknown field “questoin”\n  write   “question”, perhaps`);
      copy.write(answer, right);
      await waitForOutput(`${copy.folder}: no problems found`);
      await waitForOutput('watching for file changes');
      assert.equal((await page('/faq/no-blink/')).status, 200);

      copy.write(answer, `${right}\n{globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '')}\n`);
      await waitForOutput(`${answer}, line 8\n  field   the text\n  found   an expression`);
      const broken = await page('/faq/no-blink/');
      assert.equal(broken.status, 500);
      const shown = await broken.text();
      for (const words of [`${answer}, line 8`, 'found   an expression', '/@vite/client']) assert.ok(shown.includes(words), shown);
      assert.notEqual((await page('/faq/no-blink/', { accept: '*/*' })).status, 200);
      assert.ok(!existsSync(ran), 'it ran');

      copy.write(answer, right);
      await waitForOutput(`${copy.folder}: no problems found`);
      assert.equal((await page('/faq/no-blink/')).status, 200);
    });
  },
);

it(
  'while authors edit, an open page loads itself again with what was saved in any file, added or removed',
  { timeout },
  async ({ signal }) => {
    const copy = copyOf(smallContent);
    const saved: readonly (readonly [path: string, words: string, save: () => unknown])[] = [
      ['/a1/', '17 s', () => copy.replace('procedure.yaml', 'tap: { duration: 20s', 'tap: { duration: 17s')],
      ['/b2/', 'Aurora Twilight', () => copy.replace('models/b2.yaml', 'Dusk', 'Twilight')],
      ['/', 'Which Borealis?', () => copy.replace('en/site.yaml', 'Which Aurora?', 'Which Borealis?')],
      ['/faq/no-blink/', '55 minutes', () => copy.replace('amounts.yaml', 'value: 40', 'value: 55')],
      ['/sources/', 'Bulletin seven', () => copy.replace('sources.yaml', 'Service bulletin 7', 'Bulletin seven')],
      ['/faq/how-long/', 'How much time?', () => copy.replace('en/faq/how-long.mdx', 'How long do I have?', 'How much time?')],
      ['/c3/', 'Aurora Noon', () => copy.write('models/c3.yaml', 'code: C3\nname: Noon\nsources: [handbook]\n')],
    ];
    await withDevServer(copy.folder, signal, async ({ waitForOutput, page, open }) => {
      await waitForOutput('watching for file changes');
      const words = async (path: string) => textOf(await (await page(path)).text());
      const reloaded = await open();
      for (const [path, expected, save] of saved) {
        assert.ok(!(await words(path)).includes(expected), `${expected} before it was saved`);
        save();
        do await reloaded();
        while (!(await words(path)).includes(expected));
      }
      copy.remove('models/c3.yaml');
      do await reloaded();
      while ((await page('/c3/')).status !== 404);
    });
  },
);

it('while authors edit, a file that is empty for a moment while it is saved is read whole', { timeout }, async ({ signal }) => {
  const copy = copyOf(smallContent);
  const file = 'en/faq/how-long.mdx';
  const before = copy.read(file);
  await withDevServer(copy.folder, signal, async ({ waitForOutput, page, open }) => {
    await waitForOutput('watching for file changes');
    assert.equal((await page('/faq/how-long/')).status, 200);
    const reloaded = await open();
    for (const pauseMs of [0, 1, 2, 3, 4, 5, 10, 20]) {
      const question = `How long with ${pauseMs} ms?`;
      saveInTwo(join(copy.folder, file), replaced(file, before, 'How long do I have?', question), pauseMs);
      do await reloaded();
      while (!(await (await page('/faq/how-long/')).text()).includes(question));
    }
  });
});

/** Saves a file as many editors do: empties it, and writes it after a moment. */
function saveInTwo(path: string, text: string, pauseMs: number): void {
  const file = openSync(path, 'w');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  writeSync(file, text);
  closeSync(file);
}
